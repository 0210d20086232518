package org.daybook.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.daybook.web.shared.error.ErrorPage;
import org.daybook.web.shared.error.ProblemAdvice;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@WebTest
class ProblemDocumentsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ProblemAdvice advice;

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/compounds | {                                                | 400 | The body is not JSON"
                        + " (line 1, column 2)",
                "/api/v1/compounds | []                                               | 400 | The body is not a JSON"
                        + " object (line 1, column 1)",
                "/api/v1/compounds | {\"structure\":{\"a\":1}}                        | 400 | \"structure\" has a"
                        + " value of another kind than it may have (line 1, column 14)",
                "/api/v1/compounds | {\"structure\":\"CCO\",\"synonyms\":[null]}      | 422 | A synonym is a text, not"
                        + " null",
                "/api/v1/compounds | {\"structure\":\"C\",\"name\":\"a\\ud800b\"} | 400 | \"name\" holds half a"
                        + " character (a surrogate without its other half), which no text here may have",
                "/api/v1/entries   | {\"notebook\":\"a\",\"metadata\":{\"\\udc00\":\"b\"}} | 400 | The body is not"
                        + " JSON (line 1, column 36)",
                "/api/v1/entries   | {\"notebook\":\"a\",\"metadata\":{\"a\":null}}   | 422 | A fact has a text as its"
                        + " value, not null",
                "/api/v1/entries   | {\"notebook\":\"a\",\"formToken\":\"\"}          | 422 | A formToken has 1 to 64"
                        + " characters"
            })
    void aBodyThatCannotBeTakenIsRefusedWithItsPlace(String address, String body, int status, String detail) {
        MvcTestResult answer = post(address, body, MediaType.APPLICATION_JSON);

        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson().extractingPath("$.detail").isEqualTo(detail);
    }

    /// One rule for all bodies, lines among them.
    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/compounds  | {\"structur\":\"CCO\"}       | structur     | known are confirmNumber, name,",
                "/api/v1/entries    | {\"notebook\":true}          | notebook     | of another kind",
                "/api/v1/entries    | {\"metadata\":{\"dry\":true}} | metadata.dry | of another kind",
                "/api/v1/entries    | {\"publish\":1}              | publish      | of another kind",
                "/api/v1/activities | {\"n\":1.5}                  | n            | of another kind",
                "/api/v1/activities | {\"N\":1}                    | N            | There is no field \"N\" here",
                "/api/v1/history/1/taking-back | {\"reson\":\"a\"} | reson       | known are reason"
            })
    void aFieldThatMeansNothingOrIsOfAnotherKindIsNamed(String address, String body, String field, String says) {
        MvcTestResult answer = post(address, body, MediaType.APPLICATION_JSON);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).bodyJson().extractingPath("$.field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains(says);
    }

    @Test
    void aFieldOfALineIsNamedToo() {
        assertThat(post("/api/v1/activities", "{\"valeu\":\"1\"}", MediaType.parseMediaType("application/x-ndjson")))
                .hasStatusOk().bodyText().contains("\"status\":400", "\"field\":\"valeu\"", "known are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title[0]", "title[2147483647]", "title.x", "facts[a]", "metadata[99]", "["})
    void aFieldInsideAnotherIsNone(String name) {
        for (String form : List.of("/entries", "/notebooks", "/campaigns")) {
            assertThat(sent(form, name)).hasStatus(sent(form, "none").getResponse().getStatus());
        }
    }

    private MvcTestResult sent(String form, String field) {
        return mvc.post().uri(form).with(csrf()).with(accounts.session(accounts.member())).param(field, "b").exchange();
    }

    @Test
    void halfACharacterInAFormIsRefused() {
        assertThat(mvc.post()
                        .uri("/notebooks")
                        .with(csrf())
                        .with(accounts.session(accounts.member()))
                        .param("title", "a\ud800"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/search").param("q", "\udc00\ud800")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/search").param("q", "\ud83e\uddea")).hasStatusOk();
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource({
        "/api/v1/entries, 201",
        "/api/v1/entries/{id}/attachments, 201",
        "/api/v1/notebooks, 201",
        "/api/v1/campaigns, 201",
        "/api/v1/tokens, 201",
        "/api/v1/compounds, 201",
        "/api/v1/imports, 202",
        "/api/v1/imports/{id}/commit, 202",
        "/api/v1/imports/{id}/reading, 202",
        "/api/v1/imports/{id}/mapping, 202",
        "/api/v1/campaigns/{slug}/compounds, 204"
    })
    void theDescriptionStatesTheStatusThatIsAnswered(String path, String status) {
        assertThat(mvc.get().uri("/api/v1/openapi.json"))
                .bodyJson()
                .extractingPath("$.paths['" + path + "'].post.responses")
                .asMap()
                .containsKey(status);
        if (!path.endsWith("/compounds")) { // lines are answered with 200
            assertThat(mvc.get().uri("/api/v1/openapi.json"))
                    .bodyJson()
                    .extractingPath("$.paths['" + path + "'].post.responses")
                    .asMap()
                    .doesNotContainKey("200");
        }
    }

    @Test
    void filesAreDescribedAsTheyAreSent() {
        for (String path : List.of("/api/v1/entries/{id}/attachments", "/api/v1/imports")) {
            assertThat(mvc.get().uri("/api/v1/openapi.json"))
                    .bodyJson()
                    .extractingPath("$.paths['" + path + "'].post.requestBody.content")
                    .asMap()
                    .containsOnlyKeys("multipart/form-data");
        }
    }

    @Test
    void everyProblemHasItsTypeTitleStatusAndInstance() {
        assertThat(mvc.get().uri("/api/v1/nothing")).hasStatus(HttpStatus.NOT_FOUND).bodyJson()
                .hasPathSatisfying("$.type", type -> assertThat(type).isEqualTo("about:blank"))
                .hasPathSatisfying("$.title", title -> assertThat(title).isEqualTo("Not Found"))
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo(404))
                .hasPathSatisfying("$.instance", instance -> assertThat(instance).isEqualTo("/api/v1/nothing"));
    }

    @Test
    void anotherMethodOrMediaTypeSaysWhatIsTaken() {
        MvcTestResult method = mvc.delete()
                .uri("/api/v1/compounds")
                .header("Authorization", accounts.bearer(accounts.member()))
                .exchange();
        MvcTestResult mediaType = post("/api/v1/compounds", "{}", MediaType.TEXT_PLAIN);

        assertThat(method).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(method.getResponse().getHeader(HttpHeaders.ALLOW)).contains("GET").contains("POST");
        assertThat(method).bodyJson().extractingPath("$.detail").asString().contains("DELETE");
        assertThat(mediaType).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(mediaType.getResponse().getHeader(HttpHeaders.ACCEPT)).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource({"/history/1/taking-back, reason", "/site/joining/invitations, label", "/site/joining/rule, rule",
            "/join, password", "/site/headings, where", "/account/profile, orcid"})
    void aFileWhereATextIsReadIsRefusedInWords(String form, String field) {
        MvcTestResult answer = mvc.post().uri(form).multipart()
                .file(new MockMultipartFile(field, "a.txt", "text/plain", new byte[] {'a'}))
                .param("role", "MEMBER").param("displayName", "Somebody").param("label", "Lab")
                .with(csrf()).with(accounts.session(accounts.owner())).exchange();

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer.getRequest().getAttribute(ErrorPage.PROBLEM)).asString()
                .contains("A file cannot be the value of \"" + field + "\"").doesNotContain("springframework");
    }

    /// Encoded for the way through the sign-in, an address is three times as long, and no header takes that.
    @Test
    void anEndlessQueryIsForgottenAtTheSignIn() {
        assertThat(mvc.get().uri("/account?tab=1")).hasRedirectedUrl("/login?next=%2Faccount%3Ftab%3D1");
        assertThat(mvc.get().uri("/account?tab=" + "1".repeat(3_000))).hasRedirectedUrl("/login?next=%2Faccount");
        assertThat(mvc.get().uri("/attachments/1/original/" + "a".repeat(3_000)))
                .satisfies(answer -> assertThat(answer.getResponse().getStatus()).isLessThan(500));
    }

    @Test
    void aVisitorIsAskedToSignInBeforeAnEntryIsLookedAt() {
        for (String action : List.of("preview", "save", "publish")) {
            assertThat(mvc.post().uri("/entries").with(csrf()).param("action", action).param("facts", "no fact")
                    .param("text", "Weighed it.")).hasRedirectedUrl("/login?next=%2F");
        }
    }

    @Test
    void aFileThatDoesNotComeAsAFormIsRefusedInWords() {
        MvcTestResult answer = post("/api/v1/entries/1/attachments", "", MediaType.APPLICATION_JSON);

        assertThat(answer)
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("multipart");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"null", "[null]", "[{\"column\":1}]", "{}", "x"})
    void aMappingThatIsNoneIsRefusedByItsField(String mapping) {
        MvcTestResult answer = mvc.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", "Name\nA\n".getBytes()))
                .param("mapping", mapping)
                .header("Authorization", accounts.bearer(accounts.member()))
                .exchange();

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("mapping");
    }

    @ParameterizedTest
    @CsvSource({
        "/compounds?page=abc, page",
        "/compounds?page=99999999999, page",
        "/imports?page=abc, page",
        "/api/v1/entries?limit=abc, limit"
    })
    void aParameterThatIsNoNumberIsNamed(String address, String name) {
        MvcTestResult answer = mvc.get().uri(address).exchange();

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(words(answer)).contains("cannot be the value of").contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/imports/0",
                "/imports/0.json",
                "/imports/0/status",
                "/imports/0/file",
                "/imports/0/report.csv",
                "/api/v1/imports/0",
                "/imports/99999999999999999999",
                "/api/v1/imports/-1",
                "/entries/0",
                "/attachments/0",
                "/api/v1/entries/00"
            })
    void anIdThatNothingCanHaveIsAnAddressWhereNothingIs(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "/api/v1/compounds, text/csv, 415",
        "/api/v1/compounds, */*, 415",
        "/api/v1/entries, application/*+json, 415",
        "/api/v1/imports, application/json, 415",
        "/api/v1/tokens, application/json, 415",
        "/api/v1/imports/1/commit, application/xml, 415",
        "/campaigns, application/json, 415",
        "/campaigns, text/plain, 415"
    })
    void aBodyOfAnotherKindIsRefused(String address, String type, int status) {
        MvcTestResult answer = mvc.post()
                .uri(address)
                .contentType(type)
                .content("{}")
                .with(csrf())
                .with(accounts.session(accounts.member()))
                .exchange();

        assertThat(answer).hasStatus(status);
        assertThat(words(answer)).contains("Content-Type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/*", "application/*+json", "*/*;charset=utf-8"})
    void aTypeWithAStarIsNoneWhereNothingIs(String type) {
        assertThat(mvc.get().uri("/api/v1/nothing").header("Content-Type", type)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/api/v1/nothing").header("Content-Type", type).content("{}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /// PostgreSQL keeps no such character: without the rule it was a fault of ours.
    @Test
    void theCharacterNulIsRefusedInEveryTextAndField() {
        String title = "{\"title\":\"a\\u0000b\",\"slug\":\"nul\"}";

        assertThat(post("/api/v1/campaigns", title, MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("title");
        assertThat(mvc.get().uri("/api/v1/search?q={q}", "a\0b")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    /// Spring takes an end of a file anywhere for a reader who went away, and would answer 200 with nothing.
    @Test
    void anEndOfAFileInsideIsAFaultAndNoReaderWhoWentAway() {
        MockMvcTester broken = MockMvcTester.of(List.of(new Broken()), builder -> builder.setControllerAdvice(advice)
                .build());

        assertThat(broken.get().uri("/api/broken")).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(broken.get().uri("/api/gone")).hasStatus(HttpStatus.OK);
    }

    @RestController
    static class Broken {

        @GetMapping("/api/broken")
        String broken() throws IOException {
            throw new UncheckedIOException(new EOFException("Truncated"));
        }

        @GetMapping("/api/gone")
        String gone() throws IOException {
            throw new ClientAbortException(new EOFException("Broken pipe"));
        }
    }

    /// What the document says, or what the page is going to say.
    private static String words(MvcTestResult answer) {
        Object forPage = answer.getRequest().getAttribute(ErrorPage.PROBLEM);
        return forPage == null
                ? new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                : forPage.toString();
    }

    private MvcTestResult post(String address, String body, MediaType type) {
        return mvc.post()
                .uri(address)
                .contentType(type)
                .content(body)
                .header("Authorization", accounts.bearer(accounts.member()))
                .exchange();
    }
}
