package org.daybook.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.account.JoinRequests;
import org.daybook.people.account.JoinRule;
import org.daybook.people.identity.Identity;
import org.daybook.people.twofactor.TwoFactor;
import org.daybook.web.shared.signin.LimitedSignIn;
import org.daybook.web.shared.signin.SignInAttempts;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.PostedTest;
import org.daybook.web.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who is not here costs as much work as who is, so that the time of an answer tells nobody apart: the hashes that are
/// computed are counted, and their costs compared. Issue #13.
@PostedTest
@Import(StatementCount.class)
class SignInWorkTest {

    /// `{argon2}$argon2id$v=19$m=16384,t=2,p=1$`: all that decides how long a hash takes.
    private static final String COST = "^(\\{argon2}\\$argon2id\\$v=\\d+\\$m=\\d+,t=\\d+,p=\\d+\\$).*";

    private final Counted hashes = new Counted();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SignInAttempts attempts;

    @Autowired
    private UserDetailsService signIns;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private TwoFactor codes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JoinRequests requests;

    @Test
    void anUnknownAccountCostsTheHashThatAKnownOneCosts() {
        Person known = accounts.member();
        Person deactivated = accounts.member();
        people.deactivate(deactivated.id(), accounts.owner().actor());
        LimitedSignIn signIn = new LimitedSignIn(attempts, signIns, hashes, codes);
        fail(signIn, "warm-up@example.org");

        List<String> forKnown = fail(signIn, known.email().orElseThrow());

        assertThat(forKnown).hasSize(1).allMatch(hash -> hash.matches(COST));
        for (String other : List.of("nobody-" + UUID.randomUUID() + "@example.org",
                deactivated.email().orElseThrow(), known.email().orElseThrow().toUpperCase(java.util.Locale.ROOT), "",
                "no address")) {
            assertThat(fail(signIn, other)).as(other).extracting(SignInWorkTest::cost)
                    .containsExactly(cost(forKnown.getFirst()));
        }
    }

    /// Who joined by a provider has no password, and no address at which one could be guessed.
    @Test
    void whoSignsInElsewhereAloneIsNobodyToThePasswordForm() {
        requests.decide(JoinRule.OPEN, accounts.owner().actor());
        try {
            Person elsewhere = requests.join("Elsewhere", "", new Identity("https://provider.example.org",
                    UUID.randomUUID().toString(), "ada", Optional.empty()), java.util.Locale.ENGLISH);
            LimitedSignIn signIn = new LimitedSignIn(attempts, signIns, hashes, codes);
            fail(signIn, "warm-up@example.org");

            assertThat(fail(signIn, elsewhere.handle())).hasSize(1);
        } finally {
            requests.decide(JoinRule.REQUEST, accounts.owner().actor());
        }
    }

    /// Whatever the address, a row is written, by the same statements; what is answered comes later and by mail.
    @ParameterizedTest
    @ValueSource(strings = {"/password-forgotten", "/join"})
    void whatIsAskedOfAnAddressIsTheSameWorkForAny(String form) {
        requests.decide(JoinRule.OPEN, accounts.owner().actor());
        try {
            String known = accounts.member().email().orElseThrow();
            ask(form, "warm-up-" + UUID.randomUUID() + "@example.org");

            List<String> forKnown = StatementCount.during(() -> ask(form, known));
            List<String> forUnknown =
                    StatementCount.during(() -> ask(form, "nobody-" + UUID.randomUUID() + "@example.org"));

            assertThat(forKnown).isNotEmpty();
            assertThat(forUnknown).isEqualTo(forKnown);
        } finally {
            requests.decide(JoinRule.REQUEST, accounts.owner().actor());
        }
    }

    private void ask(String form, String email) {
        assertThat(mvc.post().uri(form).param("email", email).param("displayName", "Somebody")
                .param("password", "thermos bicycle lamp").with(csrf())).hasStatus3xxRedirection();
    }

    /// @return the hashes that the password was compared with
    private List<String> fail(LimitedSignIn signIn, String email) {
        hashes.compared.clear();
        assertThatThrownBy(() -> signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(email, "not the password")))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(hashes.made).as("made once for all who are not here").isLessThanOrEqualTo(1);
        return List.copyOf(hashes.compared);
    }

    private static String cost(String hash) {
        return hash.replaceFirst(COST, "$1");
    }

    /// The encoder of the program, watched.
    private final class Counted implements PasswordEncoder {

        private final List<String> compared = new ArrayList<>();
        private int made;

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            made++;
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.add(String.valueOf(hash));
            return encoder.matches(password, hash);
        }
    }
}
