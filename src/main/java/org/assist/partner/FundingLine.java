package org.assist.partner;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * A programme that pays for a service, for some women or for all.
 *
 * @param code             short, for lists: {@code AMIF-LANTERN}
 * @param thirdCountryOnly pays for third-country nationals only, as the AMIF does (Regulation (EU) 2021/1147, Article 2)
 * @param validFrom        its first day
 * @param validUntil       its last day, {@code null} while it runs on
 * @param quotaLeft        for how many women more it pays, {@code null} when nobody counts
 */
@Embeddable
public record FundingLine(String code, String name, boolean thirdCountryOnly, LocalDate validFrom, LocalDate validUntil, Integer quotaLeft) {

    /** The first reason why the directory cannot hold it so, or {@code null} when it can. */
    public WrongField problem() {
        return WrongField.first(WrongField.text("code", code, 40), WrongField.text("name", name, 120),
                WrongField.unless(validFrom != null, "validFrom", "Say from which day it pays."),
                WrongField.unless(validUntil == null || validFrom == null || !validUntil.isBefore(validFrom), "validUntil", "It cannot end before it begins."),
                WrongField.unless(quotaLeft == null || quotaLeft >= 0, "quotaLeft", "Write a number from 0."));
    }

    /** Whether it still takes somebody on this day. */
    public boolean open(LocalDate today) {
        return !today.isBefore(validFrom) && (validUntil == null || !today.isAfter(validUntil)) && (quotaLeft == null || quotaLeft > 0);
    }
}
