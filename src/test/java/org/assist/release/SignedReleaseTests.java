package org.assist.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two people signed is taken over, and nothing else. */
class SignedReleaseTests {

    @TempDir
    Path folder;

    private final Signers signers = new Signers("ada", "bela", "chiara");
    private final SignedRelease release = signers.release(2);

    @BeforeEach
    void twoFilesThatTwoPeopleSigned() throws IOException {
        Files.createDirectories(folder.resolve("inn"));
        Files.createDirectories(folder.resolve("weather"));
        Files.writeString(folder.resolve("inn/bed.drl"), "a rule");
        Files.writeString(folder.resolve("weather/rain.drl"), "another rule");
        signers.list(folder);
        signers.sign(folder, "ada", "bela");
    }

    @Test
    void whatTwoPeopleSignedIsReleased() {
        assertThat(refusal("inn/")).isEmpty();
        assertThat(refusal("")).isEmpty();
    }

    @Test
    void aChangedFileIsNotReleasedUntilTwoSignedItAnew() throws IOException {
        Files.writeString(folder.resolve("inn/bed.drl"), "a rule that sends women astray");

        assertThat(refusal("inn/")).isEqualTo(folder + "/inn/bed.drl is not as it was signed.");
        assertThat(refusal("weather/")).isEmpty();

        signers.list(folder);
        assertThat(refusal("inn/")).isEqualTo(folder + "/RELEASE has 0 of 2 signatures.");
        signers.sign(folder, "bela");
        assertThat(refusal("inn/")).isEqualTo(folder + "/RELEASE has 1 of 2 signatures.");
        signers.sign(folder, "chiara");
        assertThat(refusal("inn/")).isEmpty();
    }

    @Test
    void oneWhoSignsTwiceIsNoSecond() throws IOException {
        Files.copy(folder.resolve("RELEASE.ada"), folder.resolve("RELEASE.chiara"));
        Files.delete(folder.resolve("RELEASE.bela"));

        assertThat(refusal("inn/")).isEqualTo(folder + "/RELEASE has 1 of 2 signatures.");
    }

    @Test
    void aStrangersSignatureCountsForNothing() throws IOException {
        Files.delete(folder.resolve("RELEASE.bela"));
        new Signers("dora").sign(folder, "dora");

        assertThat(refusal("inn/")).isEqualTo(folder + "/RELEASE has 1 of 2 signatures.");
    }

    @Test
    void aFileThatNobodySignedIsNotReleased() throws IOException {
        Files.writeString(folder.resolve("inn/waiver.drl"), "a rule");

        assertThat(refusal("inn/")).isEqualTo(folder + "/inn/waiver.drl is not as it was signed.");
    }

    @Test
    void anObjectionCannotBeTakenAwayWithItsFile() throws IOException {
        Files.delete(folder.resolve("inn/bed.drl"));

        assertThat(refusal("inn/")).isEqualTo(folder + "/inn/bed.drl was signed and is missing.");
    }

    @Test
    void withoutAListNothingIsReleased() throws IOException {
        Files.delete(folder.resolve("RELEASE"));

        assertThat(refusal("inn/")).isEqualTo("There is no list " + folder + "/RELEASE.");
    }

    @Test
    void anOlderReleaseIsNotPutBackHoweverWellItIsSigned() throws IOException {
        var old = Files.readAllBytes(folder.resolve("RELEASE"));
        assertThat(refusal("inn/")).isEmpty();
        signers.list(folder, 2);
        signers.sign(folder, "ada", "bela");
        assertThat(refusal("inn/")).isEmpty();

        Files.write(folder.resolve("RELEASE"), old);
        signers.sign(folder, "ada", "bela");
        assertThat(refusal("inn/")).isEqualTo(folder + "/RELEASE is release 1, and release 2 was in force: sign what is to be in force with a higher number.");
        assertThat(signers.release(2).refusal(folder, "", signers.files(folder))).as("after a start").isPresent();

        signers.list(folder, 3);
        signers.sign(folder, "ada", "bela");
        assertThat(refusal("inn/")).isEmpty();
    }

    @Test
    void aListWithoutANumberIsNotReleased() throws IOException {
        Files.writeString(folder.resolve("RELEASE"), Files.readString(folder.resolve("RELEASE")).replace("# release 1\n", ""));
        signers.sign(folder, "ada", "bela");

        assertThat(refusal("inn/")).isEqualTo(folder + "/RELEASE has no line such as \"# release 8\".");
    }

    @Test
    void whereNobodySignsEverythingIsReleased() throws IOException {
        Files.delete(folder.resolve("RELEASE"));

        assertThat(SignedRelease.OF_EVERYTHING.refusal(folder, "inn/", Map.of("inn/bed.drl", "anything".getBytes()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 'assist.release.signatures is 0, with 3 signers: name a number from 1 to that of the signers'",
            "4, 'assist.release.signatures is 4, with 3 signers: name a number from 1 to that of the signers'"})
    void aNumberThatNobodyCanReachEndsTheStart(int signatures, String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> signers.release(signatures)).withMessage(words);
    }

    @Test
    void oneKeyUnderTwoNamesEndsTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReleaseSettings(Map.of("ada", "c2VjcmV0", "bela", "c2VjcmV0"), 2)).withMessageContaining("have the same key");
    }

    @Test
    void aKeyThatIsNoneEndsTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SignedRelease(new ReleaseSettings(Map.of("ada", "c2VjcmV0"), 1), null))
                .withMessage("assist.release.signers.ada is no Ed25519 key in Base64");
    }

    private String refusal(String part) {
        var files = new TreeMap<String, byte[]>();
        signers.files(folder).forEach((name, content) -> {
            if (name.startsWith(part)) {
                files.put(name, content);
            }
        });
        return release.refusal(folder, part, files).orElse("");
    }
}
