package org.assist.identification;

import java.util.Set;
import java.util.TreeSet;

/**
 * The columns of the Human Trafficking Case Data Standard 2.0 (IOM), and two that files of presumed victims need beside
 * them: the sender's own reference and the age group.
 */
final class HtcdsColumns {

    static final String REFERENCE = "cas_SourceReference";
    static final String AGE_GROUP = "prs_AgeGroup";
    static final String BIRTHDATE = "prs_Birthdate";
    static final String GENDER = "prs_Gender";
    static final String CITIZENSHIP = "prs_Citizenship";
    static final String STATUS = "vic_TraffickingStatus";
    static final String EXPLOITATION = "vic_TypeOfExploitation";
    static final String REFERRAL_DATE = "cas_IncomingReferralDate";

    static final Set<String> GENDERS = Set.of("Feminine", "Masculine", "TransgenderFeminine", "TransgenderMasculine", "NonConforming",
            "NonSpecifiedUnknown");
    static final Set<String> AGE_GROUPS = Set.of("Adult", "Child", "Unknown");
    static final Set<String> STATUSES = Set.of("PossibleVictimOfTrafficking", "ActualVictimOfTrafficking", "NotAVictimOfTrafficking");
    static final Set<String> EXPLOITATIONS = Set.of("ForcedLabour", "SexualExploitation", "ChildLabour", "ForcedMarriage", "Servitude",
            "ForcedMilitaryByNonStateActors", "OrganRemoval", "ForcedBegging", "ForcedAdoption", "Surrogacy", "Other");

    private static final Set<String> KNOWN = known();

    private HtcdsColumns() {
    }

    static boolean contains(String column) {
        return KNOWN.contains(column);
    }

    private static Set<String> known() {
        var columns = new TreeSet<>(Set.of(REFERENCE, AGE_GROUP));
        add(columns, "org_", "Name ShippingCity ShippingCountry ShippingState ShippingStreet ShippingPostalCode ShippingLongitude "
                + "ShippingLatitude Phone Type");
        add(columns, "prs_", "Salutation FirstName MiddleName SecondName Birthdate Gender Deceased MaritalStatus NumberOfChildren "
                + "PrimaryLanguage SecondaryLanguage HighestLevelOfEducation Citizenship IdentityNumber Title Email HomePhone MobilePhone "
                + "MailingCity MailingCountry MailingState MailingStreet MailingPostalCode MailingLongitude MailingLatitude");
        add(columns, "vic_", "TraffickingStatus TraffickingStatusDecisionMakingOrg RelationshipToTrafficker AgeWhenTrafficked "
                + "RecruitmentWebsitesAndApps MethodOfRecruitment LocationOfRecruitment MethodsOfControl TypeOfExploitation "
                + "ForcedLabourIndustry TypeOfSexExploitation LocationOfExploitation ExploitationWebsitesAndApps "
                + "AgreementToManagePersonalData Vulnerabilities DetailsOfVulnerabilities");
        add(columns, "per_", "RoleInProcess RoleDetails Organisation");
        add(columns, "cas_", "Status ReasonForCaseClosure CaseOwner ReferringOrganisation IncomingReferralDate ReferringPrimaryCaseWorker "
                + "ReasonForIncomingReferral IncomingReferralDetails ReferredOrganisation ReferredPrimaryCaseWorker "
                + "ReasonForOutgoingReferral OutgoingReferralDate OutgoingReferralDetails");
        add(columns, "cco_", "CaseComment");
        add(columns, "hte_", "Longitude Latitude City Country State Street PostalCode Date Type Description");
        add(columns, "spl_", "Objectives ActionPlan PlannedEndDate ActualEndDate Type");
        add(columns, "con_", "Consent");
        return Set.copyOf(columns);
    }

    private static void add(Set<String> columns, String prefix, String names) {
        for (var name : names.split(" ")) {
            columns.add(prefix + name);
        }
    }
}
