package org.daybook.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
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
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// How people lose access and get it back.
@WebTest
class AccessTest {

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

    @Test
    void aDeactivatedPersonIsOutAtOnceAndKeepsTheirName() {
        Person member = accounts.member();
        Cookie session = signIn(member);
        String token = accounts.bearer(member);

        String deactivation = "/people/" + member.handle() + "/deactivation";
        assertThat(mvc.post().uri(deactivation).with(csrf()).with(accounts.session(accounts.owner())))
                .as("without a reason").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.get().uri("/account").cookie(session)).hasStatusOk();
        mvc.post().uri(deactivation).param("reason", "Has left").with(csrf())
                .with(accounts.session(accounts.owner())).exchange();

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
