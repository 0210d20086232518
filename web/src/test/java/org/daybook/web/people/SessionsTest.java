package org.daybook.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.daybook.people.Person;
import org.daybook.people.session.Sessions;
import org.daybook.shared.change.SiteVersion;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Sessions are rows of the database of who has signed in. That a visitor has none: `FormTokensTest`, and `SignInTest`
/// for the pages.
@WebTest
class SessionsTest {

    private static final String FIREFOX = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcIndexedSessionRepository rows;

    @Autowired
    private SiteVersion site;

    @Autowired
    private JdbcClient database;

    @Test
    void whoSignsInHasARowWithDeviceAndAddress() {
        Person member = accounts.member();

        signIn(member);

        assertThat(sessions.of(member.id(), member.actor())).singleElement().satisfies(session -> {
            assertThat(session.device()).hasToString("Firefox on Android");
            assertThat(session.address()).isEqualTo("10.1.2.3");
        });
    }

    @Test
    void signingInAndReadingRaiseNoNumberOfTheSite() {
        Person member = accounts.member();
        SiteVersion.Edition before = site.current();

        Cookie session = signIn(member);
        assertThat(mvc.get().uri("/account").cookie(session)).hasStatusOk();

        assertThat(site.current()).isEqualTo(before);
    }

    @Test
    void aSessionIsEndedFromElsewhere() {
        Person member = accounts.member();
        Cookie here = signIn(member);
        Cookie lost = signIn(member);
        String key = Sessions.key(id(lost));

        assertThat(mvc.post()
                        .uri("/account/sessions/" + key + "/end")
                        .with(csrf())
                        .cookie(here))
                .hasRedirectedUrl("/account");

        assertThat(mvc.get().uri("/account").cookie(here)).hasStatusOk();
        assertThat(mvc.get().uri("/account").cookie(lost)).hasRedirectedUrl("/login?next=%2Faccount");
        assertThat(mvc.post()
                        .uri("/account/sessions/" + key + "/end")
                        .with(csrf())
                        .cookie(here))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void allOtherSessionsAreEndedAtOnce() {
        Person member = accounts.member();
        Cookie here = signIn(member);
        List<Cookie> others = List.of(signIn(member), signIn(member));

        mvc.post().uri("/account/sessions/end").with(csrf()).cookie(here).exchange();

        assertThat(mvc.get().uri("/account").cookie(here))
                .hasStatusOk()
                .bodyText()
                .contains("This one")
                .doesNotContain(id(here));
        assertThat(others)
                .allSatisfy(other ->
                        assertThat(mvc.get().uri("/account").cookie(other)).hasRedirectedUrl("/login?next=%2Faccount"));
    }

    @Test
    void nobodyEndsTheSessionOfAnotherByTheirOwnAddress() {
        Person victim = accounts.member();
        Cookie theirs = signIn(victim);

        assertThat(mvc.post()
                        .uri("/account/sessions/" + Sessions.key(id(theirs)) + "/end")
                        .with(csrf())
                        .cookie(signIn(accounts.owner())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/account").cookie(theirs)).hasStatusOk();
    }

    @Test
    void expiredSessionsAreOverAndRemoved() {
        Person member = accounts.member();
        Cookie session = signIn(member);
        database.sql("UPDATE person_session SET expiry_time = 1, last_access_time = 1 WHERE session_id = ?")
                .param(id(session))
                .update();

        assertThat(mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/login?next=%2Faccount");
        rows.cleanUpExpiredSessions();

        assertThat(database.sql("SELECT COUNT(*) FROM person_session WHERE session_id = ?")
                        .param(id(session))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /// As after an update of the program in which a class has changed.
    @Test
    void aSessionThatCannotBeReadIsSignedOut() {
        Person member = accounts.member();
        Cookie session = signIn(member);
        database.sql("UPDATE person_session_attributes SET attribute_bytes = ? WHERE attribute_name ="
                        + " 'SPRING_SECURITY_CONTEXT'")
                .param(new byte[] {1, 2, 3})
                .update();

        assertThat(mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/login?next=%2Faccount");
        assertThat(mvc.get().uri("/people").cookie(session)).hasStatusOk();
    }

    private Cookie signIn(Person person) {
        return mvc.post().uri("/login").with(csrf()).header("User-Agent", FIREFOX).remoteAddress("10.1.2.3")
                .param("email", person.email().orElseThrow()).param("password", Accounts.PASSWORD)
                .exchange().getResponse().getCookie("daybook-session");
    }

    /// The cookie holds the id in Base64.
    private static String id(Cookie session) {
        return new String(
                java.util.Base64.getDecoder().decode(session.getValue()), java.nio.charset.StandardCharsets.UTF_8);
    }
}
