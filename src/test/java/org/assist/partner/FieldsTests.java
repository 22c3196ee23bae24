package org.assist.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Region;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.ServiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTests {

    private static final OrganisationProfile HARBOUR = new OrganisationProfile("harbour", "Harbour", Jurisdiction.IE, "en", "a@harbour.example", "+353 20 911 0101", true, false, false, false, false,
            LocalDate.of(2025, 1, 1), null);
    private static final ServiceProfile NOTHING = ServiceProfile.undescribed("harbour.bed", HARBOUR, "Bed");
    private static final ServiceProfile BED = new ServiceProfile("harbour.bed", "harbour", "Bed", ServiceType.SAFE_FLAT, true, Set.of(Jurisdiction.IE), Set.of(new Region("IE-L")),
            Set.of(DeliveryMode.IN_PERSON), Set.of("en", "ro"), true, true, true, 18, 60, Set.of(ResidenceStatus.EU_CITIZEN), true, 4, 2, Instant.parse("2026-11-24T09:00:00Z"), 3,
            new OpeningHours("24/7"), List.of(), new Standards(2, null, Set.of(AccessNeed.WHEELCHAIR), Set.of(Competence.TRAUMA), LocalDate.of(2027, 1, 1), RiskLevel.HIGH, true, false, null, LocalDate.of(2026, 12, 1)));

    @Test
    void whatIsWrittenCanBeReadBack() {
        var texts = Fields.of(BED);
        texts.remove("funding");

        assertThat(Fields.with(NOTHING, texts)).isEqualTo(BED);
        assertThat(Fields.with(HARBOUR, Fields.of(HARBOUR))).isEqualTo(HARBOUR);
    }

    @Test
    void anEmptyTextIsNone() {
        assertThat(Fields.with(BED, Map.of("childrenMax", "", "regions", "", "openingHours", " ", "trainedUntil", ""))).satisfies(bed -> {
            assertThat(bed.standards().childrenMax()).isNull();
            assertThat(bed.standards().trainedUntil()).isNull();
            assertThat(bed.regions()).isEmpty();
            assertThat(bed.openingHours()).isNull();
        });
    }

    @Test
    void whatDiffersIsSaidInWords() {
        assertThat(Fields.between(BED, Fields.with(BED, Map.of("freePlaces", "1", "type", "WOMEN_ONLY_SHELTER", "womenOnly", "false", "acceptedStatuses", ""))))
                .containsExactly(new Change("Kind of help", "Independent safe flat", "Women-only shelter"), new Change("Women only", "yes", "no"),
                        new Change("Residence statuses it accepts", "EU citizen", ""), new Change("Free places", "2", "1"));
        assertThat(Fields.between(BED, BED)).isEmpty();
    }

    @Test
    void everyFieldHasWordsOfItsOwn() {
        assertThat(Fields.of(BED).keySet()).allSatisfy(field -> assertThat(Words.field(field)).isNotEqualTo(field)).extracting(Words::field).doesNotHaveDuplicates();
        assertThat(Fields.of(HARBOUR).keySet()).allSatisfy(field -> assertThat(Words.field(field)).isNotEqualTo(field)).extracting(Words::field).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"freePlaces, many, Write a whole number.", "freePlaces, '', Write a whole number.", "trainedUntil, soon, Write a day such as 2026-12-24.",
            "capacityAsOf, now, Write a time such as 2026-12-24T09:00:00Z.", "womenOnly, perhaps, Write true or false.", "regions, Dublin, Write ISO 3166-2 codes such as IE-L.",
            "securityUpTo, VERY, 'Write one of: LOW, MEDIUM, HIGH, IMMEDIATE.'", "beds, 1, The directory has no such field.", "funding, AMIF, Write it as the other services have it."})
    void whatCannotBeReadIsRefusedWithoutRepeatingIt(String field, String text, String sentence) {
        assertThatExceptionOfType(WrongField.class).isThrownBy(() -> Fields.with(BED, Map.of(field, text))).withMessage(sentence)
                .satisfies(wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"freePlaces, 5, freePlaces", "minAge, 61, minAge", "openingHours, '', openingHours", "type, '', type", "modes, '', modes", "languages, english, languages",
            "childrenMax, 100, childrenMax", "boysUpTo, 19, boysUpTo", "name, '', name", "waitingDays, -1, waitingDays", "maxAge, 121, maxAge", "town, Galway, town"})
    void theDirectoryHoldsNothingThatCannotBe(String field, String text, String wrong) {
        assertThat(Fields.with(BED, Map.of(field, text)).problem()).extracting(WrongField::field).isEqualTo(wrong);
        assertThat(BED.problem()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"agreementUntil, 2024-12-31, agreementUntil", "agreementFrom, '', ''", "mailAddress, '', mailAddress", "mailAddress, nobody, mailAddress", "telephone, call us, telephone", "telephone, '', ''", "language, eng, language",
            "id, Harbour Light, id"})
    void anOrganisationIsHeldToTheSame(String field, String text, String wrong) {
        var problem = Fields.with(HARBOUR, Map.of(field, text)).problem();
        assertThat(problem == null ? "" : problem.field()).isEqualTo(wrong == null ? "" : wrong);
    }

    @Test
    void withoutAnAgreementNoneIsValid() {
        assertThat(HARBOUR.agreementValid(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(Fields.with(HARBOUR, Map.of("agreementFrom", "")).agreementValid(LocalDate.of(2026, 1, 1))).isFalse();
    }
}
