package org.daybook.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.account.PasswordResets;
import org.daybook.people.token.ApiTokens;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who may see to whose access. A visitor and a deactivated person, whose session is over, are led to the sign-in page.
@WebTest
class AccessTest {

    private static final String SIGN_IN = "302 login";
    private static final String NEW_PASSWORD = "thermos bicycle lamp";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private JdbcClient database;

    /// `{other}` is the page of another member. A done act leads back to a page: 302.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            textBlock =
                    """
            # method, path,                        visitor,   contributor, member, owner, deactivated
            GET,  /account,                        302 login, 200, 200, 200, 302 login
            POST, /account/profile,                302 login, 302, 302, 302, 302 login
            GET,  /account/affiliation,            302 login, 200, 200, 200, 302 login
            POST, /account/affiliation,            302 login, 302, 302, 302, 302 login
            POST, /account/address,                302 login, 422, 422, 422, 302 login
            GET,  /address/unknown,                404, 404, 404, 404, 404
            POST, /address/unknown,                404, 404, 404, 404, 404
            GET,  /password-forgotten,             200, 200, 200, 200, 200
            POST, /password-forgotten,             422, 422, 422, 422, 422
            POST, /account/mail,                   302 login, 302, 302, 302, 302 login
            GET,  /site/repositories,              302 login, 403, 403, 200, 302 login
            GET,  /site/group,                     302 login, 403, 403, 200, 302 login
            POST, /site/group,                     302 login, 403, 403, 302, 302 login
            GET,  /site/needs,                     302 login, 403, 403, 200, 302 login
            POST, /site/needs/999999/removal,      302 login, 403, 403, 404, 302 login
            POST, /inbox/mail,                     302 login, 302, 302, 302, 302 login
            GET,  /site/moderation,                302 login, 403, 403, 200, 302 login
            POST, /site/moderation/hidden,         302 login, 403, 403, 422, 302 login
            POST, /site/moderation/acts/999999/undo,    302 login, 403, 403, 404, 302 login
            POST, /site/moderation/reports/999999/answer, 302 login, 403, 403, 404, 302 login
            GET,  {other}/moderation,              302 login, 403, 403, 200, 302 login
            POST, {other}/moderation/undo,         302 login, 403, 403, 302, 302 login
            POST, {other}/moderation/block,        302 login, 403, 403, 302, 302 login
            POST, {other}/moderation/handover,     302 login, 403, 403, 422, 302 login
            POST, {other}/moderation/erasure,      302 login, 403, 403, 422, 302 login
            GET,  /suggestions,                    302 login, 403, 200, 200, 302 login
            GET,  /suggestions/999999,             404, 404, 404, 404, 404
            POST, /suggestions/999999/acceptance,  302 login, 404, 404, 404, 302 login
            POST, /suggestions/999999/refusal,     302 login, 404, 404, 404, 302 login
            POST, /suggestions/999999/withdrawal,  302 login, 404, 404, 404, 302 login
            GET,  /take-part,                      200, 200, 200, 200, 200
            POST, /take-part/pledges/999999/end,   302 login, 404, 404, 404, 302 login
            GET,  /issues/new,                     302 login, 200, 200, 200, 302 login
            GET,  /issues/outbox,                  302 login, 200, 200, 200, 302 login
            POST, /issues/outbox/999999/retry,     302 login, 404, 404, 404, 302 login
            POST, /account/github/removal,         302 login, 302, 302, 302, 302 login
            GET,  /site/mail,                      302 login, 403, 403, 200, 302 login
            POST, /site/mail/test,                 302 login, 403, 403, 422, 302 login
            GET,  /mail/stop/unknown,              404, 404, 404, 404, 404
            POST, /mail/stop/unknown,              404, 404, 404, 404, 404
            POST, /account/password,               302 login, 302, 302, 302, 302 login
            POST, /account/tokens,                 302 login, 302, 302, 302, 302 login
            POST, /account/tokens/999999/revocation,    302 login, 404, 404, 404, 302 login
            POST, /account/sessions/0/end,         302 login, 404, 404, 404, 302 login
            POST, /account/sessions/end,           302 login, 302, 302, 302, 302 login
            GET,  {other}/access,                  302 login, 403, 403, 200, 302 login
            POST, {other}/role,                    302 login, 403, 403, 302, 302 login
            POST, {other}/reset-link,              302 login, 403, 403, 302, 302 login
            POST, {other}/sessions/0/end,          302 login, 403, 403, 404, 302 login
            POST, {other}/sessions/end,            302 login, 403, 403, 302, 302 login
            POST, {other}/tokens/999999/revocation,     302 login, 403, 403, 404, 302 login
            POST, {other}/deactivation,            302 login, 403, 403, 302, 302 login
            POST, {other}/reactivation,            302 login, 403, 403, 302, 302 login
            POST, /people,                         302 login, 403, 403, 302, 302 login
            GET,  /password-reset/unknown,         404, 404, 404, 404, 404
            POST, /password-reset/unknown,         404, 404, 404, 404, 404
            """)
    void onlyWhoMayDoes(
            HttpMethod method,
            String path,
            String visitor,
            String contributor,
            String member,
            String owner,
            String deactivated) {
        Person gone = accounts.member();
        Cookie theirs = signIn(gone);
        people.deactivate(gone.id(), accounts.owner().actor());
        Map<String, Cookie> cookies = Map.of(
                "contributor",
                signIn(accounts.contributor()),
                "member",
                signIn(accounts.member()),
                "owner",
                signIn(accounts.anotherOwner()),
                "deactivated",
                theirs);

        assertThat(answer(method, path, new Cookie("other", "1"))).as("visitor").isEqualTo(visitor);
        assertThat(answer(method, path, cookies.get("contributor"))).as("contributor").isEqualTo(contributor);
        assertThat(answer(method, path, cookies.get("member"))).as("member").isEqualTo(member);
        assertThat(answer(method, path, cookies.get("owner"))).as("owner").isEqualTo(owner);
        assertThat(answer(method, path, cookies.get("deactivated"))).as("deactivated").isEqualTo(deactivated);
    }

    private String answer(HttpMethod method, String path, Cookie cookie) {
        Person other = accounts.member();
        MvcTestResult result = mvc.method(method)
                .uri(path.replace("{other}", "/people/" + other.handle()))
                .with(csrf())
                .cookie(cookie)
                .param("displayName", "Somebody")
                .param("email", other.handle() + "@new.example.org")
                .param("role", "MEMBER")
                .param("password", NEW_PASSWORD)
                .param("current", Accounts.PASSWORD)
                .param("replacement", NEW_PASSWORD)
                .param("rhythm", "daily")
                .param("reason", "a reason")
                .param("days", "1")
                .param("revision", "1")
                .param("kind", "nothing")
                .param("id", "1")
                .exchange();
        String target = result.getResponse().getRedirectedUrl();
        return target != null && target.startsWith("/login")
                ? SIGN_IN
                : Integer.toString(result.getResponse().getStatus());
    }

    @Test
    void aDeactivatedPersonIsOutAtOnceAndKeepsTheirName() {
        Person member = accounts.member();
        Cookie session = signIn(member);
        String token = accounts.bearer(member);

        mvc.post()
                .uri("/people/" + member.handle() + "/deactivation")
                .with(csrf())
                .with(accounts.session(accounts.owner()))
                .exchange();

        assertThat(mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/login?next=%2Faccount");
        assertThat(mvc.get().uri("/api/v1/tokens").header("Authorization", token)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(tryToSignIn(member, Accounts.PASSWORD)).redirectedUrl().startsWith("/login?failed");
        assertThat(mvc.get().uri("/people")).bodyText().contains(member.displayName()).doesNotContain("deactivated");
        assertThat(mvc.get().uri("/people").with(accounts.session(accounts.owner())))
                .bodyText()
                .contains("deactivated");
    }

    @Test
    void aReactivatedPersonSignsInAgainButTheirTokensStayVoid() {
        Person member = accounts.member();
        String token = accounts.bearer(member);
        people.deactivate(member.id(), accounts.owner().actor());

        mvc.post()
                .uri("/people/" + member.handle() + "/reactivation")
                .with(csrf())
                .with(accounts.session(accounts.owner()))
                .exchange();

        assertThat(tryToSignIn(member, Accounts.PASSWORD)).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/api/v1/tokens").header("Authorization", token)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aResetLinkSetsAPasswordOnce() {
        Person member = accounts.member();
        Cookie session = signIn(member);
        String link = link(member);

        assertThat(mvc.get().uri(link))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer");
        assertThat(mvc.post().uri(link).with(csrf()).param("password", NEW_PASSWORD))
                .hasRedirectedUrl("/login?changed");

        assertThat(mvc.post().uri(link).with(csrf()).param("password", "another thing altogether"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(link)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/login?next=%2Faccount");
        assertThat(tryToSignIn(member, Accounts.PASSWORD)).redirectedUrl().startsWith("/login?failed");
        assertThat(tryToSignIn(member, NEW_PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void aRefusedPasswordLeavesTheLinkGood() {
        Person member = accounts.member();
        String link = link(member);

        assertThat(mvc.post().uri(link).with(csrf()).param("password", "password1234"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("too easily guessed");
        assertThat(mvc.post().uri(link).with(csrf()).param("password", NEW_PASSWORD))
                .hasRedirectedUrl("/login?changed");
    }

    @Test
    void aLinkIsVoidAfterItsDayAndWhenANewerOneIsMade() {
        Person member = accounts.member();
        String first = link(member);
        String second = link(member);

        assertThat(mvc.get().uri(first)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(second)).hasStatusOk();
        database.sql("UPDATE password_reset SET expires_at = created_at WHERE person_id = ?")
                .param(member.id().value())
                .update();
        assertThat(mvc.get().uri(second)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theDatabaseKeepsNoSecretOfALink() {
        String secret = resets.handOut(accounts.member().id(), accounts.owner().actor());

        assertThat(database.sql("SELECT secret_hash FROM password_reset")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(secret);
    }

    /// Whoever asks for tokens to be revoked with the password has them revoked; else they stay.
    @ParameterizedTest(name = "tokensToo={0}: {1}")
    @CsvSource({"true, 401", "false, 200"})
    void aNewPasswordEndsTokensIfAsked(boolean tokensToo, int status) {
        Person member = accounts.member();
        String token = accounts.bearer(member);

        mvc.post().uri("/account/password").with(csrf()).cookie(signIn(member)).param("current", Accounts.PASSWORD)
                .param("replacement", NEW_PASSWORD).param("tokensToo", Boolean.toString(tokensToo)).exchange();

        assertThat(mvc.get().uri("/api/v1/tokens").header("Authorization", token)).hasStatus(status);
    }

    @Test
    void anOwnerSeesAndEndsWhatAnotherHasOpen() {
        Person member = accounts.member();
        Cookie session = signIn(member);
        String token = accounts.bearer(member);
        String page = "/people/" + member.handle();
        long id = tokens.of(member.id(), member.actor()).getFirst().id();

        assertThat(mvc.get().uri(page + "/access").with(accounts.session(accounts.owner())))
                .bodyText()
                .contains("Unknown browser", "test");
        mvc.post().uri(page + "/sessions/end").with(csrf()).with(accounts.session(accounts.owner())).exchange();
        mvc.post()
                .uri(page + "/tokens/" + id + "/revocation")
                .with(csrf())
                .with(accounts.session(accounts.owner()))
                .exchange();

        assertThat(mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/login?next=%2Faccount");
        assertThat(mvc.get().uri("/api/v1/tokens").header("Authorization", token)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private String link(Person person) {
        return "/password-reset/" + resets.handOut(person.id(), accounts.owner().actor());
    }

    private Cookie signIn(Person person) {
        return tryToSignIn(person, Accounts.PASSWORD).getResponse().getCookie("daybook-session");
    }

    private MvcTestResult tryToSignIn(Person person, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("email", person.email().orElseThrow())
                .param("password", password)
                .exchange();
    }
}
