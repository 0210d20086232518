package org.daybook.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@TestPropertySource(
        properties = {
            "daybook.sign-in.attempts-per-account=3",
            "daybook.sign-in.attempts-per-account-anywhere=6",
            "daybook.sign-in.attempts-per-address=6",
            "daybook.sign-in.period=1h"
        })
class SignInLimitTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Test
    void aGuesserIsClosedOutAndNobodyElse() {
        String email = accounts.member().email().orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertThat(signIn(email, "wrong password", "10.0.1.1")).redirectedUrl().startsWith("/login?failed");
        }

        MvcTestResult refused = signIn(email.toUpperCase(java.util.Locale.ROOT), Accounts.PASSWORD, "10.0.1.1");

        assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(refused.getResponse().getHeader("Retry-After"))
                .satisfies(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 1201));
        assertThat(signIn(email, Accounts.PASSWORD, "10.0.1.2")).hasRedirectedUrl("/");
        assertThat(signIn(accounts.member().email().orElseThrow(), Accounts.PASSWORD, "10.0.1.1"))
                .hasRedirectedUrl("/");
    }

    /// From where somebody has signed in before they get in, however many have guessed, in their own network too.
    @Test
    void aKnownDeviceIsNotClosedOut() {
        String email = accounts.member().email().orElseThrow();
        Cookie device = signIn(email, Accounts.PASSWORD, "10.0.5.1").getResponse().getCookie("daybook-device");
        guessFromManyNetworks(email, "10.1.");
        for (int i = 0; i < 3; i++) {
            signIn(email, "wrong password", "10.0.5.1");
        }

        assertThat(device.getPath()).isEqualTo("/login");
        assertThat(signIn(email, Accounts.PASSWORD, "10.0.5.1")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(signIn(email, Accounts.PASSWORD, "10.0.5.1", device)).hasRedirectedUrl("/");
    }

    /// Guessing from everywhere slows the account down for unknown devices, to one attempt a network; the right
    /// password is that one.
    @Test
    void anAccountThatIsGuessedEverywhereHasOneAttemptForEachNewNetwork() {
        String email = accounts.member().email().orElseThrow();
        guessFromManyNetworks(email, "10.2.");

        assertThat(signIn(email, "wrong password", "10.0.6.1")).redirectedUrl().startsWith("/login?failed");
        assertThat(signIn(email, Accounts.PASSWORD, "10.0.6.1")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(signIn(email, Accounts.PASSWORD, "10.0.6.2")).hasRedirectedUrl("/");
    }

    /// A device cookie is no way around: it has as many attempts as a network, and only for the account that signed in
    /// from it.
    @Test
    void aDeviceMayNotGuessOn() {
        String email = accounts.member().email().orElseThrow();
        Cookie device = signIn(email, Accounts.PASSWORD, "10.0.7.1").getResponse().getCookie("daybook-device");
        for (int i = 0; i < 3; i++) {
            assertThat(signIn(email, "wrong password", "10.0.7." + i, device))
                    .redirectedUrl()
                    .startsWith("/login?failed");
        }
        assertThat(signIn(email, Accounts.PASSWORD, "10.0.7.9", device)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);

        String other = accounts.member().email().orElseThrow();
        for (int i = 0; i < 3; i++) {
            signIn(other, "wrong password", "10.0.7.20", device);
        }
        assertThat(signIn(other, Accounts.PASSWORD, "10.0.7.20", device)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "0.0.0.0.0.0.0.0.0.0.0.0.0.0", "not base64 at all", "x"})
    void aForgedDeviceIsAnUnknownOne(String forged) {
        String email = accounts.member().email().orElseThrow();

        assertThat(signIn(email, Accounts.PASSWORD, "10.0.8.1", new Cookie("daybook-device", forged)))
                .hasRedirectedUrl("/");
    }

    /// An account that is not there is slowed down in the same way and words.
    @Test
    void nothingTellsWhetherThereIsAnAccount() {
        String email = accounts.member().email().orElseThrow();

        for (String tried : List.of(email, "nobody-here@example.org")) {
            String address = tried.equals(email) ? "10.0.9.1" : "10.0.9.2";
            for (int i = 0; i < 3; i++) {
                assertThat(signIn(tried, "wrong password", address)).hasRedirectedUrl("/login?failed&next=%2F");
            }
            assertThat(signIn(tried, "wrong password", address)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private void guessFromManyNetworks(String email, String networks) {
        for (int i = 0; i < 8; i++) {
            signIn(email, "wrong password", networks + i + ".1");
        }
    }

    @Test
    void anAddressMayNotTryManyAccounts() {
        for (int i = 0; i < 6; i++) {
            assertThat(signIn("nobody" + i + "@example.org", "wrong password", "10.0.2.1"))
                    .redirectedUrl()
                    .startsWith("/login?failed");
        }

        assertThat(signIn("nobody7@example.org", "wrong password", "10.0.2.1")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(signIn("nobody7@example.org", "wrong password", "10.0.2.2")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theApiCountsOnWithTheSameAttempts() {
        String email = accounts.member().email().orElseThrow();
        for (int i = 0; i < 3; i++) {
            signIn(email, "wrong password", "10.0.3.1");
        }

        MvcTestResult refused = token(email, Accounts.PASSWORD, "10.0.3.1");

        assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS).hasContentType("application/problem+json")
                .bodyJson().extractingPath("$.detail").asString().startsWith("Too many attempts to sign in");
        assertThat(refused.getResponse().getHeader("Retry-After")).isNotNull();
    }

    @Test
    void whoSignsInWellUsesNoAttemptUp() {
        Person member = accounts.member();

        for (int i = 0; i < 8; i++) {
            assertThat(token(member.email().orElseThrow(), Accounts.PASSWORD, "10.0.4.1"))
                    .hasStatus(HttpStatus.CREATED);
        }
    }

    @Test
    void theNetworkOfAnIpv6AddressCountsAsOne() {
        for (int i = 0; i < 6; i++) {
            signIn("someone" + i + "@example.org", "wrong password", "2001:db8:0:1::" + i);
        }

        assertThat(signIn("someone7@example.org", "wrong password", "2001:db8:0:1:ffff::1"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(signIn("someone7@example.org", "wrong password", "2001:db8:0:2::1")).hasStatus(HttpStatus.FOUND);
    }

    private MvcTestResult signIn(String email, String password, String address) {
        return signIn(email, password, address, new Cookie("other", "1"));
    }

    private MvcTestResult signIn(String email, String password, String address, Cookie cookie) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .cookie(cookie)
                .param("email", email)
                .param("password", password)
                .remoteAddress(address)
                .exchange();
    }

    private MvcTestResult token(String email, String password, String address) {
        var basic = new HttpHeaders();
        basic.setBasicAuth(email, password);
        return mvc.post().uri("/api/v1/tokens").headers(basic).remoteAddress(address).exchange();
    }
}
