package org.assist.routing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.assist.casefile.CaseProfile;
import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.identification.Programme;
import org.assist.partner.ServiceEntry;
import org.assist.routing.ReferralHistory.Lately;
import org.assist.support.NeedView;
import org.assist.transfer.TransferDesk;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Region;
import org.assist.vocabulary.RiskLevel;
import org.springframework.stereotype.Component;

/** Gathers what the routing rules are told: the need, the woman's side of it, and the services that could meet it. */
@Component
class RoutingFacts {

    /** A service that was not asked lately, and one of which little is known, count as answering three times out of four. */
    private static final int ASSUMED_WELL = 3;
    private static final int ASSUMED = 4;

    private final CaseRegister cases;
    private final ConsentRegister consents;
    private final Programme programme;
    private final TransferDesk transfers;
    private final ReferralHistory history;
    private final Clock clock;

    RoutingFacts(CaseRegister cases, ConsentRegister consents, Programme programme, TransferDesk transfers, ReferralHistory history, Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.programme = programme;
        this.transfers = transfers;
        this.history = history;
        this.clock = clock;
    }

    /** @param services all of the directory; of those of another kind the rules are told nothing, however large the network is */
    List<Record> about(NeedView need, List<ServiceEntry> services, Map<String, Lately> lately) {
        var profile = cases.profile(need.caseNumber());
        var facts = new ArrayList<>(hers(need, profile));
        var passedOn = history.organisationsThatPassedOn(need.id());
        passedOn.keySet().stream().sorted().map(PassedOn::new).forEach(facts::add);
        facts.addAll(wishes(need, profile, services, passedOn));
        var toldOrSaid = new HerWord(need, services, profile.jurisdiction());
        for (var service : services) {
            if (service.type() == need.serviceType()) {
                facts.add(service(service, toldOrSaid, lately.get(service.id())));
                facts.addAll(funding(service));
            }
        }
        return facts;
    }

    /** The services alone, for somebody in this country who allowed everybody to be asked and was never helped before. */
    List<Record> offered(List<ServiceEntry> services, Jurisdiction home) {
        var facts = new ArrayList<Record>();
        var anybody = new HerWord(services, home);
        var lately = history.lately();
        for (var service : services) {
            facts.add(service(service, anybody, lately.get(service.id())));
            facts.addAll(funding(service));
        }
        return facts;
    }

    private List<Record> hers(NeedView need, CaseProfile profile) {
        var facts = new ArrayList<Record>();
        facts.add(new NeedFacts(need.serviceType(), need.urgency(), profile.jurisdiction(),
                profile.region() == null ? null : profile.region().code(), profile.ageGroup(), profile.residenceStatus(),
                profile.formallyIdentified(), profile.womenOnly(), profile.riskLevel(), profile.excludedOrganisations(),
                profile.waived(), profile.deliveryMode(), profile.deviceSafe(),
                programme.thirdCountryNational(profile.citizenships(), profile.jurisdiction()), profile.notToAuthorities(),
                profile.childrenWithHer(), profile.childrenWithHer() > 0 ? profile.eldestSon() : null, profile.excludedTowns(), profile.somebodyToAvoid(), profile.canPay()));
        profile.languages().stream().sorted().map(HerLanguage::new).forEach(facts::add);
        profile.excludedRegions().stream().sorted().map(DangerousRegion::new).forEach(facts::add);
        profile.accessNeeds().stream().sorted().map(it -> new AccessNeeded(it, it.barrier())).forEach(facts::add);
        profile.knowledgeNeeded().stream().sorted().map(KnowledgeNeeded::new).forEach(facts::add);
        profile.otherSide().stream().sorted().map(it -> new Conflict(it, Conflict.Side.OTHER_SIDE)).forEach(facts::add);
        profile.otherWitness().stream().sorted().map(it -> new Conflict(it, Conflict.Side.OTHER_WITNESS)).forEach(facts::add);
        return facts;
    }

    /** Her wishes in their order; one that is older than a bad experience there, or than its passing her on, is none any more. */
    private List<Wish> wishes(NeedView need, CaseProfile profile, List<ServiceEntry> services, Map<String, Instant> passedOn) {
        var wished = cases.answeredAt(need.caseNumber(), "assess-needs").orElse(Instant.EPOCH);
        var disappointed = history.servicesThatDidNotHelp(need.caseNumber()).entrySet().stream().filter(it -> it.getValue().isAfter(wished)).map(Map.Entry::getKey).toList();
        var left = services.stream().filter(service -> disappointed.contains(service.id())).map(ServiceEntry::organisation).collect(toUnmodifiableSet());
        var preferred = profile.preferredOrganisations().stream().filter(organisation -> !left.contains(organisation))
                .filter(organisation -> !passedOn.getOrDefault(organisation, Instant.MIN).isAfter(wished)).toList();
        return preferred.stream().map(organisation -> new Wish(organisation, preferred.indexOf(organisation) + 1)).toList();
    }

    private ServiceFacts service(ServiceEntry entry, HerWord hers, Lately lately) {
        var standards = entry.standards();
        var here = clock.instant().atZone(entry.seat().zone());
        var consent = hers.consent.get(entry.organisation());
        return new ServiceFacts(entry.id(), entry.organisation(), entry.type(), entry.active(), entry.organisationActive(),
                entry.agreementValid(), entry.networkOnly(), entry.reportingDuty(), entry.jurisdictions(),
                entry.regions().stream().map(Region::code).collect(toUnmodifiableSet()), entry.modesToday().stream().anyMatch(DeliveryMode::remote),
                entry.modesToday(), entry.disruption(), entry.languages(),
                entry.interpreter(), entry.womenOnly(), entry.femaleStaff(), entry.minAge(), entry.maxAge(), entry.acceptedStatuses(),
                entry.requiresIdentification(), entry.places(), Math.max(0, entry.freePlaces() - hers.placesKept.getOrDefault(entry.id(), 0)), hoursSince(entry.capacityAsOf()), entry.waitingDays(),
                consent, !consent && hers.withdrawn.contains(entry.organisation()), hers.saidNo.contains(entry.id()), lately == null ? 0 : lately.waiting(),
                entry.underReview(), hers.freeCrossing.get(entry.seat()), entry.openingHours().hoursUntilOpen(here.toLocalDateTime()),
                standards.childrenMax(), standards.boysUpTo(), standards.adaptedFor(), standards.competences(),
                standards.trainedUntil() != null && !here.toLocalDate().isAfter(standards.trainedUntil()), upTo(standards.securityUpTo()),
                standards.childcare(), standards.charges(), hers.helped.contains(entry.id()), hers.didNotHelp.contains(entry.id()), standards.town(),
                daysUntil(standards.nextSurgery(), here.toLocalDate()), reliability(lately));
    }

    private List<FundingFacts> funding(ServiceEntry entry) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return entry.funding().stream().map(line -> new FundingFacts(entry.id(), line.code(), line.open(today), line.thirdCountryOnly())).toList();
    }

    /** A partner that never said anything said it very long ago. */
    private int hoursSince(Instant at) {
        return at == null ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, Math.max(0, Duration.between(at, clock.instant()).toHours()));
    }

    /** A day that is over is none. */
    private static Integer daysUntil(LocalDate day, LocalDate today) {
        return day == null || day.isBefore(today) ? null : (int) ChronoUnit.DAYS.between(today, day);
    }

    private static Set<RiskLevel> upTo(RiskLevel highest) {
        return highest == null ? Set.of()
                : Arrays.stream(RiskLevel.values()).filter(level -> level.compareTo(highest) <= 0).collect(toUnmodifiableSet());
    }

    private static int reliability(Lately lately) {
        return lately == null ? 100 * ASSUMED_WELL / ASSUMED : 100 * (lately.well() + ASSUMED_WELL) / (lately.well() + lately.badly() + ASSUMED);
    }

    /** What she agreed to, what she said of the services and what they have promised, looked up once for all of them. */
    private class HerWord {

        private final Map<String, Boolean> consent;
        private final Map<Jurisdiction, Boolean> freeCrossing;
        private final Map<String, Integer> placesKept;
        private final Set<String> withdrawn;
        private final Set<String> saidNo;
        private final Set<String> helped;
        private final Set<String> didNotHelp;

        HerWord(NeedView need, List<ServiceEntry> services, Jurisdiction home) {
            this(services, home, consents.covered(need.caseNumber(), need.id())::contains, consents.withdrawnFrom(need.caseNumber()),
                    history.servicesThatSaidNo(need.id()), history.servicesThatHelped(need.caseNumber()), history.servicesThatDidNotHelp(need.caseNumber()).keySet());
        }

        HerWord(List<ServiceEntry> services, Jurisdiction home) {
            this(services, home, organisation -> true, Set.of(), Set.of(), Set.of(), Set.of());
        }

        private HerWord(List<ServiceEntry> services, Jurisdiction home, Predicate<String> allowed, Set<String> withdrawn, Set<String> saidNo,
                Set<String> helped, Set<String> didNotHelp) {
            this.consent = services.stream().map(ServiceEntry::organisation).distinct().collect(toMap(it -> it, allowed::test));
            this.freeCrossing = services.stream().map(ServiceEntry::seat).distinct().collect(toMap(seat -> seat, seat -> !transfers.needsBasis(home, seat)));
            this.placesKept = history.placesKept();
            this.withdrawn = withdrawn;
            this.saidNo = saidNo;
            this.helped = helped;
            this.didNotHelp = didNotHelp;
        }
    }
}
