package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passwords from breaches elsewhere. */
class KnownPasswordsTests {

    private static final String KNOWN = "correct horse battery staple";
    private static final String GOOD = "teapot lantern orbit 41 velvet";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, '\n'", "2, '\r\n'", "3, '\n'", "1000, '\r\n'"})
    void eachLineOfTheFileIsFoundAndNothingElse(int lines, String end) throws Exception {
        var known = IntStream.range(0, lines).mapToObj(number -> "password number " + number).toList();
        var passwords = new KnownPasswords(file(known, end).toString());

        assertThat(known).allMatch(passwords::has);
        assertThat(IntStream.range(0, 500).mapToObj(number -> "no password of theirs " + number)).noneMatch(passwords::has);
    }

    @Test
    void onesOwnPasswordIsNoneOfThem() throws Exception {
        assertThat(new PasswordStrength("false", new KnownPasswords(file(List.of(GOOD), "\n").toString())).weakness(GOOD, "ada")).hasValueSatisfying(why ->
                assertThat(why).contains("came to light"));
        assertThat(new PasswordStrength("false", new KnownPasswords(file(List.of(KNOWN), "\n").toString())).weakness(GOOD, "ada")).isEmpty();
        assertThat(new PasswordStrength("false", new KnownPasswords("")).weakness(GOOD, "ada")).isEmpty();
    }

    @Test
    void aFileThatIsNotThereStopsTheStartAndOneThatGoesLaterTakesNoPassword() throws Exception {
        assertThatThrownBy(() -> new KnownPasswords(folder.resolve("none").toString())).hasMessageContaining("cannot be read");
        var file = file(List.of(KNOWN), "\n");
        var passwords = new KnownPasswords(file.toString());
        Files.delete(file);
        assertThatThrownBy(() -> passwords.has(GOOD)).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void anEmptyFileKnowsNothing() throws IOException {
        assertThat(new KnownPasswords(Files.createFile(folder.resolve("empty")).toString()).has(KNOWN)).isFalse();
    }

    private Path file(List<String> passwords, String end) throws Exception {
        var lines = new StringBuilder();
        for (var line : passwords.stream().map(KnownPasswordsTests::hash).sorted().toList()) {
            lines.append(line).append(':').append(line.hashCode() & 0xffff).append(end);
        }
        return Files.writeString(folder.resolve("known"), lines);
    }

    private static String hash(String password) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
