package org.daybook.web.shared.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists go on by `Link`, answers have the fields that were asked for, and who changes an older version is shown both
/// (#12).
@WebTest
class ReadAnswersTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    private Person member;
    private String number;
    private String assay;
    private String campaign;

    @BeforeEach
    void aCompoundWithTwoResultsInACampaign() {
        member = accounts.member();
        String word = UUID.randomUUID().toString();
        number = json(send(HttpMethod.POST, "/api/v1/compounds", Map.of("name", word))).path("number").asString();
        assay = json(send(HttpMethod.POST, "/api/v1/assays", Map.of("name", "IC50 of " + word, "units", "uM")))
                .path("slug").asString();
        campaign = json(send(HttpMethod.POST, "/api/v1/campaigns", Map.of("title", word))).path("slug").asString();
        for (String value : new String[] {"0.4", "0.5"}) {
            send(HttpMethod.POST, "/api/v1/activities", Map.of("compound", number, "assay", assay, "value", value));
        }
        send(HttpMethod.POST, place(""), Map.of("number", number, "stage", "made"));
    }

    private String place(String number) {
        return "/api/v1/campaigns/" + campaign + "/compounds" + number;
    }

    @Test
    void fieldsThatAreNotLetInAreRefusedInWords() {
        assertThat(get("/api/v1/compounds/" + number + "?fields=id%00"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aListGoesOnUntilItsEnd() {
        MvcTestResult first = get("/api/v1/activities?assay=" + assay + "&limit=1&fields=id,label");
        String next = first.getResponse().getHeader("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");

        assertThat(json(first).path("items").get(0).propertyNames()).containsExactly("id", "label");
        assertThat(json(first).path("next").asString()).isEqualTo(next);
        MvcTestResult last = get(next);
        assertThat(last).doesNotContainHeader("Link");
        assertThat(json(last).path("items").get(0).path("label").asString()).isEqualTo("0.5 µM");
        assertThat(json(last).path("items").get(0).propertyNames()).containsExactly("id", "label");
    }

    @Test
    void anAnswerHasTheFieldsThatWereAskedFor() {
        assertThat(json(get("/api/v1/compounds/" + number + "?fields=number,name")).propertyNames())
                .containsExactly("number", "name");
        assertThat(json(get("/api/v1/assays?fields=slug")).get(0).propertyNames()).containsExactly("slug");
        assertThat(get("/api/v1/compounds/" + number + "?fields=nummer")).hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText().contains("nummer", "known are", "\"field\":\"fields\"");
        assertThat(get("/api/v1/compounds/" + number + "?fields=,")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(json(get("/api/v1/assays?fields=")).get(0).propertyNames()).contains("slug", "name");
        assertThat(get("/compounds/" + number + ".json?fields=name")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/api/v1/export/compounds.csv?fields=name")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void whoChangesAnOlderVersionIsShownBoth() {
        MvcTestResult read = get(place("/" + number));
        String etag = read.getResponse().getHeader("ETag");
        assertThat(patch(place("/" + number), Map.of("stage", "tested"), null))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(patch(place("/" + number), Map.of("stage", "tested"), etag)).hasStatusOk();

        MvcTestResult late = patch(place("/" + number), Map.of("stage", "hit"), etag);

        assertThat(late).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(json(late).path("current").path("stage").asString()).isEqualTo("tested");
        assertThat(json(late).path("sent").path("stage").asString()).isEqualTo("hit");
        assertThat(patch(place("/" + number), Map.of("stage", "hit"), json(late).path("etag").asString()))
                .hasStatusOk();
        assertThat(patch(place("/" + number), Map.of("stage", "parked"), "*"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(patch(place("/" + number), Map.of("stage", "lost"), "*"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aCompoundIsTakenOutOfACampaign() {
        assertThat(send(HttpMethod.DELETE, place("/" + number), Map.of())).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get(place("/" + number))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(HttpMethod.DELETE, place("/" + number), Map.of())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void synonymsComeAndGo() {
        String path = "/api/v1/compounds/" + number + "/synonyms";
        MvcTestResult added = send(HttpMethod.POST, path, Map.of("text", "CHEMBL25"));

        assertThat(added).hasStatus(HttpStatus.CREATED);
        assertThat(json(added).path("kind").asString()).isEqualTo("chembl");
        assertThat(send(HttpMethod.POST, path, Map.of("text", "chembl25"))).hasStatusOk();
        assertThat(send(HttpMethod.POST, path, Map.of("text", " "))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(HttpMethod.POST, path, Map.of("text", "x", "kind", "nick")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        String one = path + "/" + json(added).path("id").asLong();
        assertThat(send(HttpMethod.DELETE, one, Map.of())).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(json(get(path)).path("items").size()).isZero();
        assertThat(send(HttpMethod.DELETE, one, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatCountsHasNoRetraction() {
        String result = "/api/v1/activities/" + json(get("/api/v1/activities?assay=" + assay)).path("items").get(0)
                .path("id").asLong();
        assertThat(get(result + "/retraction")).hasStatus(HttpStatus.NOT_FOUND);
        send(HttpMethod.POST, result + "/retraction", Map.of("reason", "the wrong plate"));
        assertThat(json(get(result + "/retraction")).path("reason").asString()).isEqualTo("the wrong plate");
    }

    @Test
    void theSameNameIsOneAssay() {
        String name = json(get("/api/v1/assays/" + assay)).path("name").asString();
        assertThat(send(HttpMethod.POST, "/api/v1/assays", Map.of("name", name))).hasStatusOk();
        assertThat(send(HttpMethod.POST, "/api/v1/assays", Map.of("lab", "Avery")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(HttpMethod.POST, "/api/v1/assays", Map.of("name", "x", "direction", "up")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(java.net.URI.create(path)).exchange();
    }

    private MvcTestResult patch(String path, Map<String, Object> body, @org.jspecify.annotations.Nullable String etag) {
        var request = mvc.patch().uri(path).header("Authorization", accounts.bearer(member))
                .contentType(MediaType.APPLICATION_JSON).content(JsonMapper.shared().writeValueAsString(body));
        return (etag == null ? request : request.header("If-Match", etag)).exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, Map<String, Object> body) {
        return mvc.method(method).uri(path).header("Authorization", accounts.bearer(member))
                .contentType(MediaType.APPLICATION_JSON).content(JsonMapper.shared().writeValueAsString(body))
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(
                new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
