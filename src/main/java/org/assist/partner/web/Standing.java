package org.assist.partner.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.assist.partner.OrganisationProfile;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceProfile;
import org.springframework.stereotype.Component;

/** How the directory stands to an organisation and what is free at its services, in the words of its pages. */
@Component
class Standing {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int HOURS_COUNTED = 48;
    /** Days before its end from which an agreement is worth a word. */
    private static final int ENDS_SOON = 60;

    private final PartnerDirectory directory;
    private final Clock clock;

    Standing(PartnerDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** @param stops whether it keeps women from being sent there */
    record Word(String text, boolean stops) {
    }

    /**
     * What is free at a service.
     *
     * @param any   whether somebody can be sent there at once
     * @param stale whether to telephone before relying on it
     */
    record Free(String text, String since, boolean any, boolean stale) {
    }

    /** What is to be known before anybody is sent there; nothing when all is as usual. */
    List<Word> of(OrganisationProfile organisation) {
        var words = new ArrayList<Word>();
        var today = today(organisation);
        if (!organisation.caseTaking()) {
            words.add(new Word("Takes no cases", true));
        }
        if (organisation.suspended()) {
            words.add(new Word("Suspended", true));
        }
        if (organisation.underReview()) {
            words.add(new Word("Under review", true));
        }
        var until = organisation.agreementUntil();
        if (organisation.agreementFrom() == null) {
            words.add(new Word("No agreement", true));
        } else if (organisation.agreementFrom().isAfter(today)) {
            words.add(new Word("Agreement begins " + DAY.format(organisation.agreementFrom()), true));
        } else if (until != null && until.isBefore(today)) {
            words.add(new Word("Agreement ended " + DAY.format(until), true));
        } else if (until != null && !until.isAfter(today.plusDays(ENDS_SOON))) {
            words.add(new Word("Agreement ends " + DAY.format(until), false));
        }
        directory.disruption(organisation.id()).ifPresent(disruption ->
                words.add(new Word("%s until %s".formatted(disruption.kind().label(), DAY.format(disruption.until())), true)));
        if (organisation.reportingDuty()) {
            words.add(new Word("Must report irregular residence", false));
        }
        return words;
    }

    /** @param words how its organisation stands */
    DirectoryPages.ListedService listed(ServiceProfile service, OrganisationProfile organisation, List<Word> words) {
        var free = of(service);
        return new DirectoryPages.ListedService(service, organisation, words, free, free.any() && words.stream().noneMatch(Word::stops));
    }

    Free of(ServiceProfile service) {
        if (service.places() == 0) {
            return new Free("Not counted in places", "", service.active(), false);
        }
        var stale = directory.placesAreStale(service);
        var since = service.capacityAsOf() == null ? "It never said so." : "Said %s.".formatted(ago(service.capacityAsOf()));
        return new Free(service.freePlaces() == 0 ? "Full, none of %d free".formatted(service.places()) : "%d of %d free".formatted(service.freePlaces(), service.places()),
                stale ? since + " Telephone first." : since, service.active() && service.freePlaces() > 0, stale);
    }

    LocalDate today(OrganisationProfile organisation) {
        return LocalDate.ofInstant(clock.instant(), organisation.jurisdiction().zone());
    }

    private String ago(Instant then) {
        var hours = Duration.between(then, clock.instant()).toHours();
        return hours < 1 ? "within the last hour" : hours == 1 ? "1 hour ago" : hours < HOURS_COUNTED ? "%d hours ago".formatted(hours) : "%d days ago".formatted(hours / 24);
    }
}
