package org.assist.routing.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.routing.AccessNeeded;
import org.assist.routing.Conflict;
import org.assist.routing.DangerousRegion;
import org.assist.routing.FundingFacts;
import org.assist.routing.HerLanguage;
import org.assist.routing.KnowledgeNeeded;
import org.assist.routing.NeedFacts;
import org.assist.routing.PartnerRouting;
import org.assist.routing.PassedOn;
import org.assist.routing.ServiceFacts;
import org.assist.routing.Verdict;
import org.assist.routing.Wish;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Routing without a case: which services could be asked for a need, and why the others not. Nothing of it is kept. */
@RestController
class RoutingPreview {

    private static final int LARGEST = 2_000_000;
    private static final int MOST_SERVICES = 2_000;
    private static final int MOST_FACTS = 500;
    private static final int LONGEST_PATH = 300;

    /**
     * A need to try.
     *
     * @param need      what is known of it; what is left out is assumed with caution
     * @param hers      what else is known of the woman who would have it
     * @param directory services to judge in place of the real ones; what is left out of one is no, none or 0
     */
    record Asked(NeedFacts need, Hers hers, List<ServiceFacts> directory) {
    }

    /** What is known of her beside the need; everything can be left out. */
    record Hers(List<HerLanguage> languages, List<DangerousRegion> dangerousRegions, List<Wish> wishes, List<AccessNeeded> accessNeeds,
            List<KnowledgeNeeded> knowledge, List<Conflict> conflicts, List<PassedOn> passedOn, List<FundingFacts> funding) {

        List<Record> facts() {
            var facts = new ArrayList<Record>();
            for (var some : Arrays.<List<? extends Record>>asList(languages, dangerousRegions, wishes, accessNeeds, knowledge, conflicts, passedOn, funding)) {
                facts.addAll(some == null ? List.of() : some);
            }
            return facts;
        }
    }

    /**
     * What the rules say.
     *
     * @param ranked         services nothing speaks against, the best first
     * @param excluded       the others with what speaks against them
     * @param oneByOne       why partners are asked one after the other; empty when several may be asked at the same time
     * @param ruleSetVersion of the rules that were asked
     */
    record Answer(List<Verdict> ranked, List<Verdict> excluded, List<String> oneByOne, String ruleSetVersion) {
    }

    /** What is wrong with a question, in words. */
    record Wrong(String message) {
    }

    static class Unreadable extends RuntimeException {

        Unreadable(String message) {
            super(message);
        }
    }

    private final PartnerRouting routing;
    private final ObjectReader reader;
    private final AuditTrail trail;

    RoutingPreview(PartnerRouting routing, ObjectMapper json, AuditTrail trail) {
        this.routing = routing;
        this.trail = trail;
        this.reader = json.readerFor(Asked.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    @Operation(summary = "Who could be asked for a need, and why not the others",
            description = "Every reason names its criterion, R01 to R30. Consent is taken as given: no case stands behind the need.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(mediaType = "application/json", schema = @Schema(implementation = Asked.class))),
            responses = {@ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answer.class))),
                @ApiResponse(responseCode = "400", description = "Names the field and what it may hold", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Wrong.class)))})
    @PostMapping(path = "/api/routing/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer preview(@RequestBody(required = false) byte[] body) {
        var asked = read(body);
        trail.note(Act.of(What.ROUTING_PREVIEWED).at("/api/routing/preview").because(asked.need().type().name()));
        var said = routing.preview(asked.need(), asked.hers() == null ? List.of() : asked.hers().facts(), asked.directory());
        return new Answer(said.ranked(), said.excluded(), said.oneByOne(), said.ruleSetVersion());
    }

    @Operation(summary = "The directory as the rules see it today", description = "To be changed and tried in a preview; for somebody in this country.")
    @GetMapping("/api/routing/directory")
    List<ServiceFacts> directory(@RequestParam Jurisdiction jurisdiction) {
        return routing.offered(jurisdiction);
    }

    Asked read(byte[] body) {
        if (body == null || body.length == 0 || body.length > LARGEST) {
            throw new Unreadable("Send a need as JSON, of at most 2 MB");
        }
        try {
            var asked = reader.<Asked>readValue(body);
            if (asked == null || asked.need() == null || asked.need().type() == null || asked.need().urgency() == null || asked.need().jurisdiction() == null) {
                throw new Unreadable("need: type, urgency and jurisdiction are needed");
            }
            check(asked.directory());
            check(asked.hers());
            return asked;
        } catch (JsonMappingException e) {
            throw new Unreadable("%s: %s".formatted(path(e), reason(e)));
        } catch (IOException e) {
            throw new Unreadable("This is no JSON");
        }
    }

    private static void check(List<ServiceFacts> directory) {
        if (directory == null) {
            return;
        }
        if (directory.size() > MOST_SERVICES) {
            throw new Unreadable("directory: at most %d services are judged at once".formatted(MOST_SERVICES));
        }
        Set<String> ids = new HashSet<>();
        for (var service : directory) {
            if (service == null || service.id() == null || service.organisation() == null || service.type() == null) {
                throw new Unreadable("directory[%d]: id, organisation and type are needed".formatted(directory.indexOf(service)));
            }
            if (!ids.add(service.id())) {
                throw new Unreadable("directory[%d].id: two services cannot have the same id".formatted(directory.lastIndexOf(service)));
            }
        }
    }

    private static void check(Hers hers) {
        var facts = hers == null ? List.<Record>of() : hers.facts();
        if (facts.size() > MOST_FACTS) {
            throw new Unreadable("hers: at most %d things are said of her at once".formatted(MOST_FACTS));
        }
        if (facts.stream().anyMatch(Objects::isNull)) {
            throw new Unreadable("hers: null is none of the things that can be said of her");
        }
    }

    private static String path(JsonMappingException e) {
        var path = e.getPath().stream().map(step -> step.getFieldName() == null ? "[%d]".formatted(step.getIndex()) : "." + step.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
        return path.isEmpty() ? "question" : StringUtils.truncate(path, LONGEST_PATH);
    }

    private static String reason(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "this field is not known";
        }
        if (e instanceof InvalidFormatException format && format.getTargetType() != null && format.getTargetType().isEnum()) {
            return "one of %s is expected".formatted(Arrays.toString(format.getTargetType().getEnumConstants()));
        }
        return "this value cannot stand here";
    }

    @ExceptionHandler(Unreadable.class)
    ResponseEntity<Map<String, String>> unreadable(Unreadable problem) {
        return wrong(problem.getMessage());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Map<String, String>> unknownJurisdiction() {
        return wrong("jurisdiction: one of %s is expected".formatted(Arrays.toString(Jurisdiction.values())));
    }

    /** In JSON, whatever else the caller would rather have. */
    private static ResponseEntity<Map<String, String>> wrong(String sentence) {
        return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_JSON).body(Map.of("message", sentence));
    }
}
