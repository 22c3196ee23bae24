package org.assist.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assist.routing.Limit.Name;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/**
 * The objections of {@code rules/routing} as one decision table of Camunda, asked once for every service: a column for each hard
 * criterion, whose cell says whether it is hurt, and a row for each sentence. It gives neither points nor remarks. Where a criterion
 * is about sets, Java prepares a yes or no. The expressions are JUEL over maps: FEEL, and methods of records, were many times slower.
 */
class DmnRouting {

    private static final String HIGH_RISK = "(need.riskLevel == 'HIGH' || need.riskLevel == 'IMMEDIATE')";

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table;
    private final Map<String, Object> numbers;
    private final List<KnowledgeDemanded> knowledge;

    /** @param rulebook for the numbers of the tables */
    DmnRouting(Rulebook rulebook) {
        table = engine.parseDecision("objections", new ByteArrayInputStream(table(columns()).getBytes(StandardCharsets.UTF_8)));
        numbers = Map.of("adult", limit(rulebook, Name.AGE_OF_ADULTS), "hoursFresh", limit(rulebook, Name.HOURS_A_CAPACITY_IS_FRESH), "hoursThatCanWait", limit(rulebook, Name.HOURS_UNTIL_OPEN_THAT_CAN_WAIT),
                "daysThatCanWait", rulebook.rows("routing", WaitingTime.class).stream().filter(row -> row.urgency() == Urgency.NOW).findFirst().orElseThrow().days());
        knowledge = rulebook.rows("routing", KnowledgeDemanded.class);
    }

    List<Record> ask(Collection<? extends Record> facts) {
        var need = of(facts, NeedFacts.class).findFirst().orElseThrow();
        var lines = of(facts, FundingFacts.class).collect(groupingBy(FundingFacts::service));
        var languages = set(facts, HerLanguage.class, HerLanguage::code);
        var dangers = set(facts, DangerousRegion.class, DangerousRegion::code);
        var barriers = of(facts, AccessNeeded.class).filter(AccessNeeded::barrier).map(AccessNeeded::need).toList();
        var wishes = set(facts, Wish.class, Wish::organisation);
        var otherSide = conflicts(facts, Conflict.Side.OTHER_SIDE);
        var passedOn = of(facts, PassedOn.class).map(PassedOn::organisation).collect(toSet());
        var otherWitness = conflicts(facts, Conflict.Side.OTHER_WITNESS);
        var demanded = knowledge.stream().filter(row -> row.type() == need.type()).map(KnowledgeDemanded::competence).toList();
        var variables = new HashMap<>(numbers);
        variables.put("need", Map.ofEntries(Map.entry("riskLevel", need.riskLevel()), Map.entry("urgency", need.urgency()), Map.entry("ageGroup", need.ageGroup()),
                Map.entry("residenceStatus", need.residenceStatus()), Map.entry("formallyIdentified", need.formallyIdentified()),
                Map.entry("womenOnly", need.womenOnly()), Map.entry("deviceSafe", need.deviceSafe()), Map.entry("canPay", need.canPay()),
                Map.entry("thirdCountryNational", need.thirdCountryNational()), Map.entry("notToAuthorities", need.notToAuthorities()),
                Map.entry("mode", need.deliveryMode() == null ? "ANY" : need.deliveryMode().name()), Map.entry("children", need.childrenWithHer()),
                Map.entry("son", need.eldestSon() == null ? -1 : need.eldestSon()), Map.entry("residential", need.type().residential()),
                Map.entry("pillar", need.type().pillar()), Map.entry("danger", !dangers.isEmpty()), Map.entry("language", !languages.isEmpty()),
                Map.entry("waivesLanguage", need.waived().contains("R10")), Map.entry("waivesWomen", need.waived().contains("R11"))));
        var conclusions = new ArrayList<Record>();
        of(facts, ServiceFacts.class).forEach(it -> {
            var pays = lines.getOrDefault(it.id(), List.of());
            var country = it.jurisdictions().contains(need.jurisdiction());
            var region = need.region() == null || it.regions().isEmpty() || it.regions().contains(need.region());
            var service = new HashMap<String, Object>();
            service.put("active", it.active());
            service.put("organisationActive", it.organisationActive());
            service.put("agreementValid", it.agreementValid());
            service.put("networkOnly", it.networkOnly());
            service.put("reportingDuty", it.reportingDuty());
            service.put("remote", it.remote());
            service.put("disrupted", it.disrupted() == null ? "NOT" : it.disrupted().name());
            service.put("interpreter", it.interpreter());
            service.put("womenOnly", it.womenOnly());
            service.put("femaleStaff", it.femaleStaff());
            service.put("minAge", it.minAge());
            service.put("maxAge", it.maxAge());
            service.put("requiresIdentification", it.requiresIdentification());
            service.put("full", it.places() > 0 && it.freePlaces() < 1 && it.capacityAge() < (int) numbers.get("hoursFresh"));
            service.put("here", !it.remote() || need.type().residential());
            service.put("stairs", it.remote() && barriers.contains(AccessNeed.WHEELCHAIR) && !it.adaptedFor().contains(AccessNeed.WHEELCHAIR));
            service.put("waitingDays", it.waitingDays());
            service.put("saidNo", it.saidNo());
            service.put("underReview", it.underReview());
            service.put("hoursUntilOpen", it.hoursUntilOpen());
            service.put("childrenMax", it.childrenMax() == null ? Integer.MAX_VALUE : it.childrenMax());
            service.put("boysUpTo", it.boysUpTo() == null ? Integer.MAX_VALUE : it.boysUpTo());
            service.put("charges", it.charges());
            service.put("didNotHelp", it.didNotHelp());
            service.put("otherType", it.type() != need.type());
            service.put("country", country);
            service.put("region", region);
            service.put("elsewhere", !country || !region);
            service.put("someRegions", !it.regions().isEmpty());
            service.put("inDanger", !Collections.disjoint(it.regions(), dangers));
            service.put("ways", !it.modes().isEmpty());
            service.put("wishedWay", it.modes().contains(need.deliveryMode() == null ? DeliveryMode.IN_PERSON : need.deliveryMode()));
            service.put("inPerson", it.modes().contains(DeliveryMode.IN_PERSON));
            service.put("fit", barriers.stream().allMatch(barrier -> it.adaptedFor().contains(barrier) || it.remote() && barrier == AccessNeed.WHEELCHAIR));
            service.put("otherSide", otherSide.contains(it.organisation()));
            service.put("otherWitness", otherWitness.contains(it.organisation()));
            service.put("wished", wishes.contains(it.organisation()));
            service.put("passedOn", passedOn.contains(it.organisation()));
            service.put("excluded", need.excludedOrganisations().contains(it.organisation()));
            service.put("unwantedTown", it.town() != null && need.excludedTowns().contains(it.town()));
            service.put("learned", it.competences().containsAll(demanded));
            service.put("language", !Collections.disjoint(it.languages(), languages));
            service.put("someRisks", !it.acceptedRisks().isEmpty());
            service.put("risk", it.acceptedRisks().contains(need.riskLevel()));
            service.put("someStatuses", !it.acceptedStatuses().isEmpty());
            service.put("status", it.acceptedStatuses().contains(need.residenceStatus()));
            service.put("programmes", !pays.isEmpty());
            service.put("open", pays.stream().anyMatch(FundingFacts::open));
            service.put("openToAll", pays.stream().anyMatch(line -> line.open() && !line.thirdCountryOnly()));
            variables.put("service", service);
            for (var sentence : engine.evaluateDecisionTable(table, variables).<String>collectEntries("sentence")) {
                conclusions.add(new Objection(it.id(), sentence));
            }
        });
        return conclusions;
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("It offers something else than she needs", "service.otherType");
        columns.put("The service is paused", "!service.active");
        columns.put("Its organisation is suspended", "!service.organisationActive");
        columns.put("The agreement with its organisation is not in force", "!service.agreementValid");
        columns.put("Its organisation is a member of the network only and takes no cases", "service.networkOnly");
        columns.put("It is not known to be fit for what she cannot do without", "!service.fit");
        columns.put("It is for children, and she is an adult", "need.ageGroup == 'ADULT' && service.maxAge < adult");
        columns.put("It is for adults, and she is a child or her age is uncertain", "need.ageGroup != 'ADULT' && service.minAge >= adult");
        columns.put("It does not work in her country", "service.here && !service.country");
        columns.put("It does not know the law of her country", "need.pillar == 'LEGAL' && service.remote && !service.country");
        columns.put("It does not work in her region", "service.here && service.country && !service.region");
        columns.put("No place is free, and she needs one now", "need.urgency == 'NOW' && service.full");
        columns.put("It cannot see her soon enough, and she needs it now", "need.urgency == 'NOW' && service.waitingDays > daysThatCanWait");
        columns.put("It takes fewer children than she has with her", "need.residential && service.childrenMax < need.children");
        columns.put("Her eldest son is older than the sons it takes", "need.residential && need.children > 0 && service.boysUpTo < need.son");
        columns.put("It has to do with those she fears", "service.otherSide");
        columns.put("It acts for another witness whose interest is against hers", "need.pillar == 'LEGAL' && service.otherWitness");
        columns.put("It costs money, and she cannot pay", "need.canPay == 'NO' && service.charges");
        columns.put("It works where it is dangerous for her", "service.here && service.inDanger");
        columns.put("It works where it is dangerous for her, and she wishes to be seen in person",
                "need.mode == 'IN_PERSON' && service.remote && service.inDanger");
        columns.put("It works where it is dangerous for her, and somebody looks into her device",
                "need.deviceSafe == 'NO' && service.remote && service.inDanger");
        columns.put("Nobody knows whether it is where it is dangerous for her, and she wishes to be seen in person",
                HIGH_RISK + " && need.danger && need.mode == 'IN_PERSON' && service.remote && !service.someRegions");
        columns.put("Nobody knows whether it is where it is dangerous for her, and her risk is high",
                HIGH_RISK + " && need.danger && service.here && !service.someRegions");
        columns.put("Nobody knows whether it is where it is dangerous for her, and somebody looks into her device",
                HIGH_RISK + " && need.danger && need.deviceSafe == 'NO' && service.remote && !service.someRegions");
        columns.put("Its rooms are not known to be fit for her, and from a distance is no way for her",
                "service.stairs && (need.residential || need.mode == 'IN_PERSON' || need.deviceSafe == 'NO')");
        columns.put("Nobody can live there at present", "need.residential && service.disrupted != 'CLOSED' && !service.inPerson");
        columns.put("No way in which it helps is known", "!need.residential && service.disrupted == 'NOT' && !service.ways");
        columns.put("It must report women without residence status, and hers is irregular or not known",
                "service.reportingDuty && (need.residenceStatus == 'IRREGULAR' || need.residenceStatus == 'UNKNOWN')");
        columns.put("She asks that nobody with a duty to report learns of her", "need.notToAuthorities && service.reportingDuty");
        columns.put("Its organisation is closed at present", "service.disrupted == 'CLOSED'");
        columns.put("Its organisation works from a distance only at present, and this cannot be done from a distance",
                "service.disrupted == 'REMOTE_ONLY' && !service.ways");
        columns.put("It does not offer the way she wishes to be helped", "!need.residential && need.mode != 'ANY' && service.ways && !service.wishedWay");
        columns.put("It is not where she is, and she wishes to be seen in person", "!need.residential && need.mode == 'IN_PERSON' && service.remote && service.elsewhere");
        columns.put("It can help her from a distance only, and somebody looks into her device",
                "!need.residential && need.deviceSafe == 'NO' && service.remote && (!service.inPerson || service.elsewhere)");
        columns.put("It was asked for this need already and said no or nothing", "service.saidNo");
        columns.put("She said that it did not help her, and she does not ask for it again", "service.didNotHelp && !service.wished");
        columns.put("It helped with this until somebody else was wished for, and she does not ask for it again", "service.passedOn && !service.wished");
        columns.put("A serious incident with its organisation is being looked into", "service.underReview");
        columns.put("No programme that pays for it can take her at present", "service.programmes && !service.open");
        columns.put("What pays for it is for third-country nationals only, and she is none",
                "need.thirdCountryNational == 'NO' && service.open && !service.openToAll");
        columns.put("She does not want this organisation to hear of her", "service.excluded");
        columns.put("It is in a town where she does not want to be", "service.unwantedTown");
        columns.put("It is closed, and she needs it now", "need.urgency == 'NOW' && service.hoursUntilOpen > hoursThatCanWait");
        columns.put("Its people are not known to have learned this work", "!service.learned");
        columns.put("Nobody there speaks her language, and no interpreter can come",
                "!need.waivesLanguage && need.language && !service.interpreter && !service.language");
        columns.put("Her languages are not known, and no interpreter can come: ask her", "!need.waivesLanguage && !need.language && !service.interpreter");
        columns.put("Its house is not secured for the danger she is in", "need.residential && service.someRisks && !service.risk");
        columns.put("Nobody knows how well its house is secured, and her risk is high", "need.residential && " + HIGH_RISK + " && !service.someRisks");
        columns.put("It does not take women with her residence status", "need.residenceStatus != 'UNKNOWN' && service.someStatuses && !service.status");
        columns.put("It asks for the residence status, and hers is not known", "need.residenceStatus == 'UNKNOWN' && service.someStatuses");
        columns.put("It takes only women who are formally identified, and she is not", "!need.formallyIdentified && service.requiresIdentification");
        columns.put("She asks for women only, and men live there too", "need.womenOnly && !need.waivesWomen && need.residential && !service.womenOnly");
        columns.put("She asks for women only, and it has neither women only nor women among its staff",
                "need.womenOnly && !need.waivesWomen && !need.residential && !service.womenOnly && !service.femaleStaff");
        columns.put("Safety and psychosocial help come from women unless she waives it, and nobody there is one",
                "!need.womenOnly && !need.waivesWomen && (need.pillar == 'SAFETY' || need.pillar == 'PSYCHOSOCIAL') && !service.womenOnly && !service.femaleStaff");
        return columns;
    }

    private static String table(Map<String, String> columns) {
        var inputs = new StringBuilder();
        var rows = new StringBuilder();
        var sentences = List.copyOf(columns.keySet());
        for (var row = 0; row < sentences.size(); row++) {
            inputs.append("""
                    <input id="column%d"><inputExpression id="criterion%d" typeRef="boolean" expressionLanguage="juel"><text><![CDATA[${%s}]]></text></inputExpression></input>
                    """.formatted(row, row, columns.get(sentences.get(row))));
            var cells = new StringBuilder();
            for (var column = 0; column < sentences.size(); column++) {
                cells.append("<inputEntry id=\"cell%d.%d\" expressionLanguage=\"juel\"><text>%s</text></inputEntry>".formatted(row, column, row == column ? "${cellInput}" : ""));
            }
            rows.append("""
                    <rule id="row%d">%s<outputEntry id="sentence%d" expressionLanguage="juel"><text>'%s'</text></outputEntry></rule>
                    """.formatted(row, cells, row, sentences.get(row)));
        }
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="routing" name="Routing" namespace="http://camunda.org/schema/1.0/dmn">
                <decision id="objections" name="Objections"><decisionTable id="table" hitPolicy="COLLECT">%s
                <output id="sentence" name="sentence" typeRef="string"/>%s</decisionTable></decision>
                </definitions>
                """.formatted(inputs, rows);
    }

    private static int limit(Rulebook rulebook, Name name) {
        return rulebook.rows("routing", Limit.class).stream().filter(row -> row.name() == name).findFirst().orElseThrow().amount();
    }

    private static Set<?> conflicts(Collection<? extends Record> facts, Conflict.Side side) {
        return of(facts, Conflict.class).filter(conflict -> conflict.side() == side).map(Conflict::organisation).collect(toSet());
    }

    private static <T extends Record> Set<?> set(Collection<? extends Record> facts, Class<T> type, Function<T, ?> component) {
        return of(facts, type).map(component).collect(toSet());
    }

    private static <T> Stream<T> of(Collection<? extends Record> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }
}
