package org.assist.partner;

import java.time.LocalDate;

import org.assist.vocabulary.Jurisdiction;

/**
 * What the directory holds of an organisation itself.
 *
 * @param id             stable key, small letters, digits and single hyphens, at most 64 characters: {@code harbour-light}
 * @param jurisdiction   where it keeps what it is told
 * @param language       in which it is written to, ISO 639-1
 * @param mailAddress    of its referral office; {@code null} when it has none, and then it takes no cases
 * @param telephone      of its referral office, {@code null} when nobody told
 * @param caseTaking     false for a network-only member, which must never receive a case
 * @param reportingDuty  it must report irregular residence, or shares its data with a body that must
 * @param underReview    a serious incident with it is being looked into; until that is over nobody is sent there
 * @param answersByCode  it has no account here and answers behind a link, with a code it is told by telephone
 * @param agreementFrom  first day of the agreement with it, {@code null} without one
 * @param agreementUntil last day of the agreement, {@code null} while it runs on
 */
public record OrganisationProfile(String id, String name, Jurisdiction jurisdiction, String language, String mailAddress, String telephone, boolean caseTaking,
        boolean suspended, boolean reportingDuty, boolean underReview, boolean answersByCode, LocalDate agreementFrom, LocalDate agreementUntil) {

    /** Digits, with the plus of an international number and what people put between them. */
    public static final String TELEPHONE = "\\+?[\\d(][\\d ()/.-]{4,38}";

    /** The first reason why the directory cannot hold it so, or {@code null} when it can. */
    public WrongField problem() {
        return WrongField.first(
                WrongField.unless(id.matches("[a-z0-9]+(-[a-z0-9]+)*") && id.length() <= 64, "id", "Write small letters, digits and single hyphens, 64 characters at most."),
                WrongField.text("name", name, 120),
                WrongField.unless(jurisdiction != null, "jurisdiction", "Say in which country it is."),
                WrongField.unless(language != null && language.matches("[a-z]{2}"), "language", "Write the two letters of ISO 639-1, such as en."),
                WrongField.unless(mailAddress == null || mailAddress.length() <= 254 && mailAddress.matches("[^@\\s]+@[^@\\s]+"), "mailAddress", "This is no mail address."),
                WrongField.unless(telephone == null || telephone.matches(TELEPHONE), "telephone", "Write a number such as +353 20 911 0101."),
                WrongField.unless(!caseTaking || mailAddress != null, "mailAddress", "Whoever takes cases needs a mail address."),
                WrongField.unless(agreementUntil == null || agreementFrom != null && !agreementUntil.isBefore(agreementFrom), "agreementUntil",
                        "The agreement cannot end before it begins."));
    }

    /** Both days included; an agreement without an end runs on. */
    boolean agreementValid(LocalDate today) {
        return agreementFrom != null && !today.isBefore(agreementFrom) && (agreementUntil == null || !today.isAfter(agreementUntil));
    }
}
