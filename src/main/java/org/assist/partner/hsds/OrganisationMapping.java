package org.assist.partner.hsds;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.partner.Fields;
import org.assist.partner.OrganisationProfile;
import org.assist.partner.WrongField;

/** An organisation of the directory and an organization of HSDS. */
final class OrganisationMapping {

    private static final Map<String, String> FIELDS = Map.of("id", "name", "name", "name", "mailAddress", "email", "telephone", "phones");

    private OrganisationMapping() {
    }

    /**
     * What the directory would hold of it. What the file does not say stays as it was.
     *
     * @param before what the directory holds now, or what it assumes of a new one
     */
    static OrganisationProfile read(ObjectNode organisation, OrganisationProfile before, Document document, RowCheck check) {
        var own = OwnTerms.on(organisation);
        var texts = new LinkedHashMap<String, String>();
        OwnTerms.OF_ORGANISATION.stream().filter(code -> !code.equals(OwnTerms.KEY) && own.containsKey(code)).forEach(code -> texts.put(code, own.get(code)));
        texts.put("name", organisation.path("name").asText());
        if (!RowCheck.isEmpty(organisation.get("email")) || own.containsKey("caseTaking")) {
            texts.put("mailAddress", organisation.path("email").asText(""));
        }
        if (organisation.has("phones") || own.containsKey("caseTaking")) {
            texts.put("telephone", telephone(organisation));
        }
        try {
            var after = Fields.with(before, texts);
            if (after.problem() != null) {
                throw after.problem();
            }
            return after;
        } catch (WrongField wrong) {
            var code = OwnTerms.code(wrong.field());
            if (own.containsKey(code)) {
                check.wrong(document.where(OwnTerms.attribute(organisation, code)), code, wrong.getMessage());
            } else {
                check.wrong(document.where(organisation), FIELDS.getOrDefault(wrong.field(), wrong.field()), wrong.getMessage());
            }
            return before;
        }
    }

    /** Writes what the directory holds into what was kept of an earlier file; where both say the same, the file's words stay. */
    static void write(ObjectNode organisation, OrganisationProfile profile) {
        organisation.put("name", profile.name());
        if (RowCheck.isEmpty(organisation.get("description"))) {
            organisation.put("description", profile.name());
        }
        if (profile.mailAddress() == null) {
            organisation.remove("email");
        } else {
            organisation.put("email", profile.mailAddress());
        }
        telephone(organisation, profile.telephone() == null ? "" : profile.telephone());
        var texts = Fields.of(profile);
        var values = new LinkedHashMap<String, String>();
        OwnTerms.OF_ORGANISATION.forEach(code -> values.put(code, texts.get(OwnTerms.component(code))));
        OwnTerms.hang(organisation, Table.ORGANIZATION, values);
    }

    /** The first one, as far as it is one. */
    private static String telephone(ObjectNode organisation) {
        var number = organisation.path("phones").path(0).path("number").asText("").strip();
        return number.matches(OrganisationProfile.TELEPHONE) ? number : "";
    }

    private static void telephone(ObjectNode organisation, String number) {
        if (telephone(organisation).equals(number)) {
            return;
        }
        var phones = organisation.withArray("phones");
        if (!telephone(organisation).isEmpty()) {
            phones.remove(0);
        }
        if (!number.isEmpty()) {
            phones.insertObject(0).put("id", Ids.of("phone/" + organisation.path("id").asText())).put("number", number).put("description", "Referral office");
        }
        if (phones.isEmpty()) {
            organisation.remove("phones");
        }
    }
}
