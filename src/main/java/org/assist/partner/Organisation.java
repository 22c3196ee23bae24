package org.assist.partner;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.assist.vocabulary.Jurisdiction;

/** A member of the network: it leads cases, takes them on, or only lends its name and knowledge. */
@Entity
public class Organisation {

    @Id
    private String key;
    private String name;
    @Enumerated(EnumType.STRING)
    private Jurisdiction jurisdiction;
    private String language;
    private String mailAddress;
    private String telephone;
    private boolean caseTaking;
    private boolean suspended;
    private boolean reportingDuty;
    private boolean underReview;
    private boolean answersByCode;
    private LocalDate agreementFrom;
    private LocalDate agreementUntil;
    @Version
    private Integer version;

    protected Organisation() {
    }

    Organisation(OrganisationProfile profile) {
        this.key = profile.id();
        become(profile);
    }

    /** Takes on what the profile says of it; its key stays. */
    void become(OrganisationProfile profile) {
        this.name = profile.name();
        this.jurisdiction = profile.jurisdiction();
        this.language = profile.language();
        this.mailAddress = profile.mailAddress();
        this.telephone = profile.telephone();
        this.caseTaking = profile.caseTaking();
        this.suspended = profile.suspended();
        this.reportingDuty = profile.reportingDuty();
        this.underReview = profile.underReview();
        this.answersByCode = profile.answersByCode();
        this.agreementFrom = profile.agreementFrom();
        this.agreementUntil = profile.agreementUntil();
    }

    public OrganisationProfile profile() {
        return new OrganisationProfile(key, name, jurisdiction, language, mailAddress, telephone, caseTaking, suspended, reportingDuty, underReview, answersByCode, agreementFrom, agreementUntil);
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    /** In which it is written to, ISO 639-1. */
    public String language() {
        return language;
    }

    /** Its referral office's, {@code null} when it has none; notices there carry a reference and a link, nothing else. */
    public String mailAddress() {
        return mailAddress;
    }

    /** False for a network-only member, which must never receive a case. */
    public boolean caseTaking() {
        return caseTaking;
    }

    public boolean suspended() {
        return suspended;
    }

    /** Whether it must report irregular residence, or shares its data with a body that must. */
    public boolean reportingDuty() {
        return reportingDuty;
    }

    /** Whether a serious incident with it is being looked into; until that is over nobody is sent there. */
    public boolean underReview() {
        return underReview;
    }

    /** Whether it has no account here and answers behind a link, with a code it is told by telephone. */
    public boolean answersByCode() {
        return answersByCode;
    }

    /** Both days included; an agreement without an end runs on, and without an agreement none is valid. */
    public boolean agreementValid(LocalDate today) {
        return profile().agreementValid(today);
    }
}
