package org.assist.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.assist.fixture.MailScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"ESCALATION", "EMERGENCY"})
    void whatAPartnerIsWrittenHasItsWordsInEachLanguageAndSaysNothingElse(Letter letter) throws IOException {
        for (var language : new String[] {"de", "es", "it", "fr"}) {
            var words = words(letter, language);
            assertThat(words).as(language).isNotEqualTo(words(letter, "en"));
            for (var place : new String[] {"{reference}", "{link}"}) {
                assertThat(words.contains(place)).as(language).isEqualTo(words(letter, "en").contains(place));
            }
            assertThat(words.split("\n")[1]).as("after the subject").isEmpty();
            var mail = words.replace("{reference}", "428 173 906 5").replace("{link}", "https://referrals.example/answer/4281739065");
            assertThat(MailScan.foreignWords(new CaughtMail("office", "partner", "", Instant.EPOCH, mail))).as(language).isEmpty();
            assertThat(MailScan.foreignWords(new CaughtMail("office", "partner", "", Instant.EPOCH, mail + "Roma"))).as(language).containsExactly("Roma");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "../en"})
    void whereALanguageHasNoWordsItIsEnglish(String language) throws IOException {
        assertThat(words(Letter.NEWS, language)).startsWith("There is news\n");
    }

    @Test
    void aMixOfLanguagesIsNoMail() {
        assertThat(MailScan.foreignWords(new CaughtMail("office", "partner", "Es gibt Neues", Instant.EPOCH, "there is news"))).isNotEmpty();
    }

    private static String words(Letter letter, String language) throws IOException {
        return letter.words(language).getContentAsString(StandardCharsets.UTF_8);
    }
}
