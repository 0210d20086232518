package org.daybook.web.people.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.SiteAddress;
import org.daybook.people.passkey.Passkeys;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// People add passkeys and sign in with them, and nothing that is not theirs lets anybody in (#13). What a real browser
/// does, `PasskeysIT` shows.
@WebTest
class PasskeysTest {

    private static final Pattern CHALLENGE = Pattern.compile("&quot;challenge&quot;:&quot;([A-Za-z0-9_-]+)&quot;");
    private static final String COOKIE = "daybook-passkey";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private SiteAddress site;

    private final SoftwareKey key = new SoftwareKey();
    private Person member;

    /// Keys belong to the host of the site.
    @BeforeEach
    void somebody() {
        site.confirm("http://localhost", accounts.owner().actor());
        member = accounts.member();
    }

    @AfterEach
    void nobodyKnowsTheAddress() {
        site.confirm("", accounts.owner().actor());
    }

    @Test
    void thereAreNoneWhileNobodyKnowsTheAddressOfTheSite() {
        nobodyKnowsTheAddress();

        assertThat(mvc.get().uri("/sign-in/passkey")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/login")).bodyText().doesNotContain("passkey");
        assertThat(page()).contains("belong to the address of the site");
    }

    @Test
    void aPasskeySignsInWithoutAPassword() {
        add(key, "Laptop");
        assertThat(page()).contains("Laptop");

        MvcTestResult in = signIn(key);

        assertThat(in).hasRedirectedUrl("/compounds");
        assertThat(mvc.get().uri("/account").cookie(in.getResponse().getCookie("daybook-session"))).hasStatusOk()
                .bodyText().contains(member.displayName());
        assertThat(passkeys.of(member.id()).getFirst().lastUsed()).isPresent();
    }

    static Stream<Named<Consumer<SoftwareKey>>> faults() {
        return Stream.of(
                Named.of("another site asked", key -> key.origin = "http://localhost.example.org"),
                Named.of("the key is of another site", key -> key.host = "example.org"),
                Named.of("nobody was recognised", key -> key.recognised = false));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aProofOfSomethingElseSignsNobodyIn(Consumer<SoftwareKey> fault) {
        add(key, "Laptop");
        fault.accept(key);

        assertThat(signIn(key)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("proves nothing");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aKeyOfSomethingElseIsNotAdded(Consumer<SoftwareKey> fault) {
        fault.accept(key);

        add(key, "Laptop");

        assertThat(passkeys.of(member.id())).isEmpty();
    }

    @Test
    void aKeyThatNobodyHasSignsNobodyIn() {
        assertThat(signIn(key)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"id\":\"x\"}", "no JSON", "{\"rawId\":\"AA\",\"response\":{}}"})
    void whatIsNoProofIsRefused(String proof) {
        MvcTestResult asked = mvc.get().uri("/sign-in/passkey").exchange();

        assertThat(prove(proof, asked)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aProofIsGoodOnceAndForItsBrowserAlone() {
        add(key, "Laptop");
        MvcTestResult asked = mvc.get().uri("/sign-in/passkey").exchange();
        String proof = key.proved(challenge(asked));

        assertThat(prove(proof, mvc.get().uri("/sign-in/passkey").exchange())).as("another browser")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post().uri("/sign-in/passkey").param("proof", proof).with(csrf())).as("no cookie")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(prove(proof, asked)).hasStatus3xxRedirection();
        assertThat(prove(proof, asked)).as("once more").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Two devices that count for themselves have one key.
    @Test
    void aKeyWhoseCountDoesNotGrowIsRefused() {
        key.count = 5;
        add(key, "Laptop");
        key.count = 6;
        assertThat(signIn(key)).hasStatus3xxRedirection();

        assertThat(signIn(key)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoIsDeactivatedDoesNotComeIn() {
        add(key, "Laptop");
        people.deactivate(member.id(), accounts.owner().actor());

        assertThat(signIn(key)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void thePasswordIsNeededToAddOne() {
        assertThat(begin("Laptop", "another password", session()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("The current password is not");
    }

    @Test
    void nobodyGetsTheKeyOfSomebodyElse() {
        add(key, "Laptop");
        Person first = member;
        member = accounts.member();

        add(key, "Mine");

        assertThat(passkeys.of(member.id())).isEmpty();
        long theirs = passkeys.of(first.id()).getFirst().id();
        assertThat(act(theirs, "removal")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(act(theirs, "name")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aKeyIsRenamedAndRemoved() {
        add(key, "Laptop");
        long id = passkeys.of(member.id()).getFirst().id();

        assertThat(act(id, "name")).hasRedirectedUrl("/account/passkeys");
        assertThat(page()).contains("Old telephone").doesNotContain("Laptop");
        assertThat(act(id, "removal")).hasRedirectedUrl("/account/passkeys");

        assertThat(page()).doesNotContain("Old telephone");
        assertThat(signIn(key)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example"})
    void nobodyIsSentOnToAnotherSite(String next) {
        add(key, "Laptop");
        MvcTestResult asked = mvc.get().uri("/sign-in/passkey").param("next", next).exchange();

        assertThat(prove(key.proved(challenge(asked)), asked)).hasRedirectedUrl("/");
    }

    private void add(SoftwareKey made, String label) {
        Cookie session = session();
        assertThat(begin(label, Accounts.PASSWORD, session)).hasRedirectedUrl("/account/passkeys/new");
        MvcTestResult asked = mvc.get().uri("/account/passkeys/new").cookie(session).exchange();
        assertThat(mvc.post().uri("/account/passkeys/new").param("proof", made.made(challenge(asked)))
                .cookie(session).with(csrf())).hasRedirectedUrl("/account/passkeys");
    }

    private Cookie session() {
        return mvc.post().uri("/login").with(csrf()).param("email", member.email().orElseThrow())
                .param("password", Accounts.PASSWORD).exchange().getResponse().getCookie("daybook-session");
    }

    private MvcTestResult begin(String label, String password, Cookie session) {
        return mvc.post().uri("/account/passkeys").param("label", label).param("current", password).cookie(session)
                .with(csrf()).exchange();
    }

    private MvcTestResult act(long id, String act) {
        return mvc.post().uri("/account/passkeys/" + id + "/" + act).param("label", "Old telephone").with(csrf())
                .with(accounts.session(member)).exchange();
    }

    private MvcTestResult signIn(SoftwareKey held) {
        MvcTestResult asked = mvc.get().uri("/sign-in/passkey").param("next", "/compounds").exchange();
        return prove(held.proved(challenge(asked)), asked);
    }

    private MvcTestResult prove(String proof, MvcTestResult asked) {
        Cookie cookie = asked.getResponse().getCookie(COOKIE);
        return mvc.post().uri("/sign-in/passkey").param("proof", proof).cookie(cookie).with(csrf()).exchange();
    }

    private String page() {
        return body(mvc.get().uri("/account/passkeys").with(accounts.session(member)).exchange());
    }

    private static String challenge(MvcTestResult asked) {
        Matcher found = CHALLENGE.matcher(body(asked));
        assertThat(found.find()).as(body(asked)).isTrue();
        return found.group(1);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
