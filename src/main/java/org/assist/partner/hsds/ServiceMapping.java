package org.assist.partner.hsds;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.partner.Fields;
import org.assist.partner.FundingLine;
import org.assist.partner.OpeningHours;
import org.assist.partner.ServiceProfile;
import org.assist.partner.Words;
import org.assist.partner.WrongField;
import org.assist.vocabulary.Region;

/**
 * A service of the directory and a service of HSDS. A file that names the kind of help by our taxonomy was written by a house like
 * this one, and what it leaves out is none; what any other file leaves out stays as it was.
 */
class ServiceMapping {

    private static final Map<String, String> FIELDS = Map.of("id", "name", "minAge", "minimum_age", "maxAge", "maximum_age", "openingHours", "schedules", "active", "status");
    private static final Map<String, String> TWO_LETTERS = Stream.of(Locale.getISOLanguages())
            .collect(toUnmodifiableMap(code -> new Locale(code).getISO3Language(), code -> code, (one, other) -> one));

    private final LocalDate today;
    private final Schedules schedules;

    ServiceMapping(LocalDate today) {
        this.today = today;
        this.schedules = new Schedules(today);
    }

    /**
     * What the directory would hold of it.
     *
     * @param before what the directory holds now, or a service of which nothing is known
     */
    ServiceProfile read(ObjectNode service, ServiceProfile before, Document document, RowCheck check) {
        var own = OwnTerms.on(service);
        var whole = isWhole(service);
        var texts = new LinkedHashMap<String, String>();
        OwnTerms.OF_SERVICE.stream().filter(code -> !code.equals(OwnTerms.KEY) && own.containsKey(code)).forEach(code -> texts.put(OwnTerms.component(code), own.get(code)));
        texts.put("name", service.path("name").asText());
        said(whole, service.get("minimum_age")).ifPresent(age -> texts.put("minAge", age.isEmpty() ? "0" : age));
        said(whole, service.get("maximum_age")).ifPresent(age -> texts.put("maxAge", oldest(age)));
        said(whole, service.get("interpretation_services")).ifPresent(words -> texts.put("interpreter", String.valueOf(!words.isEmpty())));
        if (whole || service.has("languages")) {
            texts.put("languages", String.join(" ", languages(service)));
        }
        var hours = schedules.read(service.path("schedules"));
        if (whole || hours.isPresent()) {
            texts.put("openingHours", hours.map(OpeningHours::written).orElse(""));
        }
        if (whole || service.has("cost_options")) {
            texts.put("charges", String.valueOf(charges(service)));
        }
        var places = new Accessibility(service);
        if (whole || !places.read().isEmpty()) {
            texts.put("adaptedFor", places.read().stream().map(Enum::name).collect(joining(" ")));
        }
        texts.put("active", String.valueOf(active(service, whole, before)));
        try {
            var after = Fields.with(before, texts).paidBy(whole || hasOwnFunding(service) ? funding(service, document, check) : before.funding());
            if (after.problem() != null) {
                throw after.problem();
            }
            return after;
        } catch (WrongField wrong) {
            var code = OwnTerms.code(wrong.field());
            if (own.containsKey(code)) {
                check.wrong(document.where(OwnTerms.attribute(service, code)), code, wrong.getMessage());
            } else {
                check.wrong(document.where(service), FIELDS.getOrDefault(wrong.field(), wrong.field()), wrong.getMessage());
            }
            return before;
        }
    }

    /** Whether the file says of the service all that routing asks. */
    static boolean isWhole(JsonNode service) {
        return !OwnTerms.on(service).getOrDefault(OwnTerms.KIND, "").isEmpty();
    }

    /** Writes what the directory holds into what was kept of an earlier file; where both say the same, the file's words stay. */
    void write(ObjectNode service, ServiceProfile profile) {
        service.put("name", profile.name());
        if (profile.described() || RowCheck.isEmpty(service.get("status"))) {
            if (profile.active() != "active".equals(service.path("status").asText())) {
                service.put("status", profile.active() ? "active" : "inactive");
            } else if (RowCheck.isEmpty(service.get("status"))) {
                service.put("status", "inactive");
            }
        }
        age(service, "minimum_age", profile.minAge(), "0");
        age(service, "maximum_age", profile.maxAge(), String.valueOf(ServiceProfile.NO_LIMIT));
        if (profile.interpreter() == RowCheck.isEmpty(service.get("interpretation_services"))) {
            service.remove("interpretation_services");
            if (profile.interpreter()) {
                service.put("interpretation_services", "An interpreter can be brought for any other language.");
            }
        }
        languages(service, profile.languages());
        if (!same(schedules.read(service.path("schedules")).orElse(null), profile.openingHours())) {
            schedules.write(service, profile.openingHours());
        }
        if (charges(service) != profile.standards().charges()) {
            charges(service, profile.standards().charges());
        }
        new Accessibility(service).write(profile.standards().adaptedFor());
        if (profile.described()) {
            areas(service, profile);
        }
        funding(service, profile.funding());
        var texts = Fields.of(profile);
        var values = new LinkedHashMap<String, String>();
        OwnTerms.OF_SERVICE.forEach(code -> values.put(code, code.equals(OwnTerms.KEY)
                ? profile.id().substring(profile.organisation().length() + 1) : texts.get(OwnTerms.component(code))));
        if (isSecret(service)) {
            values.put("town", "");
        }
        OwnTerms.hang(service, Table.SERVICE, values);
    }

    private static boolean isSecret(JsonNode service) {
        return OwnTerms.isSecret(service) || StreamSupport.stream(service.path("service_at_locations").spliterator(), false)
                .anyMatch(at -> OwnTerms.isSecret(at) || OwnTerms.isSecret(at.path("location")));
    }

    /** Programmes of ours live in the directory's own tables; what is kept of a file leaves them out. */
    static void takeOffFunding(ObjectNode service) {
        if (service.get("funding") instanceof ArrayNode lines) {
            for (var i = lines.size() - 1; i >= 0; i--) {
                if (OwnTerms.on(lines.get(i)).containsKey(OwnTerms.FUNDING_CODE)) {
                    lines.remove(i);
                }
            }
            if (lines.isEmpty()) {
                service.remove("funding");
            }
        }
    }

    /** A pause is never ended by a file that does not know what we ask of a service. */
    private static boolean active(ObjectNode service, boolean whole, ServiceProfile before) {
        return "active".equals(service.path("status").asText()) && (whole || before.active());
    }

    /** A value; an empty one where a whole file leaves it out. */
    private static Optional<String> said(boolean whole, JsonNode value) {
        return RowCheck.isEmpty(value) ? whole ? Optional.of("") : Optional.empty() : Optional.of(value.asText());
    }

    private static String oldest(String age) {
        return age.isEmpty() || age.matches("\\d{3,9}") && Integer.parseInt(age) > ServiceProfile.NO_LIMIT ? String.valueOf(ServiceProfile.NO_LIMIT) : age;
    }

    private static void age(ObjectNode service, String field, int age, String none) {
        var written = service.path(field).asText("");
        if (!(written.isEmpty() ? none : oldest(written)).equals(String.valueOf(age))) {
            service.put(field, age);
        }
    }

    private static Set<String> languages(JsonNode service) {
        var codes = new TreeSet<String>();
        service.path("languages").forEach(language -> language(language).ifPresent(codes::add));
        return codes;
    }

    /** ISO 639-1 for a code of two or three letters, or for the English name. */
    private static Optional<String> language(JsonNode language) {
        var code = language.path("code").asText("").toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        var name = language.path("name").asText("");
        return Arrays.stream(Locale.getISOLanguages())
                .filter(known -> code.isEmpty() ? Words.language(known).equalsIgnoreCase(name) : known.equals(TWO_LETTERS.getOrDefault(code, code)))
                .findFirst();
    }

    private static void languages(ObjectNode service, Set<String> codes) {
        var list = service.withArray("languages");
        for (var i = list.size() - 1; i >= 0; i--) {
            if (language(list.get(i)).filter(code -> !codes.contains(code)).isPresent()) {
                list.remove(i);
            }
        }
        var there = languages(service);
        codes.stream().filter(code -> !there.contains(code)).sorted().forEach(code -> list.addObject()
                .put("id", Ids.of("language/%s/%s".formatted(service.path("id").asText(), code)))
                .put("name", Words.language(code)).put("code", code));
        if (list.isEmpty()) {
            service.remove("languages");
        }
    }

    private static boolean same(OpeningHours one, OpeningHours other) {
        return one == null || other == null ? one == other : one.roundTheClock() == other.roundTheClock() && one.week().equals(other.week());
    }

    private boolean charges(JsonNode service) {
        var any = false;
        for (var option : service.path("cost_options")) {
            any |= isCost(option);
        }
        return any;
    }

    private void charges(ObjectNode service, boolean charges) {
        var options = service.withArray("cost_options");
        if (charges) {
            options.addObject().put("id", Ids.of("cost/" + service.path("id").asText())).put("option", "The woman would have to pay");
        } else {
            for (var i = options.size() - 1; i >= 0; i--) {
                if (isCost(options.get(i))) {
                    options.remove(i);
                }
            }
        }
        if (options.isEmpty()) {
            service.remove("cost_options");
        }
    }

    /** What is over costs nothing, and neither does 0; an option without an amount costs something. */
    private boolean isCost(JsonNode option) {
        var until = option.path("valid_to").asText("");
        var over = until.matches("\\d{4}-\\d{2}-\\d{2}") && until.compareTo(today.toString()) < 0;
        return !over && (RowCheck.isEmpty(option.get("amount")) || new BigDecimal(option.get("amount").asText()).signum() > 0);
    }

    /** HSDS draws areas or describes them in words; ours are words beside the codes, and only where nobody else wrote any. */
    private static void areas(ObjectNode service, ServiceProfile profile) {
        var areas = service.withArray("service_areas");
        for (var i = areas.size() - 1; i >= 0; i--) {
            if (areas.get(i).path("id").asText().equals(areaId(service, areas.get(i).path("extent").asText()))) {
                areas.remove(i);
            }
        }
        if (areas.isEmpty()) {
            var names = new LinkedHashMap<String, String>();
            profile.regions().stream().sorted(Comparator.comparing(Region::code)).forEach(region -> names.put(region.code(), region.label()));
            profile.jurisdictions().stream().sorted().filter(country -> profile.regions().isEmpty()).forEach(country -> names.put(country.name(), country.label()));
            names.forEach((code, name) -> areas.addObject().put("id", areaId(service, code)).put("name", name).put("extent", code).put("extent_type", "text"));
        }
        if (areas.isEmpty()) {
            service.remove("service_areas");
        }
    }

    private static String areaId(JsonNode service, String code) {
        return Ids.of("area/%s/%s".formatted(service.path("id").asText(), code));
    }

    private static boolean hasOwnFunding(JsonNode service) {
        for (var line : service.path("funding")) {
            if (OwnTerms.on(line).containsKey(OwnTerms.FUNDING_CODE)) {
                return true;
            }
        }
        return false;
    }

    private static List<FundingLine> funding(JsonNode service, Document document, RowCheck check) {
        var lines = new ArrayList<FundingLine>();
        service.path("funding").forEach(line -> {
            var own = OwnTerms.on(line);
            if (own.containsKey(OwnTerms.FUNDING_CODE)) {
                try {
                    var read = Fields.with(new FundingLine("", "", false, null, null, null), Map.of("code", own.get(OwnTerms.FUNDING_CODE), "name", line.path("source").asText(""),
                            "thirdCountryOnly", own.getOrDefault("thirdCountryOnly", "false"), "validFrom", own.getOrDefault("validFrom", ""),
                            "validUntil", own.getOrDefault("validUntil", ""), "quotaLeft", own.getOrDefault("quotaLeft", "")));
                    if (read.problem() != null) {
                        throw read.problem();
                    }
                    lines.add(read);
                } catch (WrongField wrong) {
                    check.wrong(document.where(line), wrong.field().equals("name") ? "source" : wrong.field(), wrong.getMessage());
                }
            }
        });
        return lines;
    }

    private static void funding(ObjectNode service, List<FundingLine> lines) {
        takeOffFunding(service);
        lines.forEach(line -> {
            var written = service.withArray("funding").addObject().put("id", Ids.of("funding/%s/%s".formatted(service.path("id").asText(), line.code()))).put("source", line.name());
            var values = new LinkedHashMap<String, String>();
            values.put(OwnTerms.FUNDING_CODE, line.code());
            Fields.of(line).forEach((field, text) -> {
                if (OwnTerms.OF_FUNDING.contains(field)) {
                    values.put(field, text);
                }
            });
            OwnTerms.hang(written, Table.FUNDING, values);
        });
    }
}
