package org.assist.erasure;

/** Why a case is erased. */
public enum ErasureReason {

    /** She wants it (GDPR Art 17(1)(b)). */
    HER_WISH("It is her wish", "Regulation (EU) 2016/679 Art 17(1)(b)"),
    /** It was kept as long as it was needed (GDPR Art 5(1)(e)). */
    RETENTION("It is not needed any more", "Regulation (EU) 2016/679 Art 5(1)(e), Art 17(1)(a)"),
    /** It should never have been recorded (GDPR Art 17(1)(d)). */
    WRONGLY_RECORDED("It was recorded wrongly", "Regulation (EU) 2016/679 Art 17(1)(d)");

    private final String label;
    private final String legalBasis;

    ErasureReason(String label, String legalBasis) {
        this.label = label;
        this.legalBasis = legalBasis;
    }

    public String label() {
        return label;
    }

    String legalBasis() {
        return legalBasis;
    }
}
