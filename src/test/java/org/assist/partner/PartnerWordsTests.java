package org.assist.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.consent.DataCategory;
import org.assist.referral.Appointment;
import org.assist.referral.DeclineCode;
import org.assist.referral.NextStep;
import org.assist.referral.Result;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class PartnerWordsTests {

    /** Codes that a partner reads in words. */
    private static final List<Class<? extends Enum<?>>> SHOWN = List.of(ServiceType.class, Urgency.class, DeliveryMode.class, AccessNeed.class, Competence.class,
            Jurisdiction.class, DataCategory.class, DeclineCode.class, Result.class, NextStep.class, Disruption.Kind.class,
            Appointment.Meeting.class, Appointment.Escort.class, Appointment.Interpreter.class, Appointment.Host.class);
    private static final Pattern BLANK = Pattern.compile("\\{\\d}");

    private final PartnerWords words = new PartnerWords();

    static List<Locale> languages() {
        return PartnerWords.LANGUAGES;
    }

    @Test
    void everyTextHasItsWordsInEveryLanguage() throws IOException {
        var german = file(Locale.GERMAN).keySet();
        for (var language : languages()) {
            assertThat(file(language).keySet()).as(language.getLanguage()).containsExactlyInAnyOrderElementsOf(german);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTranslationKeepsWhatIsPutInAndIsOne(Locale language) throws IOException {
        assertThat(file(language)).allSatisfy((english, text) -> {
            assertThat(text).isNotBlank();
            assertThat(blanks(text)).as(english).isEqualTo(blanks(english));
        });
        var same = file(language).entrySet().stream().filter(it -> it.getKey().equals(it.getValue())).map(Map.Entry::getKey).toList();
        assertThat(same).as("said as in English").isSubsetOf("No", "no", "Name", "Trauma", "irregular", "police");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeAPartnerReadsIsTranslated(Locale language) throws Exception {
        var missing = new ArrayList<String>();
        for (var codes : SHOWN) {
            Method label = codes.getMethod("label");
            for (var code : codes.getEnumConstants()) {
                var english = (String) label.invoke(code);
                if (!file(language).containsKey(english)) {
                    missing.add(english);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void itIsSpokenInTheLanguagesOfTheMailsAndInEnglishElsewhere() {
        assertThat(languages()).allSatisfy(language -> assertThat(new ClassPathResource("mail/%s/offer.txt".formatted(language.getLanguage())).exists()).isTrue());
        assertThat(words.in(new Locale("ro"))).isSameAs(Speech.ENGLISH);
        assertThat(words.in(Locale.UK).it("Accept")).isEqualTo("Accept");
    }

    @Test
    void aSentenceIsToldApartByItsNumbersOnly() {
        var german = words.in(Locale.GERMAN);
        assertThat(german.it("Said 3 hours ago.")).isEqualTo("Vor 3 Stunden gesagt.");
        assertThat(german.it("Write how many are free, from 0 to 12.")).isEqualTo("Schreiben Sie, wie viele frei sind, von 0 bis 12.");
        assertThat(german.it("Within 72 hours")).isEqualTo("Binnen 72 Stunden");
    }

    @Test
    void whatIsToldIsTranslatedWordByWordAndWhatWasTypedStays() {
        var spanish = words.in(new Locale("es"));
        assertThat(spanish.said("Romanian, Portuguese")).isEqualTo("rumano, portugués");
        assertThat(spanish.said("escort, new phone")).isEqualTo("acompañamiento, teléfono nuevo");
        assertThat(spanish.said("Text only, after 18:00")).isEqualTo("Text only, after 18:00");
        assertThat(spanish.said("3 December 2026")).isEqualTo("3 de diciembre de 2026");
        assertThat(Speech.ENGLISH.said("3 December 2026")).isEqualTo("3 December 2026");
    }

    @Test
    void daysAndHoursAreWrittenAsAPartnerWritesThem() {
        var day = LocalDate.of(2026, 11, 24);
        var hour = LocalDateTime.of(2026, 11, 24, 14, 30);
        assertThat(Speech.ENGLISH.moment(hour)).isEqualTo("Tuesday 24 November 2026, 14:30");
        assertThat(words.in(Locale.GERMAN).day(day)).isEqualTo("Dienstag, 24. November 2026");
        assertThat(words.in(Locale.FRENCH).day(day)).isEqualTo("mardi 24 novembre 2026");
        assertThat(words.in(Locale.ITALIAN).moment(hour)).contains("martedì 24 novembre 2026", "14:30");
        assertThat(words.in(new Locale("es")).moment(hour)).contains("martes, 24 de noviembre de 2026", "14:30");
    }

    private static Map<String, String> file(Locale language) throws IOException {
        try (var file = new ClassPathResource("partner/words.%s.json".formatted(language.getLanguage())).getInputStream()) {
            return new ObjectMapper().readValue(file, new TypeReference<>() { });
        }
    }

    private static Set<String> blanks(String text) {
        return new TreeSet<>(BLANK.matcher(text).results().map(MatchResult::group).toList());
    }
}
