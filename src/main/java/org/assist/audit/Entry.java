package org.assist.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One entry of the audit trail.
 *
 * @param sequence 1, 2, 3, … without a gap
 * @param at       by the clock of the house, to the microsecond
 * @param previous the hash of the entry before; 32 zero bytes for the first
 * @param hash     SHA-256 over {@link #canonical()}
 */
public record Entry(long sequence, Instant at, Who who, Act act, byte[] previous, byte[] hash) {

    static final byte[] BEGINNING = new byte[32];

    static Entry after(long sequence, byte[] previous, Instant at, Who who, Act act) {
        var open = new Entry(sequence, at.truncatedTo(ChronoUnit.MICROS), who, act, previous, null);
        return new Entry(sequence, open.at(), who, act, previous, open.itsHash());
    }

    /**
     * What is hashed, as UTF-8: eleven lines that end in a line feed. Sequence in decimal; moment in microseconds since 1970; account; role;
     * organisation; what; about, joined by a comma; element; reason; words; hash of the entry before, in hexadecimal. A line is empty where
     * there is nothing, and no value holds a line feed.
     */
    String canonical() {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return String.join("\n", String.valueOf(sequence), String.valueOf(micros), who.account(), who.role(), who.organisation(), act.what().name(),
                String.join(",", act.about()), act.element(), act.reason(), act.words(), HexFormat.of().formatHex(previous)) + "\n";
    }

    byte[] itsHash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether nothing of it was changed. */
    boolean isItself() {
        return Arrays.equals(hash, itsHash());
    }
}
