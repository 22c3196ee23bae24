package org.assist.partner.hsds;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.partner.Words;

/**
 * The terms of our own taxonomy, for what routing asks and HSDS has no field for. They hang on organisations, services and programmes
 * as attributes: {@code womenOnly} with the value {@code true}. An empty value is none or not known; a list is written with spaces.
 */
final class OwnTerms {

    static final String TAXONOMY = "ASSIST referrals";
    static final String KEY = "key";
    static final String KIND = "serviceType";
    /** On a service, a place of it or both: where it is must be kept by nobody. */
    static final String SECRET = "secretPlace";
    static final String FUNDING_CODE = "fundingCode";

    static final List<String> OF_ORGANISATION = List.of(KEY, "jurisdiction", "language", "caseTaking", "suspended", "reportingDuty", "underReview", "answersByCode",
            "agreementFrom", "agreementUntil");
    static final List<String> OF_SERVICE = List.of(KEY, KIND, "jurisdictions", "regions", "deliveryModes", "womenOnly", "femaleStaff", "acceptedStatuses",
            "requiresIdentification", "places", "freePlaces", "capacityAsOf", "waitingDays", "childrenMax", "boysUpTo", "competences", "trainedUntil", "securityUpTo",
            "childcare", "town", "nextSurgery");
    static final List<String> OF_FUNDING = List.of(FUNDING_CODE, "thirdCountryOnly", "validFrom", "validUntil", "quotaLeft");

    /** Terms whose component in the directory has another name. */
    private static final Map<String, String> COMPONENTS = Map.of(KEY, "id", KIND, "type", "deliveryModes", "modes");
    private static final Map<String, String> NAMES = Map.of(SECRET, "Secret place", FUNDING_CODE, "Code of the programme",
            "thirdCountryOnly", "Third-country nationals only", "validFrom", "Pays from", "validUntil", "Pays until", "quotaLeft", "For how many more");
    private static final Set<String> NOT_KEPT = Stream.of(OF_ORGANISATION, OF_SERVICE, OF_FUNDING).flatMap(List::stream)
            .collect(toUnmodifiableSet());

    private OwnTerms() {
    }

    /** Whether an attribute is one of ours. */
    static boolean isOwn(JsonNode attribute) {
        var term = attribute.path("taxonomy_term");
        return TAXONOMY.equals(term.path("taxonomy").asText()) || TAXONOMY.equals(term.path("taxonomy_detail").path("name").asText());
    }

    /** What our attributes on something say, by the code of the term. */
    static Map<String, String> on(JsonNode part) {
        var values = new LinkedHashMap<String, String>();
        part.path("attributes").forEach(attribute -> {
            if (isOwn(attribute)) {
                values.put(attribute.path("taxonomy_term").path("code").asText(), attribute.path("value").asText("").strip());
            }
        });
        return values;
    }

    /** The attribute on something that says this, for whoever has to correct it. */
    static JsonNode attribute(JsonNode part, String code) {
        for (var attribute : part.path("attributes")) {
            if (isOwn(attribute) && code.equals(attribute.path("taxonomy_term").path("code").asText())) {
                return attribute;
            }
        }
        return part;
    }

    static boolean isSecret(JsonNode part) {
        return "true".equals(on(part).get(SECRET));
    }

    /** Hangs our terms on something; what hung there of others stays. */
    static void hang(ObjectNode part, Table table, Map<String, String> values) {
        takeOff(part);
        if (values.isEmpty()) {
            return;
        }
        var attributes = part.get("attributes") instanceof ArrayNode list ? list : part.putArray("attributes");
        values.forEach((code, value) -> attributes.addObject()
                .put("id", Ids.of(table.hsds() + "/" + part.path("id").asText() + "/" + code))
                .put("link_type", "referral").put("link_entity", table.hsds()).put("value", value)
                .set("taxonomy_term", term(code)));
    }

    /** Takes off what our own tables hold; a mark for a secret place stays. */
    static void takeOff(ObjectNode part) {
        if (part.get("attributes") instanceof ArrayNode attributes) {
            for (var i = attributes.size() - 1; i >= 0; i--) {
                if (isOwn(attributes.get(i)) && NOT_KEPT.contains(attributes.get(i).path("taxonomy_term").path("code").asText())) {
                    attributes.remove(i);
                }
            }
            if (attributes.isEmpty()) {
                part.remove("attributes");
            }
        }
    }

    /** The component of a profile that a term is about. */
    static String component(String code) {
        return COMPONENTS.getOrDefault(code, code);
    }

    /** The term that a component of a profile is written with. */
    static String code(String component) {
        return COMPONENTS.entrySet().stream().filter(entry -> entry.getValue().equals(component)).map(Map.Entry::getKey).findFirst().orElse(component);
    }

    private static ObjectNode term(String code) {
        var name = NAMES.getOrDefault(code, Words.field(component(code)));
        var term = JsonFile.JSON.createObjectNode().put("id", Ids.of("term/" + code)).put("code", code).put("name", name)
                .put("description", name + ", as a referral of a trafficked woman asks for it").put("taxonomy", TAXONOMY).put("language", "en");
        term.set("taxonomy_detail", JsonFile.JSON.createObjectNode().put("id", Ids.of("taxonomy")).put("name", TAXONOMY)
                .put("description", "What a referral asks of a service beyond HSDS").put("version", "1"));
        return term;
    }
}
