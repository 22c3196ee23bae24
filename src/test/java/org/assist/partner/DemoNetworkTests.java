package org.assist.partner;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.vocabulary.ServiceType.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

class DemoNetworkTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Set<ServiceType> COMMON = EnumSet.of(WOMEN_ONLY_SHELTER, EMERGENCY_SHELTER, EMERGENCY_CARE, FIRST_PSYCHOSOCIAL_HELP,
            COUNSELLING, TRAUMA_THERAPY, PEER_MENTORING, LEGAL_INFORMATION, IDENTIFICATION_ADVICE, VICTIM_RESIDENCE, ASYLUM,
            SUBSISTENCE, LANGUAGE_COURSE, INTERPRETER);

    private List<DemoNetwork.Member> members;
    private List<ServiceEntry> entries;

    @BeforeEach
    void read() {
        members = DemoNetwork.read(Jackson2ObjectMapperBuilder.json().build());
        entries = members.stream().flatMap(it -> it.services().stream()
                .map(service -> new Service(it.organisation(), service.entry(it, NOW)).entry(NOW, null))).toList();
    }

    @Test
    void theNetworkIsLargeEnoughToChooseFrom() {
        assertThat(members).hasSizeGreaterThanOrEqualTo(14).extracting(DemoNetwork.Member::jurisdiction).contains(Jurisdiction.values());
        assertThat(entries).hasSizeGreaterThanOrEqualTo(45);
        assertThat(members).extracting(DemoNetwork.Member::key).doesNotHaveDuplicates().contains("harbour-light", "lindenhof");
        assertThat(entries).extracting(ServiceEntry::id).doesNotHaveDuplicates().contains("harbour-light.shelter");
    }

    @Test
    void everyKindOfServiceIsOfferedWhereTheLeadOrganisationsWork() {
        assertThat(offeredIn(Jurisdiction.IE)).containsExactlyInAnyOrder(ServiceType.values());
        assertThat(offeredIn(Jurisdiction.DE)).containsExactlyInAnyOrder(ServiceType.values());
    }

    @Test
    void theCommonOnesAreOfferedInEveryCountry() {
        assertThat(Jurisdiction.values()).allSatisfy(it -> assertThat(offeredIn(it)).as(it.name()).containsAll(COMMON));
    }

    @Test
    void severalPartnersCompeteForCommonNeeds() {
        assertThat(usable(Jurisdiction.IE, WOMEN_ONLY_SHELTER)).isEqualTo(3);
        for (var jurisdiction : List.of(Jurisdiction.IE, Jurisdiction.DE)) {
            for (var type : List.of(LEGAL_INFORMATION, COUNSELLING, TRAUMA_THERAPY, LANGUAGE_COURSE)) {
                assertThat(usable(jurisdiction, type)).as("%s in %s", type, jurisdiction).isGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void oneMemberTakesNoCasesOneIsSuspendedOneMustReportAndOneAgreementHasRunOut() {
        assertThat(organisationsThat(ServiceEntry::networkOnly)).containsExactly("meridian-network");
        assertThat(organisationsThat(it -> !it.organisationActive())).containsExactly("still-waters");
        assertThat(organisationsThat(ServiceEntry::reportingDuty)).containsExactly("kompass-stelle");
        assertThat(organisationsThat(it -> !it.agreementValid())).containsExactly("casa-ginestra");
    }

    @Test
    void nobodyInItIsReal() {
        assertThat(members).extracting(DemoNetwork.Member::mailAddress).allMatch(it -> it.endsWith(".example"));
    }

    @Test
    void anAgreementIsInForceOnItsLastDay() {
        var ginestra = members.stream().filter(it -> it.key().equals("casa-ginestra")).findFirst().orElseThrow().organisation();

        assertThat(ginestra.agreementValid(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(ginestra.agreementValid(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(ginestra.agreementValid(LocalDate.of(2022, 12, 31))).isFalse();
    }

    private Set<ServiceType> offeredIn(Jurisdiction jurisdiction) {
        return Arrays.stream(ServiceType.values()).filter(it -> usable(jurisdiction, it) > 0).collect(toSet());
    }

    private long usable(Jurisdiction jurisdiction, ServiceType type) {
        return entries.stream().filter(it -> it.type() == type && it.jurisdictions().contains(jurisdiction))
                .filter(it -> it.active() && it.organisationActive() && it.agreementValid() && !it.networkOnly() && !it.reportingDuty()).count();
    }

    private Set<String> organisationsThat(Predicate<ServiceEntry> fact) {
        return entries.stream().filter(fact).map(ServiceEntry::organisation).collect(toSet());
    }
}
