package org.assist.release;

import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who releases models and rules.
 *
 * @param signers    public Ed25519 keys (X.509, Base64) by the name of their owner, lower-case letters, digits and hyphens; without any,
 *                   every file of the folders is taken over
 * @param signatures how many of them must sign, at least 1; two where nothing is set, so that nobody releases alone
 */
@ConfigurationProperties("assist.release")
record ReleaseSettings(@DefaultValue Map<String, String> signers, @DefaultValue("2") int signatures) {

    ReleaseSettings {
        if (Set.copyOf(signers.values()).size() < signers.size()) {
            throw new IllegalArgumentException("Two of assist.release.signers have the same key: who signs twice is no second");
        }
        if (!signers.isEmpty() && (signatures < 1 || signatures > signers.size())) {
            throw new IllegalArgumentException("assist.release.signatures is %d, with %d signers: name a number from 1 to that of the signers".formatted(signatures, signers.size()));
        }
    }
}
