package org.daybook.web.shared.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Many things in one request, a line each, answered by a line each (#12).
@WebTest
class JsonLinesTest {

    private static final String COMPOUNDS = "/api/v1/compounds";
    private static final String ACTIVITIES = "/api/v1/activities";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    private Person member;
    private final String name = "line " + UUID.randomUUID();

    @BeforeEach
    void somebody() {
        member = accounts.member();
    }

    @Test
    void eachLineIsAnsweredInOrderAndARefusedOneLeavesTheOthersAlone() {
        List<JsonNode> answers = lines(send(COMPOUNDS, """
                {"name": "%1$s a"}

                not JSON
                {"name": ["x"]}
                {"structure": "CC(C"}
                {"name": "a\\u0000b"}
                []
                null
                {"name": "%1$s b"} {"name": "%1$s c"}
                {"name": "%1$s d", "synonyms": [null]}
                {"name": "%1$s e"}""".formatted(name), member));

        assertThat(answers).extracting(one -> one.path("line").asInt() + " " + one.path("status").asInt())
                .containsExactly("1 201", "3 400", "4 400", "5 422", "6 422", "7 400", "8 422", "9 400", "10 422",
                        "11 201");
        assertThat(answers.get(3).path("problem").path("field").asString()).isEqualTo("structure");
        assertThat(answers.getFirst().path("result").path("number").asString()).isNotEmpty();
    }

    @Test
    void theSameTwiceIsHereAlreadyTheSecondTime() {
        String line = "{\"structure\": \"" + "C".repeat(37) + "N\"}\n";
        assertThat(lines(send(COMPOUNDS, line + line, member))).extracting(one -> one.path("status").asInt())
                .last().isEqualTo(200);
    }

    @Test
    void resultsThatCameTogetherAreOneActOfTheHistory() throws Exception {
        String number = lines(send(COMPOUNDS, "{\"name\": \"" + name + "\"}", member)).getFirst()
                .path("result").path("number").asString();
        String assay = json(mvc.post().uri("/api/v1/assays").header("Authorization", accounts.bearer(member))
                .contentType(MediaType.APPLICATION_JSON).content("{\"name\": \"IC50 of " + name + " (uM)\"}")
                .exchange()).path("slug").asString();
        String line = "{\"compound\": \"" + number + "\", \"assay\": \"" + assay + "\", \"value\": \"%s\"}\n";

        List<JsonNode> answers = lines(send(ACTIVITIES, line.formatted("0.4; 0.5") + line.formatted("what")
                + "{\"supersedes\": 1}\n" + line.formatted(">10"), member));

        assertThat(answers).extracting(one -> one.path("status").asInt()).startsWith(201).endsWith(422, 201);
        JsonNode acts = json(mvc.get().uri("/api/v1/history?by=" + member.handle() + "&kind=activity").exchange());
        assertThat(acts.path("total").asInt()).isEqualTo(1);
        assertThat(acts.path("items").get(0).path("after").asString()).contains("0.4 µM; 0.5 µM").contains(">10 µM");

        String act = acts.path("items").get(0).path("id").asString();
        assertThat(mvc.post().uri("/api/v1/history/" + act + "/taking-back")
                .header("Authorization", accounts.bearer(member)).contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"another plate\"}")).hasStatus(HttpStatus.CREATED);
        assertThat(json(mvc.get().uri(ACTIVITIES + "?compound=" + number).exchange()).path("items").size()).isZero();
    }

    @Test
    void compoundsComeIntoACampaignTogether() {
        String number = lines(send(COMPOUNDS, "{\"name\": \"" + name + "\"}", member)).getFirst()
                .path("result").path("number").asString();
        String campaign = mvc.post().uri("/api/v1/campaigns").header("Authorization", accounts.bearer(member))
                .contentType(MediaType.APPLICATION_JSON).content("{\"title\": \"" + name + "\"}").exchange()
                .getResponse().getHeader("Location").replaceFirst(".*/", "");

        assertThat(lines(send("/api/v1/campaigns/" + campaign + "/compounds", "{\"number\": \"" + number
                + "\", \"stage\": \"made\"}\n{\"number\": \"" + number + "\", \"stage\": \"parked\"}\n"
                + "{\"number\": \"nobody\", \"stage\": \"made\"}", member)))
                .extracting(one -> one.path("status").asInt()).containsExactly(200, 422, 422);
    }

    @Test
    void aKeyCoversAllLines() throws Exception {
        String body = "{\"name\": \"" + name + "\"}\nno\n";
        MvcTestResult first = keyed(body);
        MvcTestResult again = keyed(body);

        assertThat(again).hasStatusOk().hasHeader("Idempotency-Replayed", "true");
        assertThat(again.getResponse().getContentAsString()).isEqualTo(first.getResponse().getContentAsString());
    }

    private MvcTestResult keyed(String body) {
        return mvc.post().uri(COMPOUNDS).header("Authorization", accounts.bearer(member))
                .header("Idempotency-Key", name).contentType(JsonLines.MEDIA_TYPE).content(body).exchange();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"too many lines, 413", "too many bytes, 413", "nothing, 400", "no UTF-8, 400", "a stranger, 401",
        "a contributor, 403"})
    void whatIsRefusedAsAWholeDoesNothing(String what, int status) {
        byte[] body = switch (what) {
            case "too many lines" -> "{}\n".repeat(JsonLines.MOST_LINES + 1).getBytes(StandardCharsets.UTF_8);
            case "too many bytes" -> new byte[JsonLines.MOST_BYTES + 1];
            case "nothing" -> "\n\n".getBytes(StandardCharsets.UTF_8);
            case "no UTF-8" -> new byte[] {(byte) 0xff, '\n'};
            default -> ("{\"name\": \"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
        };
        var request = mvc.post().uri(COMPOUNDS).contentType(JsonLines.MEDIA_TYPE).content(body);
        if (!what.equals("a stranger")) {
            request.header("Authorization",
                    accounts.bearer(what.equals("a contributor") ? accounts.contributor() : member));
        }
        assertThat(request).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void linesAreNotTakenWhereOneThingIs() {
        assertThat(send("/api/v1/notebooks", "{}", member)).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    private MvcTestResult send(String path, String body, Person person) {
        return mvc.post().uri(path).header("Authorization", accounts.bearer(person))
                .contentType(JsonLines.MEDIA_TYPE).content(body).exchange();
    }

    private static List<JsonNode> lines(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().hasContentType(JsonLines.MEDIA_TYPE);
        return Stream.of(text(answer).split("\n")).map(JsonMapper.shared()::readTree).toList();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
