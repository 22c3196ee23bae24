package org.assist.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assist.vocabulary.AgeGroup.ADULT;
import static org.assist.vocabulary.DeliveryMode.IN_PERSON;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assist.partner.Disruption;
import org.assist.rulebook.Rulebook;
import org.assist.routing.Limit.Name;
import org.assist.routing.Weight.Merit;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.Pillar;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;

/**
 * What {@code rules/routing} says, written by hand: the mark the rules are measured against. Says the same sentences with the same
 * numbers; a changed rule has to be changed here as well, which is why nobody would want to live with it.
 */
class HandWrittenRouting {

    private final Map<Merit, Integer> weights = new EnumMap<>(Merit.class);
    private final Map<Urgency, Integer> waitingTimes = new EnumMap<>(Urgency.class);
    private final Map<Name, Integer> limits = new EnumMap<>(Name.class);
    private final Map<ServiceType, List<KnowledgeDemanded>> knowledgeDemanded;

    /** @param rulebook for the numbers of the tables */
    HandWrittenRouting(Rulebook rulebook) {
        rulebook.rows("routing", Weight.class).forEach(it -> weights.put(it.merit(), it.points()));
        rulebook.rows("routing", WaitingTime.class).forEach(it -> waitingTimes.put(it.urgency(), it.days()));
        rulebook.rows("routing", Limit.class).forEach(it -> limits.put(it.name(), it.amount()));
        knowledgeDemanded = rulebook.rows("routing", KnowledgeDemanded.class).stream().collect(groupingBy(KnowledgeDemanded::type));
    }

    List<Record> ask(Collection<? extends Record> facts) {
        return new Ask(facts).conclusions();
    }

    private class Ask {

        private final List<Record> conclusions = new ArrayList<>();
        private final List<ServiceFacts> services = new ArrayList<>();
        private final List<FundingFacts> lines = new ArrayList<>();
        private final List<String> languages = new ArrayList<>();
        private final List<String> dangers = new ArrayList<>();
        private final List<AccessNeed> barriers = new ArrayList<>();
        private final List<AccessNeed> conditions = new ArrayList<>();
        private final List<Competence> knowledge = new ArrayList<>();
        private final List<Conflict> conflicts = new ArrayList<>();
        private final List<Wish> wishes = new ArrayList<>();
        private final Set<String> passedOn = new HashSet<>();
        private final Map<String, List<FundingFacts>> linesOf;
        private final Set<String> wished;
        private final Set<String> inConflict;
        private NeedFacts need;

        Ask(Collection<? extends Record> facts) {
            for (var fact : facts) {
                if (fact instanceof ServiceFacts it) {
                    services.add(it);
                } else if (fact instanceof FundingFacts it) {
                    lines.add(it);
                } else if (fact instanceof NeedFacts it) {
                    need = it;
                } else if (fact instanceof HerLanguage it) {
                    languages.add(it.code());
                } else if (fact instanceof DangerousRegion it) {
                    dangers.add(it.code());
                } else if (fact instanceof AccessNeeded it) {
                    (it.barrier() ? barriers : conditions).add(it.need());
                } else if (fact instanceof KnowledgeNeeded it) {
                    knowledge.add(it.competence());
                } else if (fact instanceof Conflict it) {
                    conflicts.add(it);
                } else if (fact instanceof Wish it) {
                    wishes.add(it);
                } else if (fact instanceof PassedOn it) {
                    passedOn.add(it.organisation());
                }
            }
            linesOf = lines.stream().collect(groupingBy(FundingFacts::service));
            wished = wishes.stream().map(Wish::organisation).collect(toSet());
            inConflict = conflicts.stream().map(Conflict::organisation).collect(toSet());
        }

        List<Record> conclusions() {
            oneByOne();
            lines.forEach(this::funding);
            for (var it : services) {
                service(it);
                access(it);
                age(it);
                area(it);
                capacity(it);
                if (need.childrenWithHer() > 0) {
                    children(it);
                }
                conflict(it);
                consentCostAndCrossing(it);
                danger(it);
                duty(it);
                delivery(it);
                experience(it);
                programmes(it);
                wishes(it);
                hours(it);
                knowledge(it);
                language(it);
                if (need.type().residential()) {
                    security(it);
                }
                status(it);
                women(it);
            }
            return conclusions;
        }

        private void oneByOne() {
            if (need.urgency() == Urgency.WITHIN_2W || need.urgency() == Urgency.PLANNED) {
                conclusions.add(new OneByOne("It can wait for one answer after the other"));
            }
            if (need.type().pillar() == Pillar.LEGAL) {
                conclusions.add(new OneByOne("A lawyer is chosen, not the fastest taken"));
            }
            if (need.type() == ServiceType.PEER_MENTORING || need.type() == ServiceType.PEER_GROUP) {
                conclusions.add(new OneByOne("A mentor is chosen, not the fastest taken"));
            }
        }

        private void service(ServiceFacts it) {
            if (it.type() != need.type()) {
                object(it, "It offers something else than she needs");
            }
            if (!it.active()) {
                object(it, "The service is paused");
            }
            if (!it.organisationActive()) {
                object(it, "Its organisation is suspended");
            }
            if (!it.agreementValid()) {
                object(it, "The agreement with its organisation is not in force");
            }
            if (it.networkOnly()) {
                object(it, "Its organisation is a member of the network only and takes no cases");
            }
        }

        private void access(ServiceFacts it) {
            for (var barrier : barriers) {
                if ((!it.remote() || barrier != AccessNeed.WHEELCHAIR) && !it.adaptedFor().contains(barrier)) {
                    object(it, "It is not known to be fit for what she cannot do without");
                }
                if (barrier == AccessNeed.WHEELCHAIR && it.remote() && !it.adaptedFor().contains(barrier)) {
                    if (need.type().residential() || need.deliveryMode() == IN_PERSON || need.deviceSafe() == Certainty.NO) {
                        object(it, "Its rooms are not known to be fit for her, and from a distance is no way for her");
                    } else {
                        remark(it, "Its rooms are not known to be fit for her: from a distance only");
                    }
                }
            }
            var prepared = 0;
            for (var condition : conditions) {
                prepared += it.adaptedFor().contains(condition) ? 1 : 0;
            }
            if (prepared > 0) {
                add(it, Merit.PREPARED_FOR_HER, "It is prepared for her condition");
            }
            if (prepared < conditions.size()) {
                remark(it, "It is not known to be prepared for her condition: ask what it needs to know");
            }
        }

        private void age(ServiceFacts it) {
            var adult = limits.get(Name.AGE_OF_ADULTS);
            if (need.ageGroup() == ADULT) {
                if (it.maxAge() < adult) {
                    object(it, "It is for children, and she is an adult");
                } else if (it.minAge() > adult || it.maxAge() < limits.get(Name.AGE_NOBODY_EXCEEDS)) {
                    remark(it, "It takes adults of certain ages only: check hers");
                }
            } else if (it.minAge() >= adult) {
                object(it, "It is for adults, and she is a child or her age is uncertain");
            } else if (it.minAge() > 0) {
                remark(it, "It takes children of certain ages only: check hers");
            }
        }

        private void area(ServiceFacts it) {
            var inHerCountry = it.jurisdictions().contains(need.jurisdiction());
            if (inHerCountry) {
                add(it, Merit.WORKS_IN_HER_COUNTRY, "It works in her country");
            } else if (!fromADistance(it)) {
                object(it, "It does not work in her country");
            } else if (need.type().pillar() == Pillar.LEGAL) {
                object(it, "It does not know the law of her country");
            }
            if (it.regions().isEmpty()) {
                return;
            }
            if (need.region() != null && it.regions().contains(need.region())) {
                add(it, Merit.WORKS_IN_HER_REGION, "It works in her region");
            } else if (inHerCountry && !fromADistance(it)) {
                if (need.region() == null) {
                    remark(it, "It works in some regions only: ask where she lives");
                } else {
                    object(it, "It does not work in her region");
                }
            }
        }

        private void capacity(ServiceFacts it) {
            var inTime = it.waitingDays() <= waitingTimes.get(need.urgency());
            var now = need.urgency() == Urgency.NOW;
            if (inTime) {
                add(it, Merit.SEES_HER_IN_TIME, "It can see her in time");
            } else if (now) {
                object(it, "It cannot see her soon enough, and she needs it now");
            } else {
                remark(it, "She would wait there longer than her need can");
            }
            if (it.places() > 0) {
                if (it.freePlaces() > 0) {
                    add(it, Merit.HAS_A_FREE_PLACE, "A place is free");
                } else if (now && it.capacityAge() < limits.get(Name.HOURS_A_CAPACITY_IS_FRESH)) {
                    object(it, "No place is free, and she needs one now");
                } else if (!now) {
                    remark(it, "No place is free at the moment: ask for the waiting list");
                }
                if (it.capacityAge() >= limits.get(Name.HOURS_A_CAPACITY_IS_FRESH)) {
                    remark(it, "What it said about free places is old: confirm by telephone");
                }
            }
        }

        private void children(ServiceFacts it) {
            if (!need.type().residential()) {
                if (it.childcare()) {
                    add(it, Merit.LOOKS_AFTER_HER_CHILDREN, "Her children are looked after while she is there");
                }
                return;
            }
            if (it.childrenMax() == null) {
                remark(it, "Nobody knows whether her children may come: ask");
            } else if (it.childrenMax() < need.childrenWithHer()) {
                object(it, "It takes fewer children than she has with her");
            }
            if (it.boysUpTo() != null) {
                if (need.eldestSon() == null) {
                    remark(it, "It takes sons up to a certain age: ask how old hers are");
                } else if (it.boysUpTo() < need.eldestSon()) {
                    object(it, "Her eldest son is older than the sons it takes");
                }
            }
        }

        private void conflict(ServiceFacts it) {
            for (var conflict : conflicts) {
                if (!conflict.organisation().equals(it.organisation())) {
                    continue;
                }
                if (conflict.side() == Conflict.Side.OTHER_SIDE) {
                    object(it, "It has to do with those she fears");
                } else if (need.type().pillar() == Pillar.LEGAL) {
                    object(it, "It acts for another witness whose interest is against hers");
                }
            }
            if (need.type().pillar() == Pillar.LEGAL && !inConflict.contains(it.organisation())) {
                remark(it, "Ask before she is named whether it acts for somebody on the other side");
            }
        }

        private void consentCostAndCrossing(ServiceFacts it) {
            if (!it.consentInForce()) {
                conclusions.add(new Hold(it.id(), "She has not agreed yet that this organisation is asked"));
            }
            if (it.consentWithdrawn()) {
                remark(it, "She took back what this organisation may be told: propose it only if she names it herself");
            }
            if (it.charges() && need.canPay() == Certainty.NO) {
                object(it, "It costs money, and she cannot pay");
            }
            if (it.charges() && need.canPay() == Certainty.UNKNOWN) {
                remark(it, "It costs money: find out whether she can pay or who pays for her");
            }
            if (!it.freeCrossing()) {
                remark(it, "What it is told leaves for a country under other data protection rules: put the basis on record before she is named");
            }
        }

        private void danger(ServiceFacts it) {
            if (!dangers.isEmpty() && it.modes().contains(IN_PERSON) && !it.regions().isEmpty() && (need.region() == null || !it.regions().contains(need.region()))) {
                remark(it, "It is elsewhere, and the way there may lead through where it is dangerous for her: plan it with her");
            }
            for (var region : dangers) {
                if (!it.regions().contains(region)) {
                    continue;
                }
                if (!fromADistance(it)) {
                    object(it, "It works where it is dangerous for her");
                }
                if (!it.remote()) {
                    continue;
                }
                if (need.deliveryMode() == IN_PERSON) {
                    object(it, "It works where it is dangerous for her, and she wishes to be seen in person");
                }
                if (need.deviceSafe() == Certainty.NO) {
                    object(it, "It works where it is dangerous for her, and somebody looks into her device");
                }
                if (!need.type().residential()) {
                    remark(it, "It works where it is dangerous for her: from a distance only");
                }
            }
            if (dangers.isEmpty() || !it.regions().isEmpty()) {
                return;
            }
            var high = need.riskLevel() == RiskLevel.HIGH || need.riskLevel() == RiskLevel.IMMEDIATE;
            if (high && it.remote()) {
                if (need.deliveryMode() == IN_PERSON) {
                    object(it, "Nobody knows whether it is where it is dangerous for her, and she wishes to be seen in person");
                }
                if (need.deviceSafe() == Certainty.NO) {
                    object(it, "Nobody knows whether it is where it is dangerous for her, and somebody looks into her device");
                }
                if (fromADistance(it) && need.deliveryMode() != IN_PERSON && need.deviceSafe() != Certainty.NO) {
                    remark(it, "Nobody knows whether it is where it is dangerous for her: from a distance only");
                }
            }
            if (high && !fromADistance(it)) {
                object(it, "Nobody knows whether it is where it is dangerous for her, and her risk is high");
            } else if (!high && !fromADistance(it)) {
                remark(it, "Ask where it is: a part of the country is dangerous for her");
            }
        }

        private void duty(ServiceFacts it) {
            if (!it.reportingDuty()) {
                return;
            }
            var without = need.residenceStatus() == ResidenceStatus.IRREGULAR || need.residenceStatus() == ResidenceStatus.UNKNOWN;
            if (without) {
                object(it, "It must report women without residence status, and hers is irregular or not known");
            }
            if (need.notToAuthorities()) {
                object(it, "She asks that nobody with a duty to report learns of her");
            }
            if (!without && !need.notToAuthorities()) {
                remark(it, "It has a duty to report: talk to her and to your supervisor first");
            }
        }

        private void delivery(ServiceFacts it) {
            if (it.disrupted() == Disruption.Kind.CLOSED) {
                object(it, "Its organisation is closed at present");
            } else if (it.disrupted() == Disruption.Kind.REMOTE_ONLY) {
                if (it.modes().isEmpty()) {
                    object(it, "Its organisation works from a distance only at present, and this cannot be done from a distance");
                } else {
                    remark(it, "Its organisation works from a distance only at present");
                }
            }
            if (need.type().residential()) {
                if (it.disrupted() != Disruption.Kind.CLOSED && !it.modes().contains(IN_PERSON)) {
                    object(it, "Nobody can live there at present");
                }
                inPerson(it);
                return;
            }
            if (it.disrupted() == null && it.modes().isEmpty()) {
                object(it, "No way in which it helps is known");
            }
            var wish = need.deliveryMode();
            if (wish != null && !it.modes().isEmpty() && !it.modes().contains(wish)) {
                object(it, "It does not offer the way she wishes to be helped");
            }
            if (it.remote()) {
                var elsewhere = !it.jurisdictions().contains(need.jurisdiction())
                        || need.region() != null && !it.regions().isEmpty() && !it.regions().contains(need.region());
                if (wish == IN_PERSON && elsewhere) {
                    object(it, "It is not where she is, and she wishes to be seen in person");
                }
                if (!it.modes().contains(IN_PERSON) || elsewhere) {
                    if (need.deviceSafe() == Certainty.NO) {
                        object(it, "It can help her from a distance only, and somebody looks into her device");
                    } else if (need.deviceSafe() == Certainty.UNKNOWN) {
                        remark(it, "It can help her from a distance only: find out first whether her device is safe");
                    }
                }
            }
            if (need.deviceSafe() != Certainty.YES && wish != null && wish != IN_PERSON && it.modes().contains(wish)) {
                remark(it, "She wishes to be helped from a distance: arrange a device that nobody else looks into");
            }
            inPerson(it);
        }

        private void inPerson(ServiceFacts it) {
            if (need.deviceSafe() != Certainty.YES && it.modes().contains(IN_PERSON) && it.jurisdictions().contains(need.jurisdiction())) {
                add(it, Merit.SEES_HER_IN_PERSON, "It can see her in person, and her device is not known to be safe");
            }
        }

        private boolean fromADistance(ServiceFacts it) {
            return it.remote() && !need.type().residential();
        }

        private void experience(ServiceFacts it) {
            if (it.saidNo()) {
                object(it, "It was asked for this need already and said no or nothing");
            }
            if (it.helped()) {
                add(it, Merit.HELPED_HER_BEFORE, "It helped her before, she says");
            }
            if (it.didNotHelp() && !wished.contains(it.organisation())) {
                object(it, "She said that it did not help her, and she does not ask for it again");
            }
            if (passedOn.contains(it.organisation()) && !wished.contains(it.organisation())) {
                object(it, "It helped with this until somebody else was wished for, and she does not ask for it again");
            }
            if (it.underReview()) {
                object(it, "A serious incident with its organisation is being looked into");
            }
            if (it.reliability() >= limits.get(Name.RELIABLE_FROM)) {
                add(it, Merit.RELIABLE, "It answers in time, and women find help there");
            }
            if (it.openOffers() == 0) {
                add(it, Merit.NO_OFFER_WAITING, "No other request waits for its answer");
            }
        }

        private void funding(FundingFacts it) {
            if (!it.open()) {
                word(it, "It has ended, has not begun or pays for nobody more");
            } else if (!it.thirdCountryOnly() || need.thirdCountryNational() == Certainty.YES) {
                word(it, "It can pay for her");
            } else if (need.thirdCountryNational() == Certainty.NO) {
                word(it, "It pays for third-country nationals only, and she is none");
            }
        }

        private void programmes(ServiceFacts it) {
            var lines = linesOf.get(it.id());
            if (lines == null) {
                return;
            }
            var open = false;
            var openToAll = false;
            for (var line : lines) {
                open |= line.open();
                openToAll |= line.open() && !line.thirdCountryOnly();
            }
            if (!open) {
                object(it, "No programme that pays for it can take her at present");
            } else if (!openToAll && need.thirdCountryNational() == Certainty.NO) {
                object(it, "What pays for it is for third-country nationals only, and she is none");
            } else if (!openToAll && need.thirdCountryNational() == Certainty.UNKNOWN) {
                remark(it, "Verify funding: it depends on her nationality, which is not known");
            }
        }

        private void wishes(ServiceFacts it) {
            if (need.excludedOrganisations().contains(it.organisation())) {
                object(it, "She does not want this organisation to hear of her");
            }
            if (it.town() != null && need.excludedTowns().contains(it.town())) {
                object(it, "It is in a town where she does not want to be");
            }
            if (it.modes().contains(IN_PERSON)) {
                if (it.town() == null && !need.excludedTowns().isEmpty()) {
                    remark(it, "Ask where it is: there are towns where she does not want to be");
                }
                if (need.somebodyToAvoid()) {
                    remark(it, "There is somebody she does not want to meet: ask her whether that could happen there");
                }
            }
            for (var wish : wishes) {
                if (!wish.organisation().equals(it.organisation())) {
                    continue;
                }
                switch (wish.rank()) {
                    case 1 -> add(it, Merit.HER_FIRST_CHOICE, "It is her first choice");
                    case 2 -> add(it, Merit.HER_SECOND_CHOICE, "It is her second choice");
                    default -> add(it, Merit.HER_THIRD_CHOICE, "It is one of her further choices");
                }
                if (it.didNotHelp()) {
                    remark(it, "She said that it did not help her, and names it again: ask her what she would like otherwise");
                }
                if (passedOn.contains(it.organisation())) {
                    remark(it, "It helped with this until somebody else was wished for, and she names it again: ask her what she would like otherwise");
                }
            }
        }

        private void hours(ServiceFacts it) {
            if (it.daysUntilSurgery() != null && it.waitingDays() > waitingTimes.get(need.urgency()) && it.daysUntilSurgery() <= waitingTimes.get(need.urgency())) {
                add(it, Merit.SEES_HER_IN_TIME, "Its next surgery comes in time");
            }
            if (it.hoursUntilOpen() == 0) {
                add(it, Merit.OPEN_NOW, "Somebody answers there at this hour");
            } else if (need.urgency() == Urgency.NOW) {
                if (it.hoursUntilOpen() > limits.get(Name.HOURS_UNTIL_OPEN_THAT_CAN_WAIT)) {
                    object(it, "It is closed, and she needs it now");
                } else {
                    remark(it, "It opens within the hour");
                }
            }
        }

        private void knowledge(ServiceFacts it) {
            for (var demanded : knowledgeDemanded.getOrDefault(need.type(), List.of())) {
                if (!it.competences().contains(demanded.competence())) {
                    object(it, "Its people are not known to have learned this work");
                }
            }
            var known = 0;
            for (var competence : knowledge) {
                known += it.competences().contains(competence) ? 1 : 0;
            }
            if (known > 0) {
                add(it, Merit.KNOWS_WHAT_SHE_LIVES_WITH, "Its people know about what she lives with");
            }
            if (known < knowledge.size() && (need.type().residential() || need.type().pillar() == Pillar.HEALTH
                    || need.type().pillar() == Pillar.PSYCHOSOCIAL)) {
                remark(it, "Ask whether its people know about what she lives with");
            }
            if (it.trained()) {
                add(it, Merit.TRAINED_ON_TRAFFICKING, "Its people are trained on trafficking");
            }
        }

        private void language(ServiceFacts it) {
            var spoken = false;
            for (var language : languages) {
                spoken |= it.languages().contains(language);
            }
            if (spoken) {
                add(it, Merit.SPEAKS_HER_LANGUAGE, "Her language is spoken there");
            } else if (!need.waived().contains("R10")) {
                if (it.interpreter()) {
                    remark(it, "An interpreter has to come: say so in the request");
                } else if (languages.isEmpty()) {
                    object(it, "Her languages are not known, and no interpreter can come: ask her");
                } else {
                    object(it, "Nobody there speaks her language, and no interpreter can come");
                }
            }
        }

        private void security(ServiceFacts it) {
            if (!it.acceptedRisks().isEmpty()) {
                if (!it.acceptedRisks().contains(need.riskLevel())) {
                    object(it, "Its house is not secured for the danger she is in");
                }
            } else if (need.riskLevel() == RiskLevel.HIGH || need.riskLevel() == RiskLevel.IMMEDIATE) {
                object(it, "Nobody knows how well its house is secured, and her risk is high");
            } else if (need.riskLevel() == RiskLevel.MEDIUM) {
                remark(it, "Ask how well its house is secured");
            }
        }

        private void status(ServiceFacts it) {
            if (!it.acceptedStatuses().isEmpty()) {
                if (need.residenceStatus() == ResidenceStatus.UNKNOWN) {
                    object(it, "It asks for the residence status, and hers is not known");
                } else if (!it.acceptedStatuses().contains(need.residenceStatus())) {
                    object(it, "It does not take women with her residence status");
                }
            }
            if (!it.requiresIdentification()) {
                add(it, Merit.ASKS_FOR_NO_IDENTIFICATION, "It asks for no formal identification");
            } else if (!need.formallyIdentified()) {
                object(it, "It takes only women who are formally identified, and she is not");
            }
        }

        private void women(ServiceFacts it) {
            if (need.waived().contains("R11")) {
                return;
            }
            if (it.womenOnly()) {
                add(it, Merit.WOMEN_ONLY, "It is for women only");
            } else if (need.womenOnly() && need.type().residential()) {
                object(it, "She asks for women only, and men live there too");
            } else if (need.womenOnly() && !it.femaleStaff()) {
                object(it, "She asks for women only, and it has neither women only nor women among its staff");
            } else if (!need.womenOnly() && !it.femaleStaff() && (need.type().pillar() == Pillar.SAFETY || need.type().pillar() == Pillar.PSYCHOSOCIAL)) {
                object(it, "Safety and psychosocial help come from women unless she waives it, and nobody there is one");
            }
        }

        private void object(ServiceFacts it, String sentence) {
            conclusions.add(new Objection(it.id(), sentence));
        }

        private void remark(ServiceFacts it, String sentence) {
            conclusions.add(new Remark(it.id(), sentence));
        }

        private void add(ServiceFacts it, Merit merit, String sentence) {
            conclusions.add(new Points(it.id(), weights.get(merit), sentence));
        }

        private void word(FundingFacts it, String sentence) {
            conclusions.add(new FundingWord(it.service(), it.line(), sentence));
        }
    }
}
