package org.assist.webapps;

import org.assist.vocabulary.CaseNumber;

/** A business key as people say it: a case number in groups of three, anything else as it is. */
final class Spoken {

    private Spoken() {
    }

    static String number(String businessKey) {
        try {
            return businessKey == null ? null : CaseNumber.of(businessKey).spoken();
        } catch (IllegalArgumentException notACaseNumber) {
            return businessKey;
        }
    }
}
