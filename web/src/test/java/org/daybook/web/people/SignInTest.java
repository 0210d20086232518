package org.daybook.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class SignInTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people", "/docs/getting-started"})
    void publicPagesSetNoCookie(String address) {
        var answer = mvc.get().uri(address).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getCookies()).isEmpty();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void everyPageForbidsInlineScript() {
        var answer = mvc.get().uri("/people").exchange();

        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest(name = "next={0} leads to {1}")
    @CsvSource({
            "/compounds, /compounds",
            "//evil.example, /",
            "https://evil.example/, /",
            "/\\evil.example, /",
            "javascript:alert(1), /",
            "/login, /"})
    void signingInLeadsBackToAPageOfThisSite(String next, String destination) {
        Person member = accounts.member();

        assertThat(mvc.post()
                        .uri("/login")
                        .with(csrf())
                        .param("email", member.email().orElseThrow())
                        .param("password", Accounts.PASSWORD)
                        .param("next", next))
                .hasRedirectedUrl(destination);
    }

    @Test
    void whoSignsInReadsOnInTheLanguageTheyChose() {
        Person member = accounts.member();
        assertThat(mvc.post().uri("/language/de").param("next", "/people").with(csrf())
                .with(accounts.session(member))).hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/people");

        var onAnotherDevice = mvc.post().uri("/login").with(csrf())
                .param("email", member.email().orElseThrow()).param("password", Accounts.PASSWORD).exchange();

        assertThat(onAnotherDevice.getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                .anyMatch(cookie -> cookie.startsWith("daybook-language=de; Path=/"));
    }

    @Test
    void theChoiceOfAVisitorIsTheirCookieAlone() {
        assertThat(mvc.get().uri("/people")).bodyText().contains("href=\"/language/de?next=/people\"");
        assertThat(mvc.post().uri("/language/de").with(csrf())).hasRedirectedUrl("/login?next=%2F");
    }

    @Test
    void aWrongPasswordSaysNothingAboutTheAccount() {
        Person member = accounts.member();

        assertThat(mvc.post()
                        .uri("/login")
                        .with(csrf())
                        .param("email", member.email().orElseThrow())
                        .param("password", "wrong password"))
                .redirectedUrl()
                .startsWith("/login?failed");
        assertThat(mvc.post()
                        .uri("/login")
                        .with(csrf())
                        .param("email", "nobody@example.org")
                        .param("password", "wrong password"))
                .redirectedUrl()
                .startsWith("/login?failed");
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Person member = accounts.member();
        Cookie here = signedIn(member);
        Cookie elsewhere = signedIn(member);
        assertThat(mvc.get().uri("/account").cookie(elsewhere)).hasStatusOk();

        MvcTestResult changed = mvc.post().uri("/account/password").with(csrf()).cookie(here)
                .param("current", Accounts.PASSWORD).param("replacement", "another long password").exchange();

        assertThat(changed).hasRedirectedUrl("/account");
        assertThat(mvc.get().uri("/account").cookie(changed.getResponse().getCookie("daybook-session"))).hasStatusOk();
        assertThat(mvc.get().uri("/account").cookie(elsewhere)).hasRedirectedUrl("/login?next=%2Faccount");
        assertThat(mvc.get().uri("/account").cookie(here)).hasRedirectedUrl("/login?next=%2Faccount");
    }

    private Cookie signedIn(Person person) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("email", person.email().orElseThrow())
                .param("password", Accounts.PASSWORD)
                .exchange()
                .getResponse()
                .getCookie("daybook-session");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInWords() {
        assertThat(mvc.post()
                        .uri("/account/profile")
                        .param("displayName", "X")
                        .with(accounts.session(accounts.member())))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        assertThat(mvc.get().uri("/account")).hasRedirectedUrl("/login?next=%2Faccount");
    }

    @Test
    void addressAndPasswordBuyATokenForTheApi() {
        Person member = accounts.member();
        var basic = new HttpHeaders();
        basic.setBasicAuth(member.email().orElseThrow(), Accounts.PASSWORD);

        assertThat(mvc.post().uri("/api/v1/tokens").headers(basic)).hasStatus(HttpStatus.CREATED)
                .bodyJson().extractingPath("$.token").asString().startsWith("daybook_");
    }

    @Test
    void badCredentialsGetAProblemDocument() {
        var basic = new HttpHeaders();
        basic.setBasicAuth("nobody@example.org", "wrong");

        assertThat(mvc.post().uri("/api/v1/tokens").headers(basic)).hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentType("application/problem+json").bodyJson().extractingPath("$.status").isEqualTo(401);
        assertThat(mvc.get().uri("/api/v1/openapi.json").header("Authorization", "Bearer daybook_wrong"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void onlyAnOwnerAddsPeople() {
        assertThat(mvc.post()
                        .uri("/people")
                        .with(csrf())
                        .with(accounts.session(accounts.member()))
                        .param("displayName", "New")
                        .param("email", "new@example.org")
                        .param("password", Accounts.PASSWORD)
                        .param("role", "OWNER"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aWrongPasswordIsSaidAtItsFieldOfTheAccount() {
        Person member = accounts.member();

        assertThat(mvc.post().uri("/account/password").with(csrf()).with(accounts.session(member))
                .accept("text/html").param("current", "not the password").param("replacement", "thermos bicycle lamp"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                .contains("id=\"current-failure\"", "action=\"/account/password\"", member.displayName())
                .doesNotContain("not the password", "thermos bicycle lamp");
        assertThat(mvc.post().uri("/account/profile").with(csrf()).with(accounts.session(member))
                .accept("text/html").param("displayName", "Ada Example").param("orcid", "0000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                .contains("id=\"orcid-failure\"", "value=\"Ada Example\"", "value=\"0000\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password123", "password1234"})
    void aWellKnownPasswordIsRefusedInWords(String password) {
        Person member = accounts.member();

        var answer = mvc.post()
                .uri("/account/password")
                .with(csrf())
                .with(accounts.session(member))
                .accept("application/json")
                .param("current", Accounts.PASSWORD)
                .param("replacement", password);

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("password");
    }
}
