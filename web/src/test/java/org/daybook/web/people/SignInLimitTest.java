package org.daybook.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@TestPropertySource(properties = {"daybook.sign-in.attempts-per-account=3", "daybook.sign-in.attempts-per-address=6", "daybook.sign-in.period=1h"})
class SignInLimitTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Test
    void anAccountIsClosedForAWhileAfterTooManyWrongPasswords() {
        String email = accounts.member().email().orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertThat(signIn(email, "wrong password", "10.0.1." + i)).redirectedUrl().startsWith("/login?failed");
        }

        MvcTestResult refused = signIn(email.toUpperCase(java.util.Locale.ROOT), Accounts.PASSWORD, "10.0.1.9");

        assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(refused.getResponse().getHeader("Retry-After")).satisfies(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 1201));
        assertThat(signIn(accounts.member().email().orElseThrow(), Accounts.PASSWORD, "10.0.1.9")).hasRedirectedUrl("/");
    }

    @Test
    void anAddressMayNotTryManyAccounts() {
        for (int i = 0; i < 6; i++) {
            assertThat(signIn("nobody" + i + "@example.org", "wrong password", "10.0.2.1")).redirectedUrl().startsWith("/login?failed");
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

        MvcTestResult refused = token(email, Accounts.PASSWORD, "10.0.3.2");

        assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS).hasContentType("application/problem+json")
                .bodyJson().extractingPath("$.detail").asString().startsWith("Too many attempts to sign in");
        assertThat(refused.getResponse().getHeader("Retry-After")).isNotNull();
    }

    @Test
    void whoSignsInWellUsesNoAttemptUp() {
        Person member = accounts.member();

        for (int i = 0; i < 8; i++) {
            assertThat(token(member.email().orElseThrow(), Accounts.PASSWORD, "10.0.4.1")).hasStatus(HttpStatus.CREATED);
        }
    }

    @Test
    void theNetworkOfAnIpv6AddressCountsAsOne() {
        for (int i = 0; i < 6; i++) {
            signIn("someone" + i + "@example.org", "wrong password", "2001:db8:0:1::" + i);
        }

        assertThat(signIn("someone7@example.org", "wrong password", "2001:db8:0:1:ffff::1")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(signIn("someone7@example.org", "wrong password", "2001:db8:0:2::1")).hasStatus(HttpStatus.FOUND);
    }

    private MvcTestResult signIn(String email, String password, String address) {
        return mvc.post().uri("/login").with(csrf()).param("email", email).param("password", password).remoteAddress(address).exchange();
    }

    private MvcTestResult token(String email, String password, String address) {
        var basic = new HttpHeaders();
        basic.setBasicAuth(email, password);
        return mvc.post().uri("/api/v1/tokens").headers(basic).remoteAddress(address).exchange();
    }
}
