package org.daybook.web.shared.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the sign-in: how often somebody may be wrong. Who signs in well does not use an attempt up.
///
/// @param attemptsPerAccount failed attempts that one account allows in a period from one network or one known device
/// @param attemptsPerAccountAnywhere failed attempts that one account allows in a period from everywhere together but
///     known devices; then each network has one more
/// @param attemptsPerAddress failed attempts that one network address may make in a period, for whatever accounts
/// @param period in which all attempts come back, evenly one by one
@ConfigurationProperties("daybook.sign-in")
record SignInProperties(
        @DefaultValue("10") int attemptsPerAccount,
        @DefaultValue("100") int attemptsPerAccountAnywhere,
        @DefaultValue("50") int attemptsPerAddress,
        @DefaultValue("15m") Duration period) {

    SignInProperties {
        int fewest = Math.min(Math.min(attemptsPerAccount, attemptsPerAddress), attemptsPerAccountAnywhere);
        if (fewest < 1) {
            throw new IllegalArgumentException(
                    "daybook.sign-in needs at least one attempt of each kind, not " + fewest);
        }
        if (period.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("daybook.sign-in.period must be a second or longer, not " + period);
        }
    }
}
