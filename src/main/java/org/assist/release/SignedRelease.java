package org.assist.release;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Four eyes on models and rules. A folder holds {@code RELEASE}, the list that {@code sha256sum} writes of its files, and
 * {@code RELEASE.<signer>}, an Ed25519 signature (RFC 8032) of that list. Files are released when enough signers signed the list and it says
 * of each of them what it is. The list has a number in a line {@code # release 8}; one with a lower number than one that was taken over is
 * refused, so that nobody puts an old release back without its signers. Where nobody is named as a signer, everything is released.
 */
@Component
@EnableConfigurationProperties(ReleaseSettings.class)
public class SignedRelease {

    /** Where nobody has to sign. */
    public static final SignedRelease OF_EVERYTHING = new SignedRelease(new ReleaseSettings(Map.of(), 2), null);

    private static final String LIST = "RELEASE";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](?:\\./)?(\\S.*)");

    private static final Pattern NUMBER = Pattern.compile("(?m)^# release ([1-9]\\d{0,17})$");

    private final Map<String, PublicKey> signers;
    private final int signatures;
    private final ReleaseNumbers numbers;
    private final Map<String, Long> allowed = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if a key is none */
    SignedRelease(ReleaseSettings settings, ReleaseNumbers numbers) {
        this.signers = settings.signers().entrySet().stream().collect(toMap(Map.Entry::getKey, signer -> key(signer.getKey(), signer.getValue())));
        this.signatures = settings.signatures();
        this.numbers = numbers;
    }

    /**
     * What stands against taking these files over, as a sentence; empty when they are released. The number of a list that is allowed is
     * remembered, also where the files turn out to have a mistake: mended, they are signed with the next number.
     *
     * @param folder what was signed as a whole
     * @param part   a folder in it that ends with a slash, or a file; of the list only what begins so counts
     * @param files  contents of all files in that part, by their name from the folder
     */
    public Optional<String> refusal(Path folder, String part, Map<String, byte[]> files) {
        if (signers.isEmpty()) {
            return Optional.empty();
        }
        try {
            var list = Files.readAllBytes(folder.resolve(LIST));
            var signed = signers.keySet().stream().filter(signer -> isSignedBy(signer, folder, list)).count();
            return signed < signatures ? Optional.of("%s/%s has %d of %d signatures.".formatted(folder, LIST, signed, signatures))
                    : difference(folder, part, files, hashes(new String(list))).or(() -> older(folder, new String(list)));
        } catch (IOException e) {
            return Optional.of("There is no list %s/%s.".formatted(folder, LIST));
        }
    }

    private static Optional<String> difference(Path folder, String part, Map<String, byte[]> files, Map<String, String> listed) {
        var changed = files.entrySet().stream().filter(file -> !DigestUtils.sha256Hex(file.getValue()).equals(listed.get(file.getKey()))).map(Map.Entry::getKey).sorted().findFirst()
                .map(file -> "%s/%s is not as it was signed.".formatted(folder, file));
        return changed.or(() -> listed.keySet().stream().filter(file -> file.startsWith(part) && !Files.exists(folder.resolve(file))).findFirst()
                .map(file -> "%s/%s was signed and is missing.".formatted(folder, file)));
    }

    private Optional<String> older(Path folder, String list) {
        var found = NUMBER.matcher(list);
        if (!found.find()) {
            return Optional.of("%s/%s has no line such as \"# release 8\".".formatted(folder, LIST));
        }
        var number = Long.parseLong(found.group(1));
        var name = folder.toAbsolutePath().getFileName().toString();
        if (!Long.valueOf(number).equals(allowed.get(name))) {
            var highest = numbers.highest(name);
            if (number < highest) {
                return Optional.of("%s/%s is release %d, and release %d was in force: sign what is to be in force with a higher number.".formatted(folder, LIST, number, highest));
            }
            numbers.keep(name, number);
            allowed.put(name, number);
        }
        return Optional.empty();
    }

    private boolean isSignedBy(String signer, Path folder, byte[] list) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(signers.get(signer));
            signature.update(list);
            return signature.verify(Files.readAllBytes(folder.resolve(LIST + "." + signer)));
        } catch (IOException | GeneralSecurityException notHers) {
            return false;
        }
    }

    private static Map<String, String> hashes(String list) {
        var hashes = new TreeMap<String, String>();
        list.lines().map(LINE::matcher).filter(line -> line.matches()).forEach(line -> hashes.put(line.group(2), line.group(1)));
        return hashes;
    }

    private static PublicKey key(String signer, String base64) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("assist.release.signers.%s is no Ed25519 key in Base64".formatted(signer), e);
        }
    }
}
