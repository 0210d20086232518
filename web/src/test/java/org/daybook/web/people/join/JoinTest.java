package org.daybook.web.people.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.account.Invitations;
import org.daybook.people.account.Invitations.NewInvitation;
import org.daybook.people.account.JoinRequests;
import org.daybook.people.account.JoinRule;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// How people come to have an account: by a link that an owner made, or by asking.
@WebTest
class JoinTest {

    private static final String PASSWORD = "thermos bicycle lamp";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JoinRequests requests;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void strangersMayAskAgain() {
        requests.decide(JoinRule.REQUEST, accounts.owner().actor());
    }

    @Test
    void whoHoldsALinkJoinsAndIsSignedIn() {
        String link = link(Role.MEMBER, 1);

        assertThat(mvc.get().uri(link)).hasStatusOk().hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer");
        MvcTestResult joined = join(link, "Noor Example", "Noor@Join.example.org");

        assertThat(joined).hasRedirectedUrl("/");
        Cookie session = joined.getResponse().getCookie("daybook-session");
        assertThat(mvc.get().uri("/account").cookie(session)).hasStatusOk().bodyText().contains("Noor Example");
        Person noor = people.findByEmail("noor@join.example.org").orElseThrow();
        assertThat(noor.role()).isEqualTo(Role.MEMBER);
        assertThat(mvc.get().uri("/people/" + noor.handle() + "/access").with(accounts.session(accounts.owner())))
                .bodyText().contains("Joined by the invitation", "For the test");
    }

    @Test
    void whoPressesTwiceJoinsOnceAndIsSignedIn() {
        String link = link(Role.MEMBER, 1);
        join(link, "Mia Example", "mia@join.example.org");

        MvcTestResult again = join(link, "Mia Example", "MIA@join.example.org");

        assertThat(again).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/account").cookie(again.getResponse().getCookie("daybook-session"))).bodyText()
                .contains("Mia Example");
        assertThat(post(link, Map.of("displayName", "Mia", "email", "mia@join.example.org",
                "password", "another long password"))).hasStatus(HttpStatus.NOT_FOUND);
        database.sql("UPDATE person SET created_at = ? WHERE email = 'mia@join.example.org'")
                .param(java.sql.Timestamp.from(java.time.Instant.now().minusSeconds(90))).update();
        assertThat(join(link, "Mia Example", "mia@join.example.org")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLinkHasSoManyPlaces() throws Exception {
        String link = link(Role.CONTRIBUTOR, 3);

        try (ExecutorService class5 = Executors.newFixedThreadPool(6)) {
            Stream<Callable<Integer>> pupils = IntStream.range(0, 6).mapToObj(number -> () ->
                    join(link, "Pupil " + number, "pupil" + number + "@class.example.org").getResponse().getStatus());
            assertThat(class5.invokeAll(pupils.toList())).extracting(Future::get)
                    .containsExactlyInAnyOrder(302, 302, 302, 404, 404, 404);
        }
        assertThat(database.sql("SELECT count(*) FROM person WHERE email LIKE '%@class.example.org'")
                .query(Integer.class).single()).isEqualTo(3);
        assertThat(mvc.get().uri(link)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRefusedFieldTakesNoPlaceAndIsNamed() {
        String link = link(Role.CONTRIBUTOR, 1);

        assertThat(post(link,
                Map.of("displayName", "Kim", "email", "kim@once.example.org", "password", "password1234")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("too easily guessed", "kim@once.example.org");
        assertThat(post(link, Map.of("displayName", "Kim", "email", "kim", "password", PASSWORD)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("is not an e-mail address");
        assertThat(join(link, "Kim", accounts.member().email().orElseThrow()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Somebody here has the address");
        assertThat(join(link, "Kim", "kim@once.example.org")).hasRedirectedUrl("/");
    }

    @Test
    void aLinkIsVoidWhenItIsOverOrEnded() {
        String over = link(Role.CONTRIBUTOR, 5);
        database.sql("UPDATE invitation SET expires_at = created_at WHERE ended_at IS NULL").update();
        String ended = link(Role.CONTRIBUTOR, 5);
        long id = invitations.all(accounts.owner().actor()).getFirst().id();
        assertThat(mvc.post().uri("/site/joining/invitations/" + id + "/end").with(csrf())
                .with(accounts.session(accounts.owner()))).hasRedirectedUrl("/site/joining");

        assertThat(join(over, "Late", "late@over.example.org")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(join(ended, "Late", "late@over.example.org")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.findByEmail("late@over.example.org")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(
            textBlock =
                    """
            # label,    role,        places, days, what is said
            '',         CONTRIBUTOR, 1,      14,   Say whom the link is for
            Everybody,  OWNER,       1,      14,   Nobody becomes an owner by a link
            Everybody,  MEMBER,      0,      14,   "places" is 1 to 500
            Everybody,  MEMBER,      501,    14,   "places" is 1 to 500
            Everybody,  MEMBER,      1,      366,  "days" is 1 to 365
            """)
    void aLinkIsRefusedInWords(String label, String role, String places, String days, String words) {
        assertThat(mvc.post().uri("/site/joining/invitations").with(csrf()).with(accounts.session(accounts.owner()))
                .param("label", label).param("role", role).param("places", places).param("days", days))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains(words.replace("\"", "&quot;"));
    }

    @Test
    void whoAsksSeesTheAnswerAtTheirLink() {
        String link = ask("Ana Example", "ana@ask.example.org");
        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText()
                .contains("Nobody has answered yet").doesNotContain("ana@ask.example.org");
        assertThat(signIn("ana@ask.example.org")).redirectedUrl().startsWith("/login?failed");
        long id = requests.all(accounts.owner().actor()).stream()
                .filter(one -> "ana@ask.example.org".equals(one.email())).findFirst().orElseThrow().id();

        assertThat(mvc.get().uri("/site").with(accounts.session(accounts.owner()))).bodyText().contains("one waits");
        assertThat(mvc.get().uri("/").with(accounts.session(accounts.owner()))).bodyText()
                .contains("Somebody asks to take part", "href=\"/site/joining\"");
        assertThat(decide(id, "acceptance", "role", "CONTRIBUTOR")).hasRedirectedUrl("/site/joining");

        assertThat(mvc.get().uri(link)).bodyText().contains("You are in");
        assertThat(signIn("ana@ask.example.org")).hasRedirectedUrl("/");
        assertThat(people.findByEmail("ana@ask.example.org").orElseThrow().role()).isEqualTo(Role.CONTRIBUTOR);
        assertThat(decide(id, "refusal", "reason", "changed my mind")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("answered this already");
    }

    @Test
    void whoIsDeclinedReadsWhyAndIsForgotten() {
        String link = ask("Bo Example", "bo@ask.example.org");
        long id = requests.all(accounts.owner().actor()).stream()
                .filter(one -> "bo@ask.example.org".equals(one.email())).findFirst().orElseThrow().id();

        decide(id, "refusal", "reason", "Tell us your <b>laboratory</b>");

        assertThat(mvc.get().uri(link)).bodyText().contains("Tell us your &lt;b&gt;laboratory&lt;/b&gt;");
        assertThat(signIn("bo@ask.example.org")).redirectedUrl().startsWith("/login?failed");
        assertThat(database.sql("SELECT count(*) FROM join_request WHERE id = ? AND email IS NULL"
                + " AND password_hash IS NULL").param(id).query(Integer.class).single()).isEqualTo(1);
    }

    /// A stranger cannot find out by asking who has an account here; the owner is told when it matters.
    @Test
    void whoAsksIsNotToldWhoseAddressIsKnown() {
        String known = accounts.member().email().orElseThrow();

        assertThat(mvc.get().uri(ask("Somebody Else", known))).bodyText().contains("Nobody has answered yet");
        long id = requests.all(accounts.owner().actor()).stream()
                .filter(one -> known.equals(one.email())).findFirst().orElseThrow().id();
        assertThat(decide(id, "acceptance", "role", "CONTRIBUTOR")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("Somebody here has the address");
        decide(id, "refusal", "reason", "You have an account already");
    }

    @Test
    void nobodyAsksWhereOnlyTheInvitedJoin() {
        requests.decide(JoinRule.INVITE, accounts.owner().actor());

        assertThat(mvc.get().uri("/join")).bodyText().contains("by invitation").doesNotContain("<textarea");
        assertThat(post("/join", Map.of("displayName", "C", "email", "c@ask.example.org", "password", PASSWORD)))
                .redirectedUrl().startsWith("/login");
        assertThat(requests.all(accounts.owner().actor()))
                .noneMatch(one -> "c@ask.example.org".equals(one.email()));
    }

    /// The promise of an open door is a mail, and there is none here.
    @Test
    void joiningIsNotOpenWhereNoMailIsSent() {
        assertThat(mvc.post().uri("/site/joining/rule").param("rule", "OPEN").with(csrf())
                .with(accounts.session(accounts.owner()))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("only where mail works");

        database.sql("DELETE FROM join_rule").update();
        database.sql("INSERT INTO join_rule (id, rule, set_by, set_at) VALUES (1, 'OPEN', ?, CURRENT_TIMESTAMP)")
                .param(accounts.owner().id().value()).update();

        assertThat(mvc.get().uri("/join")).bodyText().contains("<textarea");
        assertThat(mvc.get().uri("/login")).bodyText().doesNotContain("/password-forgotten");
        assertThat(mvc.get().uri("/password-forgotten")).bodyText().contains("Ask an owner");
    }

    @Test
    void oneNetworkAsksTwentyTimesADay() {
        MvcTestResult last = null;
        for (int i = 0; i < 21; i++) {
            last = mvc.perform(MockMvcRequestBuilders.post("/join").with(csrf())
                    .with(request -> {
                        request.setRemoteAddr("192.0.2.77");
                        return request;
                    })
                    .param("displayName", "").param("email", "").param("password", ""));
        }
        assertThat(last).hasStatus(HttpStatus.TOO_MANY_REQUESTS).headers().containsHeader("Retry-After");
    }

    private String link(Role role, int places) {
        return "/invitations/"
                + invitations.invite(new NewInvitation("For the test", role, places, 14), accounts.owner().actor());
    }

    private MvcTestResult join(String link, String name, String email) {
        return post(link, Map.of("displayName", name, "email", email, "password", PASSWORD));
    }

    private String ask(String name, String email) {
        String link = post("/join", Map.of(
                "displayName", name, "email", email, "password", PASSWORD, "words", "I can measure."))
                .getResponse().getRedirectedUrl();
        assertThat(link).startsWith("/join/requests/");
        return link;
    }

    private MvcTestResult decide(long id, String act, String field, String value) {
        return mvc.post().uri("/site/joining/requests/" + id + "/" + act).with(csrf())
                .with(accounts.session(accounts.owner())).param(field, value).exchange();
    }

    private MvcTestResult signIn(String email) {
        return post("/login", Map.of("email", email, "password", PASSWORD));
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = MockMvcRequestBuilders.post(address).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }
}
