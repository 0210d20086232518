package org.daybook.web.people.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.DaybookApplication;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.account.Invitations;
import org.daybook.people.account.Invitations.NewInvitation;
import org.daybook.people.account.JoinRequests;
import org.daybook.people.account.JoinRule;
import org.daybook.people.identity.Identities;
import org.daybook.people.identity.Identity;
import org.daybook.testing.PostOffice;
import org.daybook.testing.TestClock;
import org.daybook.testing.TestDatabase;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.PagesShowValues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// Signing in and joining by providers of identities, and what is refused to who wants somebody else's account.
/// Issue #13.
@Tag("database")
@SpringBootTest(
        classes = DaybookApplication.class,
        properties = {"daybook.pages.memory=0", "daybook.costly.work=1h", "daybook.costly.reading=1h"})
@AutoConfigureMockMvc
@Import({Accounts.class, PagesShowValues.class})
@ContextConfiguration(initializers = {PostOffice.class, IdentityServers.class})
@ContextCustomizerFactories(TestDatabase.class)
class ProviderSignInTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final String subject = UUID.randomUUID().toString();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Identities identities;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JoinRequests requests;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    private Person member;

    @BeforeEach
    void aMember() {
        member = accounts.member();
        requests.decide(JoinRule.OPEN, accounts.owner().actor());
    }

    @AfterEach
    void asItWas() {
        clock.setRight();
        requests.decide(JoinRule.REQUEST, accounts.owner().actor());
    }

    @Test
    void thePagesNameEachProviderInWords() {
        String login = page("/login?next=/compounds");

        assertThat(login).contains("Sign in with GitHub", "Sign in with ORCID", "Sign in with uni",
                "/sign-in/with/github?next=/compounds").doesNotContain("github.com/favicon", "<img");
        assertThat(page("/join")).contains("Go on with GitHub");
    }

    @Test
    void whoHasLinkedAnIdentitySignsInByIt() {
        assertThat(people.find(member.id())).isPresent();
        MvcTestResult returned = returnFrom(begin("uni", "/compounds"), "uni", subject, Map.of(), member);
        assertThat(returned).hasRedirectedUrl("/sign-in/new");
        assertThat(linked()).as("not before the button is pressed").isEmpty();
        Cookie[] newcomer = cookies(returned);
        assertThat(mvc.get().uri("/sign-in/new").cookie(newcomer).with(accounts.session(member))).bodyText()
                .contains("Sign in with uni too", "is " + member.displayName() + " here");
        assertThat(mvc.post().uri("/sign-in/link").cookie(newcomer).with(accounts.session(member)))
                .as("forged").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(linked()).isEmpty();

        assertThat(mvc.post().uri("/sign-in/link").cookie(newcomer).cookie(signIn(member)).with(csrf()))
                .hasRedirectedUrl("/account");

        assertThat(linked()).hasSize(1);
        MvcTestResult signedIn = returnFrom(begin("uni", "/compounds"), "uni", subject, Map.of(), null);
        assertThat(signedIn).hasRedirectedUrl("/compounds");
        assertThat(who(signedIn)).contains(member.displayName());
    }

    /// Who finds a browser where somebody is signed in does not make themselves a way into the account.
    @Test
    void anIdentityIsLinkedWithinMinutesOfASignIn() {
        Cookie[] newcomer = cookies(returnFrom(begin("uni", "/"), "uni", subject, Map.of(), member));
        Cookie[] earlier = signIn(member);
        clock.setAhead(Duration.ofMinutes(16));
        Cookie[] later = cookies(returnFrom(begin("uni", "/"), "uni", subject, Map.of(), member));

        assertThat(mvc.post().uri("/sign-in/link").cookie(later).cookie(earlier).with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(linked()).isEmpty();
        clock.setRight();
        assertThat(mvc.post().uri("/sign-in/link").cookie(newcomer).cookie(earlier).with(csrf()))
                .hasRedirectedUrl("/account");
        assertThat(linked()).hasSize(1);
    }

    /// The cookies of a sign-in with address and password.
    private Cookie[] signIn(Person person) {
        return cookies(mvc.post().uri("/login").param("email", person.email().orElseThrow())
                .param("password", Accounts.PASSWORD).with(csrf()).exchange());
    }

    /// A provider that gives an address to somebody else, or confirms none, opens nobody's account.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSameAddressElsewhereIsAStranger(boolean confirmed) {
        identities.link(identity("uni", subject), clock.instant(), member.actor());
        Map<String, Object> claims = Map.of("email", member.email().orElseThrow(), "email_verified", confirmed,
                "preferred_username", member.handle(), "name", member.displayName());

        MvcTestResult returned = returnFrom(begin("lab", "/"), "lab", "somebody else " + subject, claims, null);

        assertThat(returned).hasRedirectedUrl("/sign-in/new");
        assertThat(who(returned)).isEqualTo("nobody");
        assertThat(page("/sign-in/new", cookies(returned))).contains("You have an account here? Sign in to it");
        MvcTestResult joined = join(cookies(returned), "Eve", "");
        assertThat(joined).hasRedirectedUrl("/");
        assertThat(who(joined)).contains("Eve").doesNotContain(member.displayName());
        assertThat(linked()).hasSize(1);
        assertThat(people.findByEmail(member.email().orElseThrow()).orElseThrow().id()).isEqualTo(member.id());
    }

    /// What another provider calls by the same name is another person.
    @Test
    void theSameSubjectOfAnotherProviderIsAStranger() {
        identities.link(identity("uni", subject), clock.instant(), member.actor());

        assertThat(returnFrom(begin("lab", "/"), "lab", subject, Map.of(), null)).hasRedirectedUrl("/sign-in/new");
    }

    @Test
    void aStateThatIsMissingWrongUsedOrOfAnotherBrowserIsRefused() {
        identities.link(identity("uni", subject), clock.instant(), member.actor());
        Begun begun = begin("uni", "/");
        Map<String, String> back = atProvider(begun, subject, Map.of());
        String code = back.get("code");

        assertThat(back("uni", code, "", begun.cookies(), null)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(back("uni", code, back.get("state"), new Cookie[0], null)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(back("lab", code, back.get("state"), begun.cookies(), null)).hasStatus(HttpStatus.BAD_REQUEST);
        Cookie forged = new Cookie(begun.cookies()[0].getName(), begun.cookies()[0].getValue() + "x");
        assertThat(back("uni", code, back.get("state"), new Cookie[] {forged}, null))
                .hasStatus(HttpStatus.BAD_REQUEST);
        Begun other = begin("uni", "/");
        assertThat(back("uni", code, back.get("state"), other.cookies(), null)).hasStatus(HttpStatus.BAD_REQUEST);

        assertThat(back("uni", code, back.get("state"), begun.cookies(), null)).hasRedirectedUrl("/");
        assertThat(back("uni", code, back.get("state"), begun.cookies(), null)).as("once more")
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(atProvider(begun, subject, Map.of()).get("code")).isNotNull().satisfies(anew ->
                assertThat(back("uni", anew, back.get("state"), begun.cookies(), null)).as("the state with a new code")
                        .hasStatus(HttpStatus.BAD_REQUEST));
    }

    @Test
    void theAnswerToAnotherSignInIsRefused() {
        identities.link(identity("uni", subject), clock.instant(), member.actor());
        Begun begun = begin("uni", "/");
        Begun otherNonce = new Begun(begun.address().replaceFirst("nonce=[^&]+", "nonce=another"), begun.cookies());
        Map<String, String> back = atProvider(otherNonce, subject, Map.of());

        MvcTestResult refused = back("uni", back.get("code"), back.get("state"), begun.cookies(), null);

        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(who(refused)).isEqualTo("nobody");
    }

    @Test
    void aCodeThatTheProviderDoesNotKnowIsRefused() {
        Begun begun = begin("uni", "/");
        String state = UriComponentsBuilder.fromUriString(begun.address()).build().getQueryParams().getFirst("state");

        assertThat(back("uni", "made-up", decoded(state), begun.cookies(), null)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/sign-in/back/uni?error=access_denied&state=" + state).cookie(begin("uni", "/")
                .cookies())).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void stateNonceAndProofOfTheBrowserAreInTheRequest() {
        assertThat(begin("uni", "/").address()).contains("state=", "nonce=", "code_challenge=",
                "code_challenge_method=S256", "redirect_uri=http://localhost/sign-in/back/uni")
                .doesNotContain("email");
        assertThat(begin("github", "/").address()).contains("state=", "code_challenge=").doesNotContain("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "/%09/evil", "javascript:x"})
    void nobodyIsSentOnToAnotherSite(String next) {
        identities.link(identity("uni", subject), clock.instant(), member.actor());

        MvcTestResult signedIn = returnFrom(begin("uni", next), "uni", subject, Map.of(), null);

        assertThat(signedIn.getResponse().getRedirectedUrl()).doesNotContain("evil.example").startsWith("/");
    }

    @Test
    void anInvitationIsGoodForItsPlacesAndAnIdentityTakesOne() {
        requests.decide(JoinRule.INVITE, accounts.owner().actor());
        String secret = invitations.invite(new NewInvitation("One", Role.MEMBER, 1, 7), accounts.owner().actor());
        assertThat(page("/invitations/" + secret)).contains("invitation=" + secret, "Go on with uni");
        Cookie[] first = cookies(returnFrom(begin("uni", "/&invitation=" + secret), "uni", subject, Map.of(), null));
        Cookie[] second = cookies(
                returnFrom(begin("uni", "/&invitation=" + secret), "uni", "second " + subject, Map.of(), null));

        MvcTestResult joined = join(first, "First " + subject, "");
        assertThat(joined).hasRedirectedUrl("/");
        assertThat(identities.holder(identity("uni", subject)).orElseThrow().role()).isEqualTo(Role.MEMBER);

        assertThat(join(second, "Second " + subject, "")).as("no place is left").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(join(first, "Again " + subject, "")).as("the same once more").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(identities.holder(identity("uni", "second " + subject))).isEmpty();
        assertThat(returnFrom(begin("uni", "/compounds&invitation=" + secret), "uni", subject, Map.of(), null))
                .as("who is known signs in").hasRedirectedUrl("/compounds");
    }

    @Test
    void whereOwnersAreAskedAnIdentityAsksAndSignsInOnceItIsAccepted() {
        requests.decide(JoinRule.REQUEST, accounts.owner().actor());
        Cookie[] newcomer = cookies(returnFrom(begin("uni", "/"), "uni", subject, Map.of("name", "Ada"), null));
        assertThat(page("/sign-in/new", newcomer)).contains("An owner reads it").doesNotContain("name=\"handle\"");

        MvcTestResult asked = mvc.post().uri("/sign-in/new").param("displayName", "Ada " + subject)
                .param("words", "I make things").cookie(newcomer).with(csrf()).exchange();

        assertThat(asked.getResponse().getRedirectedUrl()).startsWith("/join/requests/");
        assertThat(who(asked)).isEqualTo("nobody");
        long id = requests.all(accounts.owner().actor()).stream()
                .filter(one -> one.displayName().equals("Ada " + subject)).findFirst().orElseThrow().id();
        assertThat(page("/site/joining", accounts.owner())).contains(IdentityServers.issuer("uni"));
        assertThat(mvc.post().uri("/site/joining/requests/" + id + "/acceptance").param("role", "CONTRIBUTOR")
                .with(csrf()).with(accounts.session(accounts.owner()))).hasRedirectedUrl("/site/joining");
        assertThat(who(returnFrom(begin("uni", "/"), "uni", subject, Map.of(), null))).contains("Ada " + subject);
    }

    @Test
    void whereALinkIsNeededNobodyJoinsWithoutOne() {
        requests.decide(JoinRule.INVITE, accounts.owner().actor());
        Cookie[] newcomer = cookies(returnFrom(begin("uni", "/"), "uni", subject, Map.of(), null));

        assertThat(page("/sign-in/new", newcomer)).doesNotContain("name=\"displayName\"");
        assertThat(join(newcomer, "Ada " + subject, "").getResponse().getRedirectedUrl()).startsWith("/login");
        assertThat(identities.holder(identity("uni", subject))).isEmpty();
    }

    @Test
    void theFormOfANewcomerIsOfThisBrowserAlone() {
        Cookie[] newcomer = cookies(returnFrom(begin("uni", "/"), "uni", subject, Map.of(), null));

        assertThat(mvc.post().uri("/sign-in/new").param("displayName", "Ada").cookie(newcomer))
                .as("without its token").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(join(new Cookie[0], "Ada", "")).as("without its cookie").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/sign-in/new")).hasRedirectedUrl("/login");
        assertThat(join(newcomer, " ", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(join(newcomer, "Ada", "-no-")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theIdentityOfSomebodyElseIsNotLinked() {
        identities.link(identity("uni", subject), clock.instant(), accounts.member().actor());

        MvcTestResult returned = returnFrom(begin("uni", "/"), "uni", subject, Map.of(), member);

        assertThat(returned).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(linked()).isEmpty();
    }

    @Test
    void whoIsDeactivatedDoesNotComeInByAnIdentity() {
        identities.link(identity("uni", subject), clock.instant(), member.actor());
        people.deactivate(member.id(), accounts.owner().actor());

        MvcTestResult refused = returnFrom(begin("uni", "/"), "uni", subject, Map.of(), null);

        assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(who(refused)).isEqualTo("nobody");
    }

    @Test
    void theLastWayToSignInIsKept() {
        MvcTestResult joined = join(
                cookies(returnFrom(begin("uni", "/"), "uni", subject, Map.of(), null)), "Solo " + subject, "");
        Person solo = identities.holder(identity("uni", subject)).orElseThrow();
        long only = identities.of(solo.id(), solo.actor()).getFirst().id();
        assertThat(page("/account", cookies(joined))).contains("Unlink").doesNotContain("/account/password");

        assertThat(unlink(only, cookies(joined))).hasRedirectedUrl("/account");
        assertThat(identities.of(solo.id(), solo.actor())).as("the last").hasSize(1);
        identities.link(identity("lab", subject), clock.instant(), solo.actor());
        assertThat(unlink(only, cookies(joined))).hasRedirectedUrl("/account");

        assertThat(identities.of(solo.id(), solo.actor())).extracting(Identities.Linked::issuer)
                .containsExactly(IdentityServers.issuer("lab"));
        assertThat(returnFrom(begin("uni", "/"), "uni", subject, Map.of(), null)).hasRedirectedUrl("/sign-in/new");
        assertThat(mvc.post().uri("/account/identities/" + only + "/removal").with(csrf())
                .with(accounts.session(member))).as("another's").hasStatus(HttpStatus.NOT_FOUND);
    }

    /// A provider goes away, or somebody leaves the university: an address and a password are another way in.
    @Test
    void whoJoinedByAProviderAddsAnAddressAndAPasswordAndUnlinks() {
        Cookie[] session = cookies(join(
                cookies(returnFrom(begin("uni", "/"), "uni", subject, Map.of(), null)), "Solo " + subject, ""));
        Person solo = identities.holder(identity("uni", subject)).orElseThrow();
        String address = "solo-" + subject + "@example.org";
        assertThat(page("/account", session)).contains("No address yet").doesNotContain("/account/password",
                "name=\"current\"");
        assertThat(post("/account/password/link", session)).as("no address yet")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post().uri("/people/" + solo.handle() + "/reset-link").with(csrf())
                .with(accounts.session(accounts.owner()))).as("a password is of no use without an address")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(post("/account/address", session, "email", address)).hasRedirectedUrl("/account");
        assertThat(people.findByEmail(address)).as("before the link is followed").isEmpty();
        assertThat(post(PostOffice.link(PostOffice.await(address, 1)), new Cookie[0])).hasStatusOk();
        assertThat(page("/account", session)).contains(address, "Set a password");
        assertThat(post("/account/password/link", session)).hasRedirectedUrl("/account");
        String reset = PostOffice.link(PostOffice.await(address, 2));
        assertThat(post(reset, new Cookie[0], "password", "thermos bicycle lamp").getResponse().getRedirectedUrl())
                .startsWith("/login?changed");

        assertThat(page("/account", session)).as("a new password ends sessions").doesNotContain(address);
        MvcTestResult back = post("/login", new Cookie[0], "email", address, "password", "thermos bicycle lamp");
        assertThat(who(back)).contains("Solo " + subject, address);
        long linked = identities.of(solo.id(), solo.actor()).getFirst().id();
        assertThat(unlink(linked, cookies(back))).hasRedirectedUrl("/account");
        assertThat(identities.holder(identity("uni", subject))).isEmpty();
        assertThat(returnFrom(begin("uni", "/"), "uni", subject, Map.of(), null)).hasRedirectedUrl("/sign-in/new");
    }

    /// An open session at a machine that somebody has left must not be enough to make the account one's own.
    @Test
    void anAddressWithoutAPasswordNeedsASignInOfTheLastMinutes() {
        Cookie[] session = cookies(join(
                cookies(returnFrom(begin("uni", "/"), "uni", subject, Map.of(), null)), "Solo " + subject, ""));
        String address = "late-" + subject + "@example.org";

        clock.setAhead(Duration.ofMinutes(16));

        assertThat(post("/account/address", session, "email", address)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(database.sql("SELECT count(*) FROM address_check WHERE email = ?").param(address)
                .query(Integer.class).single()).isZero();
        clock.setRight();
        assertThat(post("/account/address", session, "email", member.email().orElseThrow()))
                .as("somebody else's address is answered alike").hasRedirectedUrl("/account");
        assertThat(PostOffice.text(PostOffice.await(member.email().orElseThrow(), 1)))
                .contains("You have one with it").doesNotContain("/address/");
    }

    @Test
    void gitHubIsKnownByTheNumberOfTheAccountNotByItsName() {
        long id = Math.abs(subject.hashCode());
        IdentityServers.gitHubKnows("a" + subject, id, "octocat", member.email().orElseThrow());
        IdentityServers.gitHubKnows("b" + subject, id + 1, "octocat", member.email().orElseThrow());
        Begun begun = begin("github", "/");
        MvcTestResult returned = back("github", "a" + subject, state(begun), begun.cookies(), null);
        assertThat(page("/sign-in/new", cookies(returned))).contains("At GitHub you are octocat", "monalisa octocat");
        assertThat(IdentityServers.sentWith("a" + subject)).containsKeys("code_verifier")
                .containsEntry("redirect_uri", "http://localhost/sign-in/back/github");
        join(cookies(returned), "Mona " + subject, "");

        Begun again = begin("github", "/");
        assertThat(who(back("github", "a" + subject, state(again), again.cookies(), null))).contains("Mona " + subject);
        Begun renamed = begin("github", "/");
        assertThat(back("github", "b" + subject, state(renamed), renamed.cookies(), null))
                .hasRedirectedUrl("/sign-in/new");
    }

    @Test
    void theRightToWriteIsAskedForByItselfAndTakenBack() {
        IdentityServers.gitHubKnows("w" + subject, Math.abs(subject.hashCode()), "octocat", "w@example.org");
        assertThat(begin("github", "/").address()).doesNotContain("public_repo");
        assertThat(mvc.get().uri("/sign-in/with/github?write=true").exchange().getResponse().getRedirectedUrl())
                .as("nobody has signed in").doesNotContain("public_repo");
        MvcTestResult sent = mvc.get().uri("/sign-in/with/github?write=true").with(accounts.session(member)).exchange();
        Begun begun = new Begun(sent.getResponse().getRedirectedUrl(), cookies(sent));
        assertThat(begun.address()).contains("scope=public_repo");
        assertThat(back("github", "w" + subject, state(begun), begun.cookies(), member))
                .hasRedirectedUrl("/account");
        assertThat(mvc.get().uri("/account").with(accounts.session(member))).bodyText()
                .contains("This site writes as octocat");
        assertThat(linked()).as("signing in is another thing").isEmpty();

        assertThat(mvc.post().uri("/account/github/removal").with(accounts.session(member)).with(csrf()))
                .hasRedirectedUrl("/account");
        assertThat(mvc.get().uri("/account").with(accounts.session(member))).bodyText()
                .contains("Let this site write as me");
    }

    @Test
    void theIdOfWhoSignsInAtOrcidIsConfirmed() {
        String iD = "0000-0001-%04d-6789".formatted(Math.abs(subject.hashCode()) % 10_000);
        people.changeProfile(member.displayName(), "0000-0002-1825-0097", member.actor());
        assertThat(page("/people/" + member.handle())).doesNotContain("signed in with it at ORCID");
        Begun begun = begin("orcid", "/");
        IdentityServers.orcidKnows("o" + subject, iD, query(begun, "nonce"));
        MvcTestResult returned = back("orcid", "o" + subject, state(begun), begun.cookies(), member);

        mvc.post().uri("/sign-in/link").cookie(cookies(returned)).cookie(signIn(member)).with(csrf()).exchange();

        assertThat(page("/people/" + member.handle())).contains(iD, "signed in with it at ORCID");
        people.changeProfile(member.displayName(), iD, member.actor());
        assertThat(page("/people/" + member.handle())).as("the same").contains("signed in with it at ORCID");
        people.changeProfile(member.displayName(), "0000-0002-1825-0097", member.actor());
        assertThat(page("/people/" + member.handle())).as("typed").doesNotContain("signed in with it at ORCID");
    }

    @Test
    void aProviderThatIsAwayOrUnknownIsSaidSo() {
        assertThat(mvc.get().uri("/sign-in/with/away")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(mvc.get().uri("/sign-in/with/nobody")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/sign-in/back/nobody")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aVisitorOnTheWayHasNoSession() {
        assertThat(Arrays.stream(begin("uni", "/").cookies()).map(Cookie::getName))
                .containsExactly(SignInBegun.COOKIE);
    }

    private List<Identities.Linked> linked() {
        return identities.of(member.id(), member.actor());
    }

    private static Identity identity(String key, String subject) {
        return new Identity(IdentityServers.issuer(key), subject, "label", java.util.Optional.empty());
    }

    private Begun begin(String key, String next) {
        MvcTestResult begun = mvc.get().uri("/sign-in/with/" + key + "?next=" + next).exchange();
        assertThat(begun).hasStatus3xxRedirection();
        return new Begun(begun.getResponse().getRedirectedUrl(), cookies(begun));
    }

    /// What the browser brings back from the real provider.
    private Map<String, String> atProvider(Begun begun, String who, Map<String, Object> claims) {
        String form = "username=" + URLEncoder.encode(who, StandardCharsets.UTF_8) + "&claims="
                + URLEncoder.encode(json.writeValueAsString(claims), StandardCharsets.UTF_8);
        try {
            HttpResponse<Void> answer = browser.send(HttpRequest.newBuilder(URI.create(begun.address()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding());
            Map<String, String> back = new HashMap<>();
            UriComponentsBuilder.fromUriString(answer.headers().firstValue("Location").orElseThrow()).build()
                    .getQueryParams().forEach((name, values) -> back.put(name, decoded(values.getFirst())));
            return back;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult returnFrom(
            Begun begun, String key, String who, Map<String, Object> claims, @Nullable Person signedIn) {
        Map<String, String> back = atProvider(begun, who, claims);
        return back(key, back.get("code"), back.get("state"), begun.cookies(), signedIn);
    }

    private MvcTestResult back(
            String key, String code, String state, Cookie[] cookies, @Nullable Person signedIn) {
        var request = mvc.get().uri("/sign-in/back/" + key).queryParam("code", code).queryParam("state", state);
        if (cookies.length > 0) {
            request = request.cookie(cookies);
        }
        return (signedIn == null ? request : request.with(accounts.session(signedIn))).exchange();
    }

    private MvcTestResult join(Cookie[] cookies, String name, String handle) {
        var request = mvc.post().uri("/sign-in/new").param("displayName", name).param("handle", handle).with(csrf());
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private MvcTestResult post(String path, Cookie[] cookies, String... fields) {
        var request = mvc.post().uri(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private MvcTestResult unlink(long id, Cookie[] session) {
        return mvc.post().uri("/account/identities/" + id + "/removal").cookie(session).with(csrf()).exchange();
    }

    /// Who the page of the account says has come in, or `nobody`.
    private String who(MvcTestResult result) {
        Cookie[] cookies = cookies(result);
        var request = mvc.get().uri("/account");
        MvcTestResult account = (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
        return account.getResponse().getStatus() == 200 ? text(account) : "nobody";
    }

    private static Cookie[] cookies(MvcTestResult result) {
        return Arrays.stream(result.getResponse().getCookies()).filter(cookie -> cookie.getMaxAge() != 0)
                .toArray(Cookie[]::new);
    }

    private static String state(Begun begun) {
        return query(begun, "state");
    }

    private static String query(Begun begun, String name) {
        return decoded(UriComponentsBuilder.fromUriString(begun.address()).build().getQueryParams().getFirst(name));
    }

    private static String decoded(@Nullable String text) {
        return java.net.URLDecoder.decode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    private String page(String address, Cookie... cookies) {
        var request = mvc.get().uri(address);
        return text((cookies.length == 0 ? request : request.cookie(cookies)).exchange());
    }

    private String page(String address, Person person) {
        return text(mvc.get().uri(address).with(accounts.session(person)).exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /// A browser that was sent to a provider.
    ///
    /// @param address where it was sent to
    private record Begun(String address, Cookie[] cookies) {
    }
}
