package org.assist.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stores passwords as PBKDF2 with HMAC-SHA-512 (the engine's own way is a single round). The number of iterations is
 * kept with each hash, so it can be raised later.
 */
@Component
class SlowHash implements PasswordEncryptor {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    private final int iterations;

    SlowHash(@Value("${assist.password-iterations:210000}") int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String encrypt(String password) {
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return "%d.%s.%s".formatted(iterations, Base64.getEncoder().encodeToString(salt),
                Base64.getEncoder().encodeToString(hash(password, salt, iterations)));
    }

    @Override
    public boolean check(String password, String encrypted) {
        var parts = encrypted.split("\\.");
        var expected = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, hash(password, Base64.getDecoder().decode(parts[1]), Integer.parseInt(parts[0])));
    }

    @Override
    public String hashAlgorithmName() {
        return ALGORITHM;
    }

    private static byte[] hash(String password, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 512)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java knows no " + ALGORITHM, e);
        }
    }
}
