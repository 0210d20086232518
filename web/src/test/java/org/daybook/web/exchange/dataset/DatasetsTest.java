package org.daybook.web.exchange.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The results of a campaign or an assay as a table to learn from (#12).
@WebTest
class DatasetsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    private Person member;
    private String first;
    private String second;
    private String campaign;
    private final String word = "d" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeEach
    void twoAssaysOfOneEndpointAndACampaign() {
        member = accounts.member();
        first = assay("A " + word);
        second = assay("B " + word);
        campaign = post("/api/v1/campaigns", Map.of("title", "C " + word)).path("slug").asString();
    }

    private String assay(String name) {
        return post("/api/v1/assays", Map.of("name", name, "type", "IC50", "units", "uM", "target", "of " + word))
                .path("slug").asString();
    }

    private String compound(String structure) {
        String number = post("/api/v1/compounds", Map.of("structure", structure)).path("number").asString();
        post("/api/v1/campaigns/" + campaign + "/compounds", Map.of("number", number, "stage", "made"));
        return number;
    }

    private void results(String compound, String assay, String values) {
        post("/api/v1/activities", Map.of("compound", compound, "assay", assay, "value", values));
    }

    @Test
    void exactResultsAreAveragedAndBoundsBesideThemCounted() {
        String number = compound("Oc1ccc(Cc2ccncc2)cc1");
        results(number, first, "1; 100");
        results(number, second, "10");
        results(number, second, ">5");

        Map<String, String> row = only(rows(campaign), number);

        assertThat(row).containsEntry("relation", "=").containsEntry("value", "10").containsEntry("n", "3")
                .containsEntry("sd_log", "1").containsEntry("n_censored", "1").containsEntry("lower", "")
                .containsEntry("p_value", "5").containsEntry("endpoint", "IC50").containsEntry("unit", "uM")
                .containsEntry("assays", first + " " + second);
        assertThat(only(rows(second), number)).containsEntry("value", "10").containsEntry("n", "1")
                .containsEntry("sd_log", "");
    }

    @Test
    void boundsAloneGiveTheOneThatSaysMostAndBoundsOnBothSidesNoValue() {
        String above = compound("Oc1ccc(CCc2ccncc2)cc1");
        results(above, first, ">5; >20");
        String between = compound("Oc1ccc(CCCc2ccncc2)cc1");
        results(between, first, ">5; <50");
        String nothing = compound("Oc1ccc(CCCCc2ccncc2)cc1");
        results(nothing, first, "nd");

        List<Map<String, String>> rows = rows(campaign);

        assertThat(only(rows, above)).containsEntry("relation", ">").containsEntry("value", "20")
                .containsEntry("lower", "20").containsEntry("upper", "").containsEntry("n", "2")
                .containsEntry("p_value", "");
        assertThat(only(rows, between)).containsEntry("relation", "").containsEntry("value", "")
                .containsEntry("lower", "5").containsEntry("upper", "50");
        assertThat(rows).extracting(row -> row.get("compound")).doesNotContain(nothing);
    }

    @Test
    void aSaltIsLearntByItsParentAndOneScaffoldIsOnOneSide() {
        String salt = compound("Cl.NCCc1ccc(-c2ccccc2)cc1");
        String base = compound("NCCc1ccc(-c2ccccc2)cc1");
        results(salt, first, "3");
        results(base, first, "4");

        List<Map<String, String>> rows = rows(campaign);

        Map<String, String> ofSalt = only(rows, salt);
        assertThat(ofSalt.get("smiles")).doesNotContain("Cl").isEqualTo(only(rows, base).get("smiles"));
        assertThat(ofSalt.get("inchikey")).hasSize(27).isEqualTo(only(rows, base).get("inchikey"));
        assertThat(ofSalt.get("scaffold")).isEqualTo(only(rows, base).get("scaffold")).isNotEmpty();
        assertThat(ofSalt.get("split")).isEqualTo(only(rows, base).get("split")).isIn("train", "validation", "test");
    }

    @Test
    void whatIsRetractedIsNotLearnt() {
        String number = compound("Oc1ccc(CCCCCc2ccncc2)cc1");
        JsonNode entered = post("/api/v1/activities", Map.of("compound", number, "assay", first, "value", "7"));
        post("/api/v1/activities/" + entered.path("items").get(0).path("id").asLong() + "/retraction",
                Map.of("reason", "the wrong plate"));

        assertThat(rows(campaign)).isEmpty();
    }

    @Test
    void aTableThatIsTheSameIsNotSentAgainAndACopyNeverChanges() {
        String number = compound("Oc1ccc(CCCCCCc2ccncc2)cc1");
        results(number, first, "2");
        String path = "/api/v1/datasets/" + campaign;
        String etag = get(path + ".csv").getResponse().getHeader("ETag");
        assertThat(mvc.get().uri(path + ".csv").header("If-None-Match", etag)).hasStatus(HttpStatus.NOT_MODIFIED);

        MvcTestResult made = send(path + "/snapshots", Map.of(), member);
        results(number, first, "200");
        MvcTestResult again = send(path + "/snapshots", Map.of(), member);

        assertThat(made).hasStatus(HttpStatus.CREATED);
        assertThat(again).hasStatusOk();
        String csv = json(made).path("csv").asString();
        assertThat(get(csv)).hasHeader("ETag", etag).hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(text(get(csv))).contains(",2,1,").doesNotContain(",20,");
        assertThat(text(get(path + ".csv"))).contains(",20,2,");
        assertThat(get(path + ".csv?as-of=" + json(made).path("day").asString())).hasHeader("ETag", etag);
        assertThat(get(path + ".csv?as-of=2011-08-03")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(json(get(path + "/snapshots")).path("items").size()).isEqualTo(1);
        assertThat(text(get(json(made).path("sdf").asString()))).contains("M  END", "> <split>");
        assertThat(json(get(json(made).path("columns").asString())).path("fields").size()).isEqualTo(20);
    }

    @Test
    void onlyMembersKeepACopyAndWhatIsNotThereIsSaid() {
        String path = "/api/v1/datasets/" + campaign;
        assertThat(send(path + "/snapshots", Map.of(), accounts.contributor())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(path + "/snapshots")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(get("/api/v1/datasets/nothing-" + word + ".csv")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path + ".csv?of=assay")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path + ".csv?of=notebook")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(path + ".csv?as-of=yesterday")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(path + ".xlsx")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text(get(path + "/columns.csv"))).startsWith("name,type,description").contains("split,string,");
    }

    private List<Map<String, String>> rows(String name) {
        String text = text(get("/api/v1/datasets/" + name + ".csv"));
        List<String> lines = text.lines().toList();
        String[] headings = lines.getFirst().split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < headings.length; i++) {
                row.put(headings[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, String> only(List<Map<String, String>> rows, String number) {
        List<Map<String, String>> found = rows.stream().filter(row -> row.get("compound").equals(number)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).exchange();
    }

    private JsonNode post(String path, Map<String, Object> body) {
        MvcTestResult answer = send(path, body, member);
        assertThat(answer).hasStatus2xxSuccessful();
        return answer.getResponse().getStatus() == 204 ? JsonMapper.shared().createObjectNode() : json(answer);
    }

    private MvcTestResult send(String path, Map<String, Object> body, Person person) {
        var request = mvc.post().uri(path).header("Authorization", accounts.bearer(person));
        return (body.isEmpty() ? request : request.contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body))).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
