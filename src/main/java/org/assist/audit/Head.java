package org.assist.audit;

import java.util.HexFormat;

/** The newest entry of the chain, in short: whoever has noted it sees later whether the chain was rewritten. */
public record Head(long sequence, byte[] hash) {

    /** Before the first entry. */
    static final Head NONE = new Head(0, Entry.BEGINNING);

    String hex() {
        return HexFormat.of().formatHex(hash);
    }
}
