package org.daybook.web.people.twofactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.secret.SealingKey;
import org.daybook.people.twofactor.TimeCode;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who has turned on two-factor sign-in gets in with password and code, and with nothing less (#13).
@WebTest
class TwoFactorTest {

    private static final String COOKIE = "daybook-password-typed";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private SealingKey seal;

    @Autowired
    private JdbcClient database;

    private Person member;

    @BeforeEach
    void somebody() {
        member = accounts.member();
    }

    @Test
    void passwordAndCodeSignInTogether() {
        turnOn();

        MvcTestResult half = typePassword();
        assertThat(half).hasRedirectedUrl("/sign-in/code");
        assertThat(half.getResponse().getCookie("daybook-session")).as("nobody is signed in yet").isNull();
        assertThat(mvc.get().uri("/sign-in/code").cookie(half.getResponse().getCookie(COOKIE))).hasStatusOk()
                .hasHeader("Cache-Control", "no-store").bodyText().contains("One more step");
        MvcTestResult whole = typeCode(nextCode(), half);

        assertThat(whole).hasRedirectedUrl("/compounds");
        assertThat(mvc.get().uri("/account").cookie(whole.getResponse().getCookie("daybook-session"))).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "000000x", "abcdefgh"})
    void anythingElseIsRefused(String code) {
        turnOn();
        MvcTestResult half = typePassword();

        assertThat(typeCode(code, half)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                .contains("This code is wrong, over or used");
    }

    /// Who guesses learns neither that the password is the last thing that is missing nor that it is not.
    @Test
    void aWrongPasswordIsAnsweredAsThatOfWhoHasNoCode() {
        turnOn();

        MvcTestResult wrong = mvc.post().uri("/login").param("email", member.email().orElseThrow())
                .param("password", "wrong password").param("next", "/compounds").with(csrf()).exchange();

        assertThat(wrong).hasRedirectedUrl("/login?failed&next=%2Fcompounds");
        assertThat(wrong.getResponse().getCookie(COOKIE)).isNull();
    }

    @Test
    void aCodeIsGoodOnce() {
        turnOn();
        String code = nextCode();
        assertThat(typeCode(code, typePassword())).hasRedirectedUrl("/compounds");

        assertThat(typeCode(code, typePassword())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
        List<String> recovery = turnOn();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        String typed = " " + recovery.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");

        assertThat(typeCode(typed, typePassword())).hasRedirectedUrl("/compounds");

        assertThat(typeCode(typed, typePassword())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(typeCode(recovery.getLast(), typePassword())).hasRedirectedUrl("/compounds");
        assertThat(page(member)).contains("Recovery codes that are left: 8.");
    }

    @Test
    void aRecoveryCodeOfSomebodyElseIsRefused() {
        String theirs = turnOn().getFirst();
        member = accounts.member();
        turnOn();

        assertThat(typeCode(theirs, typePassword())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void tenWrongCodesAreTheMost() {
        turnOn();
        MvcTestResult half = typePassword();
        for (int i = 0; i < 10; i++) {
            typeCode("12345", half);
        }

        assertThat(typeCode(nextCode(), half)).hasStatus(HttpStatus.TOO_MANY_REQUESTS).containsHeader("Retry-After");
    }

    @Test
    void nothingButTheCookieOfThePasswordLeadsToTheCode() {
        turnOn();
        MvcTestResult half = typePassword();
        Cookie forged = new Cookie(COOKIE, half.getResponse().getCookie(COOKIE).getValue() + "x");

        assertThat(mvc.get().uri("/sign-in/code")).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/sign-in/code").cookie(forged)).hasRedirectedUrl("/login");
        people.changePassword(Accounts.PASSWORD, "thermos bicycle lamp", false, member.actor());
        assertThat(typeCode(nextCode(), half)).as("of another password").hasRedirectedUrl("/login");
    }

    /// Else the password alone would make a token, which lets in for a year.
    @Test
    void thePasswordAloneMakesNoToken() {
        turnOn();
        String basic = Base64.getEncoder()
                .encodeToString((member.email().orElseThrow() + ":" + Accounts.PASSWORD).getBytes());

        assertThat(mvc.post().uri("/api/v1/tokens").header("Authorization", "Basic " + basic))
                .hasStatus(HttpStatus.UNAUTHORIZED).bodyText().contains("make a token on the page of your account");
    }

    @Test
    void itIsOnWithItsFirstCodeAndNotBefore() {
        begin(Accounts.PASSWORD);

        assertThat(typePassword()).hasRedirectedUrl("/compounds");
        assertThat(page(member)).contains("<svg class=\"qr\"", "otpauth://totp/");
        assertThat(confirm("12345")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(typePassword()).hasRedirectedUrl("/compounds");
    }

    @Test
    void turningItOnEndsTheOtherSessions() {
        Cookie session = typePassword().getResponse().getCookie("daybook-session");
        turnOn();

        assertThat(mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/login?next=%2Faccount");
    }

    @Test
    void thePasswordIsNeededToTurnItOnAndOff() {
        assertThat(begin("another password")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        turnOn();
        assertThat(begin(Accounts.PASSWORD)).as("on already").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(turnOff("another password")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(typePassword()).hasRedirectedUrl("/sign-in/code");

        assertThat(turnOff(Accounts.PASSWORD)).hasRedirectedUrl("/account");

        assertThat(typePassword()).hasRedirectedUrl("/compounds");
    }

    @Test
    void anOwnerTurnsItOffForWhoHasLostEverything() {
        turnOn();
        String access = "/people/" + member.handle();
        assertThat(mvc.get().uri(access + "/access").with(accounts.session(accounts.owner()))).bodyText()
                .contains("Turn off for this person");

        assertThat(mvc.post().uri(access + "/two-factor/removal").with(csrf()).with(accounts.session(accounts.owner())))
                .hasRedirectedUrl(access + "/access");

        assertThat(typePassword()).hasRedirectedUrl("/compounds");
        assertThat(mvc.post().uri(access + "/two-factor/removal").with(csrf())
                .with(accounts.session(accounts.owner()))).as("off already").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theDatabaseKeepsNeitherSecretNorCodes() {
        List<String> recovery = turnOn();
        String sealed = sealed();

        assertThat(seal.open(sealed, "two-factor " + member.id().value())).isPresent();
        assertThat(seal.open(sealed, "two-factor 0")).as("of somebody else").isEmpty();
        assertThat(database.sql("SELECT code_hash FROM recovery_code WHERE person_id = ?")
                        .param(member.id().value()).query(String.class).list())
                .hasSize(10).doesNotContainAnyElementsOf(recovery);
    }

    private List<String> turnOn() {
        begin(Accounts.PASSWORD);
        MvcTestResult on = confirm(code(TimeCode.step(Instant.now()) - 1));
        assertThat(on).hasStatusOk().hasHeader("Cache-Control", "no-store");
        return Pattern.compile("<li class=\"mono\">([a-z2-7-]+)</li>").matcher(body(on)).results()
                .map((MatchResult found) -> found.group(1)).toList();
    }

    private MvcTestResult begin(String password) {
        return mvc.post().uri("/account/two-factor").param("current", password).with(csrf())
                .with(accounts.session(member)).exchange();
    }

    private MvcTestResult confirm(String code) {
        return mvc.post().uri("/account/two-factor/confirmation").param("code", code).with(csrf())
                .with(accounts.session(member)).exchange();
    }

    private MvcTestResult turnOff(String password) {
        return mvc.post().uri("/account/two-factor/removal").param("current", password).with(csrf())
                .with(accounts.session(member)).exchange();
    }

    private MvcTestResult typePassword() {
        return mvc.post().uri("/login").with(csrf()).param("email", member.email().orElseThrow())
                .param("password", Accounts.PASSWORD).param("next", "/compounds").exchange();
    }

    private MvcTestResult typeCode(String code, MvcTestResult half) {
        return mvc.post().uri("/sign-in/code").param("code", code).with(csrf())
                .cookie(half.getResponse().getCookie(COOKIE)).exchange();
    }

    /// The latest code that is taken, after which the one of [#turnOn] is not.
    private String nextCode() {
        return code(TimeCode.step(Instant.now()) + 1);
    }

    private String code(long step) {
        return TimeCode.of(seal.open(sealed(), "two-factor " + member.id().value()).orElseThrow(), step);
    }

    private String sealed() {
        return database.sql("SELECT sealed_secret FROM two_factor WHERE person_id = ?").param(member.id().value())
                .query(String.class).single();
    }

    private String page(Person person) {
        return body(mvc.get().uri("/account/two-factor").with(accounts.session(person)).exchange());
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
