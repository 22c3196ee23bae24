package org.assist.escalation;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.List;

/**
 * How many of the steps of one kind go on for longer than a share of the time allowed, those that still go on counted for as long as
 * they do (Kaplan and Meier, Nonparametric Estimation from Incomplete Observations, 1958). One step that never ends is added: with
 * little to go by, lateness is expected.
 */
final class Survival {

    /**
     * A step of the past.
     *
     * @param share of the time allowed that it took, or has taken so far; 1 is just in time
     * @param ended false while it goes on
     */
    record Seen(double share, boolean ended) {
    }

    private final double[] shares;
    private final double[] goOn;

    Survival(List<Seen> steps) {
        var ordered = steps.stream().sorted(comparing(Seen::share)).toList();
        shares = ordered.stream().filter(Seen::ended).mapToDouble(Seen::share).distinct().toArray();
        goOn = new double[shares.length];
        var left = 1.0;
        var next = 0;
        for (var i = 0; i < shares.length; i++) {
            while (ordered.get(next).share() < shares[i]) {
                next++;
            }
            var atRisk = ordered.size() - next + 1;
            var ends = 0;
            for (var at = next; at < ordered.size() && ordered.get(at).share() == shares[i]; at++) {
                ends += ordered.get(at).ended() ? 1 : 0;
            }
            left *= 1 - (double) ends / atRisk;
            goOn[i] = left;
        }
    }

    /** How likely a step that has taken this share of its time takes more than all of it; 0 to 1. */
    double lateAfter(double share) {
        return share >= 1 ? 1 : beyond(1) / beyond(share);
    }

    private double beyond(double share) {
        var at = Arrays.binarySearch(shares, share);
        var last = at >= 0 ? at : -at - 2;
        return last < 0 ? 1 : goOn[last];
    }
}
