package org.daybook.web.people.address;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.account.JoinRequests;
import org.daybook.people.account.JoinRule;
import org.daybook.testing.PostOffice;
import org.daybook.testing.TestClock;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.PostedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Addresses are confirmed by a link in a mail to them: joining, asking, changing, a forgotten password; and nobody
/// learns whose address is known.
@PostedTest
class AddressTest {

    private static final String PASSWORD = "thermos bicycle lamp";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JoinRequests requests;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String address = word + "@example.org";
    /// One of its own for each test, whose requests are counted by it.
    private final String network = "10." + word.chars().limit(3).mapToObj(Integer::toString).collect(joining("."));

    @BeforeEach
    void joiningIsOpen() {
        requests.decide(JoinRule.OPEN, accounts.owner().actor());
    }

    @AfterEach
    void asItWas() {
        clock.setRight();
        requests.decide(JoinRule.REQUEST, accounts.owner().actor());
    }

    @Test
    void whoFollowsTheLinkAndKnowsThePasswordIsIn() {
        assertThat(join("Noor " + word, "noor-" + word, address)).hasRedirectedUrl("/join/sent");
        String link = PostOffice.link(PostOffice.await(address, 1));
        assertThat(people.findByEmail(address)).as("before the link is followed").isEmpty();
        assertThat(people.findByHandle("noor-" + word)).isEmpty();

        assertThat(mvc.get().uri(link)).hasStatusOk().hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer").bodyText().contains(address, "Noor " + word);
        assertThat(people.findByEmail(address)).as("a program that looks through mails follows links").isEmpty();
        MvcTestResult joined = post(link, Map.of("password", PASSWORD));

        assertThat(joined).hasRedirectedUrl("/");
        Cookie session = joined.getResponse().getCookie("daybook-session");
        assertThat(mvc.get().uri("/account").cookie(session)).bodyText().contains(address, "confirmed");
        Person noor = people.findByEmail(address).orElseThrow();
        assertThat(noor.handle()).isEqualTo("noor-" + word);
        assertThat(noor.role()).isEqualTo(Role.CONTRIBUTOR);
        assertThat(noor.isEmailConfirmed()).isTrue();
        assertThat(post(link, Map.of("password", PASSWORD))).as("twice").hasStatus(HttpStatus.NOT_FOUND);
    }

    /// Somebody else's address with a password of one's own: who has the mailbox does not know the password, so no
    /// account comes of it.
    @Test
    void whoFollowsTheLinkWithoutThePasswordIsNot() {
        join("Mallory " + word, "", address);
        String link = PostOffice.link(PostOffice.await(address, 1));

        for (int i = 0; i < 10; i++) {
            assertThat(post(link, Map.of("password", "what was it"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText().contains("not the password that was chosen");
        }

        assertThat(post(link, Map.of("password", PASSWORD))).as("after ten tries").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.findByEmail(address)).isEmpty();
    }

    @Test
    void aLinkIsOverAfterADay() {
        join("Late " + word, "", address);
        String link = PostOffice.link(PostOffice.await(address, 1));

        database.sql("UPDATE address_check SET expires_at = asked_at WHERE email = ?").param(address).update();

        assertThat(mvc.get().uri(link)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(link, Map.of("password", PASSWORD))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoseAddressIsKnownGetsAMailAndTheStrangerTheSameAnswer() {
        Person known = accounts.member();
        String theirs = known.email().orElseThrow();

        MvcTestResult taken = join("Eve " + word, "", theirs);
        MvcTestResult free = join("Eve " + word, "", address);

        assertThat(taken.getResponse().getRedirectedUrl()).isEqualTo(free.getResponse().getRedirectedUrl());
        assertThat(taken.getResponse().getStatus()).isEqualTo(free.getResponse().getStatus());
        MimeMessage mail = PostOffice.await(theirs, 1);
        assertThat(PostOffice.text(mail)).contains("You have one with it").doesNotContain("/address/");
        assertThat(rows("email = '" + theirs + "' AND secret_hash IS NOT NULL")).isZero();
    }

    @Test
    void whatIsWrittenWhileSomebodyWaitsIsTheSameForAnyAddress() {
        String theirs = accounts.member().email().orElseThrow();
        String count = "kind = 'JOIN' AND email IN ('" + theirs + "', '" + address + "')";

        join("Eve " + word, "", theirs);
        assertThat(rows(count)).isEqualTo(1);
        join("Eve " + word, "", address);

        assertThat(rows(count)).isEqualTo(2);
    }

    @Test
    void ofTwoWhoWantOneAddressTheFirstToFollowHasIt() {
        join("One " + word, "", address);
        String first = PostOffice.link(PostOffice.await(address, 1));
        join("Two " + word, "", address);
        String second = PostOffice.link(PostOffice.await(address, 2));

        assertThat(post(second, Map.of("password", PASSWORD))).hasRedirectedUrl("/");
        assertThat(post(first, Map.of("password", PASSWORD))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.findByEmail(address).orElseThrow().displayName()).isEqualTo("Two " + word);
    }

    @Test
    void aFieldIsRefusedInWordsBeforeAnythingIsSent() {
        assertThat(post("/join", Map.of("displayName", "A", "email", "a,b@example.org", "password", PASSWORD)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("is not an e-mail address");
        assertThat(post("/join", Map.of("displayName", "A", "email", address, "password", "password1234")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("too easily guessed");
        assertThat(join("A", "admin", address)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("is reserved");
        assertThat(join("A", accounts.member().handle(), address)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("Somebody has the handle");
    }

    @Test
    void oneAddressGetsFiveOfTheseMailsADay() {
        for (int i = 0; i < 7; i++) {
            join("Often " + word, "", address);
        }

        Awaitility.await().until(() -> rows("email = '" + address + "' AND followed_at IS NOT NULL") == 7);
        PostOffice.await(address, 5);
        assertThat(rows("email = '" + address + "' AND secret_hash IS NOT NULL")).isEqualTo(5);
    }

    @Test
    void whoAsksConfirmsTheAddressAndGetsTheAnswerByMail() {
        requests.decide(JoinRule.REQUEST, accounts.owner().actor());
        String answer = post("/join", Map.of("displayName", "Ana " + word, "email", address, "password", PASSWORD,
                "words", "I can measure.")).getResponse().getRedirectedUrl();
        assertThat(answer).startsWith("/join/requests/");
        assertThat(mvc.get().uri(answer)).bodyText().contains("A mail is on its way to your address");
        String link = PostOffice.link(PostOffice.await(address, 1));

        assertThat(asked()).contains("(not confirmed)");
        assertThat(post(link, Map.of())).hasStatusOk().bodyText().contains("sees that the address is yours");
        assertThat(asked()).contains("(confirmed)");
        long id = requests.all(accounts.owner().actor()).stream()
                .filter(one -> address.equals(one.email())).findFirst().orElseThrow().id();
        assertThat(mvc.post().uri("/site/joining/requests/" + id + "/acceptance").param("role", "CONTRIBUTOR")
                .with(csrf()).with(accounts.session(accounts.owner()))).hasRedirectedUrl("/site/joining");

        assertThat(PostOffice.text(PostOffice.await(address, 2))).contains("your request is accepted");
        assertThat(people.findByEmail(address).orElseThrow().isEmailConfirmed()).isTrue();
    }

    @Test
    void aChangedAddressIsConfirmedByTheNewOneAndToldToTheOld() {
        Person person = accounts.contributor();
        String before = person.email().orElseThrow();
        assertThat(change(person, address, "wrong password")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(change(person, address, Accounts.PASSWORD)).hasRedirectedUrl("/account");
        String link = PostOffice.link(PostOffice.await(address, 1));
        assertThat(people.findByEmail(before)).as("until the link is followed").isPresent();

        assertThat(post(link, Map.of())).hasStatusOk();

        assertThat(people.findByEmail(before)).isEmpty();
        assertThat(people.findByEmail(address).orElseThrow().id()).isEqualTo(person.id());
        assertThat(PostOffice.text(PostOffice.await(before, 1))).contains(address, "tell an owner");
        assertThat(signIn(address, Accounts.PASSWORD)).hasRedirectedUrl("/");
    }

    /// Whoever had the password for a while may have asked for an address of their own.
    @Test
    void aLinkToAnotherAddressIsVoidAfterANewPasswordAndADeactivation() {
        Person person = accounts.contributor();
        change(person, address, Accounts.PASSWORD);
        String first = PostOffice.link(PostOffice.await(address, 1));
        people.changePassword(Accounts.PASSWORD, PASSWORD, false, person.actor());
        assertThat(mvc.get().uri(first)).hasStatus(HttpStatus.NOT_FOUND);

        change(person, address, PASSWORD);
        String second = PostOffice.link(PostOffice.await(address, 2));
        people.deactivate(person.id(), accounts.owner().actor());
        people.reactivate(person.id(), accounts.owner().actor());

        assertThat(post(second, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.findByEmail(address)).isEmpty();
    }

    @Test
    void nobodyTakesTheAddressOfSomebodyElse() {
        Person person = accounts.contributor();
        Person other = accounts.member();
        String theirs = other.email().orElseThrow();

        assertThat(change(person, theirs, Accounts.PASSWORD)).as("the same answer").hasRedirectedUrl("/account");

        assertThat(PostOffice.text(PostOffice.await(theirs, 1))).contains("You have one with it")
                .doesNotContain("/address/");
        assertThat(people.findByEmail(theirs).orElseThrow().id()).isEqualTo(other.id());
    }

    @Test
    void aForgottenPasswordIsSetByAMailToAConfirmedAddress() {
        Person person = accounts.contributor();
        String theirs = person.email().orElseThrow();
        change(person, theirs, Accounts.PASSWORD);
        post(PostOffice.link(PostOffice.await(theirs, 1)), Map.of());

        assertThat(forgotten(theirs)).hasRedirectedUrl("/password-forgotten?sent");

        String link = PostOffice.link(PostOffice.await(theirs, 2));
        assertThat(post(link, Map.of("password", PASSWORD))).redirectedUrl().startsWith("/login?changed");
        assertThat(signIn(theirs, PASSWORD)).hasRedirectedUrl("/");
        assertThat(post(link, Map.of("password", PASSWORD))).as("twice").hasStatus(HttpStatus.NOT_FOUND);
    }

    /// Who has the mailbox of before, or is given that address later, has nothing of the account.
    @Test
    void theAddressOfBeforeLeadsToNobody() {
        Person person = accounts.contributor();
        String before = person.email().orElseThrow();
        change(person, before, Accounts.PASSWORD);
        post(PostOffice.link(PostOffice.await(before, 1)), Map.of());
        forgotten(before);
        String reset = PostOffice.link(PostOffice.await(before, 2));

        change(person, address, Accounts.PASSWORD);
        post(PostOffice.link(PostOffice.await(address, 1)), Map.of());

        assertThat(post(reset, Map.of("password", PASSWORD))).as("a link of before").hasStatus(HttpStatus.NOT_FOUND);
        forgotten(before);
        Awaitility.await().until(() -> rows("email = '" + before + "' AND followed_at IS NULL") == 0);
        assertThat(signIn(before, Accounts.PASSWORD)).hasRedirectedUrl("/login?failed&next=%2F");
        join("Next " + word, "", before);
        MimeMessage mail = PostOffice.await(before, 4);
        assertThat(post(PostOffice.link(mail), Map.of("password", PASSWORD))).hasRedirectedUrl("/");
        assertThat(people.findByEmail(before).orElseThrow().id()).isNotEqualTo(person.id());
    }

    /// The address of an account may be a slip of who made it; a stranger with that mailbox must not get in by it.
    @Test
    void noLinkGoesToAnAddressThatNobodyHasConfirmed() {
        Person person = accounts.contributor();
        String theirs = person.email().orElseThrow();

        assertThat(forgotten(theirs)).hasRedirectedUrl("/password-forgotten?sent");

        assertThat(PostOffice.text(PostOffice.await(theirs, 1))).contains("has never been confirmed")
                .doesNotContain("/password-reset/");
        assertThat(signIn(theirs, Accounts.PASSWORD)).as("may sign in").hasRedirectedUrl("/");
    }

    @Test
    void whoHasNoAccountGetsTheSameAnswerAndNoMail() {
        assertThat(forgotten(address)).hasRedirectedUrl("/password-forgotten?sent");

        Awaitility.await().until(() -> rows("email = '" + address + "' AND followed_at IS NOT NULL") == 1);
        assertThat(database.sql("SELECT count(*) FROM mail WHERE recipient = ?").param(address).query(Integer.class)
                .single()).isZero();
    }

    @Test
    void oneNetworkForgetsTwentyTimesADay() {
        MvcTestResult last = null;
        for (int i = 0; i < 21; i++) {
            last = forgotten("nobody");
        }
        assertThat(last).hasStatus(HttpStatus.TOO_MANY_REQUESTS).headers().containsHeader("Retry-After");
    }

    private MvcTestResult join(String name, String handle, String email) {
        return post("/join", Map.of("displayName", name, "handle", handle, "email", email, "password", PASSWORD));
    }

    private MvcTestResult forgotten(String email) {
        return post("/password-forgotten", Map.of("email", email));
    }

    private MvcTestResult change(Person person, String email, String current) {
        return mvc.post().uri("/account/address").param("email", email).param("current", current).with(csrf())
                .with(accounts.session(person)).exchange();
    }

    private MvcTestResult signIn(String email, String password) {
        return post("/login", Map.of("email", email, "password", password));
    }

    /// What the owners' page says of who asks with this address.
    private String asked() {
        try {
            String page = mvc.get().uri("/site/joining").with(accounts.session(accounts.owner())).exchange()
                    .getResponse().getContentAsString();
            return page.substring(page.indexOf(address), page.indexOf(address) + 300);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int rows(String where) {
        return database.sql("SELECT count(*) FROM address_check WHERE " + where).query(Integer.class).single();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = MockMvcRequestBuilders.post(path).with(csrf()).with(from -> {
            from.setRemoteAddr(network);
            return from;
        });
        fields.forEach(request::param);
        return mvc.perform(request);
    }
}
