package org.assist.process.erasure;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.assist.erasure.Erasures;
import org.assist.erasure.LegalHolds;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** What stands against erasing a case, in words; nobody can erase past it. */
@Component
class ErasureObstacles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    /** What has to come to its own end first. */
    private static final Map<CasePart, String> UNDER_WAY = new EnumMap<>(Map.of(
            CasePart.LEGAL_TRACK, "A legal track is under way: what is on file may be needed as evidence",
            CasePart.DEADLINE, "A legal deadline is running",
            CasePart.IDENTIFICATION, "An authority is deciding on her identification",
            CasePart.DATA_REQUEST, "She has asked for her file and has not got it yet",
            CasePart.INCIDENT, "An incident is being looked after",
            CasePart.MISSING, "She is missing, and this may be needed to find her"));

    private final LegalHolds holds;
    private final Erasures erasures;
    private final CaseParts parts;

    ErasureObstacles(LegalHolds holds, Erasures erasures, CaseParts parts) {
        this.holds = holds;
        this.erasures = erasures;
        this.parts = parts;
    }

    List<String> of(CaseNumber number) {
        var against = new ArrayList<String>();
        holds.on(number).ifPresent(hold -> against.add("A legal hold stands, to be looked at again on %s: %s".formatted(DAY.format(hold.reviewOn()), hold.reason().label())));
        var running = parts.running(number);
        UNDER_WAY.forEach((part, words) -> {
            if (running.contains(part)) {
                against.add(words);
            }
        });
        if (erasures.underWay(number)) {
            against.add("It is being erased already");
        }
        return against;
    }
}
