package org.daybook.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import org.daybook.people.Person;
import org.daybook.shared.change.SiteVersion;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What tokens of the API may do, and until when.
@WebTest
class TokenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SiteVersion site;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest(name = "{0}: {1} {2} is {3}")
    @CsvSource(textBlock = """
            read,  GET,    /api/v1/tokens,     200
            read,  POST,   /api/v1/notebooks,  403
            read,  POST,   /api/v1/tokens,     403
            read,  DELETE, /api/v1/tokens/999999, 403
            write, GET,    /api/v1/tokens,     200
            write, POST,   /api/v1/notebooks,  201
            write, POST,   /api/v1/tokens,     403
            write, POST,   /api/v1/%74okens,   403
            write, DELETE, /api/v1/tokens/999999, 403
            full,  POST,   /api/v1/notebooks,  201
            full,  POST,   /api/v1/tokens,     201
            full,  DELETE, /api/v1/tokens/999999, 404
            """)
    void aTokenDoesWhatItsScopeAllows(String scope, HttpMethod method, String path, int status) {
        String token = made(accounts.member(), "?scope=" + scope, "token");

        MvcTestResult answer = mvc.method(method)
                .uri(java.net.URI.create(path))
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .content(path.endsWith("notebooks") ? "{\"title\":\"Notebook of the scope " + scope + "\"}" : "")
                .exchange();

        assertThat(answer).hasStatus(status);
    }

    @Test
    void aTokenWritesForAYearIfNothingElseIsAsked() {
        Person member = accounts.member();

        assertThat(made(member, "", "scope")).isEqualTo("write");
        assertThat(java.time.Instant.parse(made(member, "", "expiresAt")))
                .isAfter(member.createdAt().plus(java.time.Duration.ofDays(364)));
        assertThat(make(member, "?days=never")).hasStatus(HttpStatus.CREATED).bodyText().doesNotContain("expiresAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3651", "-1", "999999", "99999999999999999999", "soon"})
    void aLifetimeThatIsNoneIsRefused(String days) {
        assertThat(make(accounts.member(), "?days=" + days)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson().extractingPath("$.field").isEqualTo("days");
    }

    @Test
    void aScopeThatIsNoneIsRefused() {
        assertThat(make(accounts.member(), "?scope=everything"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("\"everything\" is no scope of a token; there are read, write and full");
    }

    @Test
    void aTokenThatIsOverIsRefused() {
        Person member = accounts.member();
        String token = made(member, "?days=30", "token");
        database.sql("UPDATE api_token SET expires_at = created_at WHERE person_id = ?")
                .param(member.id().value())
                .update();

        assertThat(mvc.get().uri("/api/v1/tokens").header("Authorization", "Bearer " + token))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    /// A token of before there were scopes: the row has none of the new columns set.
    @Test
    void anOlderTokenGoesOnAndMayDoEverything() {
        Person member = accounts.member();
        String token = made(member, "?scope=read", "token");
        database.sql("UPDATE api_token SET token_scope = DEFAULT, expires_at = DEFAULT WHERE person_id = ?")
                .param(member.id().value())
                .update();

        assertThat(mvc.post().uri("/api/v1/tokens").header("Authorization", "Bearer " + token))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void useIsNotedOnceAnHourAndRaisesNoNumberOfTheSite() {
        Person member = accounts.member();
        String token = made(member, "", "token");
        SiteVersion.Edition before = site.current();

        for (int i = 0; i < 3; i++) {
            assertThat(mvc.get().uri("/api/v1/tokens").header("Authorization", "Bearer " + token)).hasStatusOk()
                    .bodyJson().extractingPath("$[0].label").isEqualTo("API");
        }

        assertThat(site.current()).isEqualTo(before);
        assertThat(database.sql("SELECT last_used_at FROM api_token WHERE person_id = ?").param(member.id().value())
                .query(java.time.OffsetDateTime.class).single()).isNotNull();
    }

    @Test
    void tokensAreListedAndRevokedByTheApi() {
        Person member = accounts.member();
        String full = made(member, "?scope=full&label=keys", "token");
        int id = JsonPath.read(body(make(member, "?label=script")), "$.id");

        assertThat(mvc.delete().uri("/api/v1/tokens/" + id).header("Authorization", "Bearer " + full))
                .hasStatus(HttpStatus.NO_CONTENT);

        assertThat(mvc.get().uri("/api/v1/tokens").header("Authorization", "Bearer " + full))
                .bodyJson().extractingPath("$[*].label").asArray().containsExactly("keys");
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        int id = JsonPath.read(body(make(accounts.member(), "")), "$.id");
        String full = made(accounts.member(), "?scope=full", "token");

        assertThat(mvc.delete().uri("/api/v1/tokens/" + id).header("Authorization", "Bearer " + full))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/compounds",
        "POST, /api/v1/notebooks",
        "GET, /api/v1/tokens",
        "GET, /api/v1/entries/1",
        "POST, /webhooks/github"
    })
    void addressAndPasswordServeForMakingTokensOnly(HttpMethod method, String path) {
        assertThat(mvc.method(method).uri(path).headers(basic(accounts.member())))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("for making a token only");
    }

    @Test
    void thePageOffersScopeAndEnd() {
        Person member = accounts.member();

        assertThat(mvc.post().uri("/account/tokens").with(csrf()).with(accounts.session(member))
                .param("label", "balance").param("scope", "read").param("days", "never")).hasRedirectedUrl("/account");

        assertThat(mvc.get().uri("/account").with(accounts.session(member))).bodyText().contains("balance", "never");
    }

    private MvcTestResult make(Person person, String query) {
        return mvc.post().uri("/api/v1/tokens" + query).headers(basic(person)).exchange();
    }

    private String made(Person person, String query, String field) {
        return JsonPath.read(body(make(person, query)), "$." + field);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpHeaders basic(Person person) {
        HttpHeaders basic = new HttpHeaders();
        basic.setBasicAuth(person.email().orElseThrow(), Accounts.PASSWORD);
        return basic;
    }
}
