package org.assist.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;

/** People with keys who list and sign a folder as the README says, without its tools. */
public class Signers {

    private final Map<String, KeyPair> keys;
    private final ReleaseNumbers numbers = new ReleaseNumbers(null) {

        private final Map<String, Long> highest = new HashMap<>();

        @Override
        long highest(String folder) {
            return highest.getOrDefault(folder, 0L);
        }

        @Override
        void keep(String folder, long number) {
            highest.merge(folder, number, Math::max);
        }
    };

    public Signers(String... names) {
        keys = Stream.of(names).collect(Collectors.toMap(name -> name, name -> newKey()));
    }

    public SignedRelease release(int signatures) {
        return new SignedRelease(new ReleaseSettings(keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                it -> Base64.getEncoder().encodeToString(it.getValue().getPublic().getEncoded()))), signatures), numbers);
    }

    public void list(Path folder) throws IOException {
        list(folder, 1);
    }

    public void list(Path folder, int number) throws IOException {
        var lines = files(folder).entrySet().stream().map(file -> "%s  ./%s\n".formatted(DigestUtils.sha256Hex(file.getValue()), file.getKey())).collect(Collectors.joining());
        Files.writeString(folder.resolve("RELEASE"), "# release %d\n%s".formatted(number, lines));
    }

    public void sign(Path folder, String... names) throws IOException {
        for (var name : names) {
            try {
                var signature = Signature.getInstance("Ed25519");
                signature.initSign(keys.get(name).getPrivate());
                signature.update(Files.readAllBytes(folder.resolve("RELEASE")));
                Files.write(folder.resolve("RELEASE." + name), signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Map<String, byte[]> files(Path folder) {
        try (var paths = Files.walk(folder)) {
            var files = new TreeMap<String, byte[]>();
            for (var path : paths.filter(Files::isRegularFile).filter(it -> !it.getFileName().toString().startsWith("RELEASE")).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
