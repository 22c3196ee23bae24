package org.assist.partner.hsds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids for what we write into HSDS ourselves: the same thing has the same id in every export. */
final class Ids {

    private static final String HOUSE = "assist-referrals/";

    private Ids() {
    }

    static String of(String thing) {
        return UUID.nameUUIDFromBytes((HOUSE + thing).getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String ofOrganisation(String key) {
        return of("organisation/" + key);
    }

    static String ofService(String id) {
        return of("service/" + id);
    }
}
