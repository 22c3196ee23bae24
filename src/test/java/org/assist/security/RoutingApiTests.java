package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.fixture.AssistTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Routing without a case, for supervisors and their programs. */
@AssistTest
class RoutingApiTests {

    private static final String SHELTER = """
            {"need": {"type": "WOMEN_ONLY_SHELTER", "urgency": "WITHIN_72H", "jurisdiction": "IE", "ageGroup": "ADULT", "residenceStatus": "PERMIT",
             "excludedOrganisations": ["lantern-quay"]}, "hers": {"languages": [{"code": "ro"}]}}""";

    @LocalServerPort
    int port;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcTemplate sql;

    @Test
    void theRealDirectoryIsRankedAndEveryReasonNamesItsCriterion() throws Exception {
        var before = sql.queryForObject("select count(*) from assist.routing_decision", Integer.class);
        var said = json.readTree(ask(SHELTER).body());

        assertThat(said.at("/ranked").findValuesAsText("service")).contains("harbour-light.shelter").doesNotContain("lantern-quay.shelter");
        assertThat(said.at("/ranked").size() + said.at("/excluded").size()).isEqualTo(sql.queryForObject("select count(*) from assist.service", Integer.class));
        assertThat(said.findValuesAsText("criterion")).isNotEmpty().allMatch(criterion -> criterion.matches("R\\d\\d"));
        assertThat(sentences(said, "lantern-quay.shelter")).contains("She does not want this organisation to hear of her");
        assertThat(said.at("/ruleSetVersion").asText()).hasSize(12);
        assertThat(sql.queryForObject("select count(*) from assist.routing_decision", Integer.class)).isEqualTo(before);
    }

    @Test
    void aDirectoryToTryTakesThePlaceOfTheRealOne() throws Exception {
        var real = new Visitor(port).loggedInAs("supervisor").get("/api/routing/directory?jurisdiction=IE");
        var shelter = Stream.iterate(0, i -> i + 1).map(i -> read(real.body()).get(i)).filter(it -> it.at("/id").asText().equals("harbour-light.shelter")).findFirst().orElseThrow();
        var changed = shelter.deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) changed).put("id", "tried.house").put("womenOnly", false).put("interpreter", false).putArray("languages").add("en");
        var body = (com.fasterxml.jackson.databind.node.ObjectNode) json.readTree(SHELTER);
        body.putArray("directory").add(shelter).add(changed);

        var said = json.readTree(ask(body.toString()).body());
        assertThat(said.at("/ranked").findValuesAsText("service")).containsExactly("harbour-light.shelter");
        assertThat(sentences(said, "tried.house")).containsExactly("Nobody there speaks her language, and no interpreter can come");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"need\": {\"type\": \"PALACE\"}} | need.type: one of [EMERGENCY_SHELTER",
        "{\"need\": {\"type\": \"ASYLUM\"}} | need: type, urgency and jurisdiction are needed",
        "{\"need\": {\"typ\": \"ASYLUM\"}} | need.typ: this field is not known",
        "{\"need\": {\"type\": \"ASYLUM\", \"childrenWithHer\": \"many\"}} | need.childrenWithHer: this value cannot stand here",
        "{\"need\": {\"type\": \"ASYLUM\", \"urgency\": \"NOW\", \"jurisdiction\": \"IE\"}, \"directory\": [{\"id\": \"x\"}]} | directory[0]: id, organisation and type are needed",
        "need | This is no JSON"})
    void aWrongQuestionIsAnsweredWithTheFieldAndWhatItMayHold(String body, String message) throws Exception {
        var answer = ask(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).at("/message").asText()).startsWith(message);
    }

    @Test
    void onlySupervisorsMayAsk() {
        for (var user : List.of("caseworker", "partner-lindenhof", "process-owner", "admin")) {
            assertThat(new Visitor(port).basic(user, Accounts.DEMO_PASSWORD, "/api/routing/preview", "application/json", SHELTER).statusCode()).as(user).isEqualTo(403);
        }
        assertThat(new Visitor(port).get("/api/openapi").statusCode()).isEqualTo(401);
    }

    @Test
    void itIsDescribedInOpenApi() throws Exception {
        var described = json.readTree(new Visitor(port).loggedInAs("supervisor").get("/api/openapi").body());

        assertThat(described.at("/openapi").asText()).startsWith("3.");
        assertThat(described.at("/paths").properties()).extracting(Map.Entry::getKey).contains("/api/routing/preview", "/api/routing/directory", "/api/intake");
        assertThat(described.at("/components/schemas/NeedFacts/properties/type/enum")).extracting(JsonNode::asText).contains("WOMEN_ONLY_SHELTER");
        assertThat(described.at("/components/schemas/Asked/properties").properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("need", "hers", "directory");
    }

    private List<String> sentences(JsonNode said, String service) {
        return Stream.of("ranked", "excluded").flatMap(list -> said.get(list).findParents("service").stream()).filter(it -> it.get("service").asText().equals(service))
                .flatMap(it -> it.get("reasons").findParents("kind").stream()).filter(it -> it.get("kind").asText().equals("OBJECTION"))
                .map(it -> it.get("sentence").asText()).toList();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> ask(String body) {
        return new Visitor(port).basic("supervisor", Accounts.DEMO_PASSWORD, "/api/routing/preview", "application/json", body);
    }
}
