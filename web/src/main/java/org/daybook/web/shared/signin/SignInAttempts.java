package org.daybook.web.shared.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.daybook.people.allowance.Allowance;
import org.daybook.people.allowance.Allowances;
import org.daybook.web.shared.error.TooManyAttemptsException;
import org.springframework.stereotype.Component;

/// Counts failed attempts to sign in, for all nodes together.
///
/// Who guesses is slowed down by where they are: by network, and by account and network. An account as a whole is
/// slowed down too, so that many networks together are no way around; but whoever comes to it from a network that has
/// not failed at it lately has one attempt all the same. So nobody elsewhere can keep out who knows the password. An
/// attempt from a known device ([KnownDevices]) is counted for that device alone.
///
/// An attempt is taken before the password is looked at, so that many at once are no way around, and given back when it
/// was right.
@Component
public class SignInAttempts {

    private static final int MAX_EMAIL = 254;

    /// Bytes of an IPv6 address that one subscriber has, and that one site can have.
    private static final int SUBSCRIBER = 8;
    private static final int SITE = 6;

    private final SignInProperties settings;
    private final Allowance allowance;

    SignInAttempts(SignInProperties settings, Allowances allowances) {
        this.settings = settings;
        this.allowance = allowances.of("sign-in", settings.period());
    }

    /// @param device number of the device, if it is known for this account
    /// @throws TooManyAttemptsException if there is none left
    void take(String email, String address, Optional<String> device) {
        if (device.isPresent()) {
            takeFrom(account(email) + " device " + device.get(), settings.attemptsPerAccount());
            return;
        }
        takeFrom(network(address, SUBSCRIBER), settings.attemptsPerAddress());
        String here = accountHere(email, address);
        boolean first = allowance.isWhole(here);
        takeFrom(here, settings.attemptsPerAccount());
        Optional<Duration> wait = allowance.take(account(email), settings.attemptsPerAccountAnywhere());
        if (wait.isPresent() && !first) {
            throw new TooManyAttemptsException(wait.get());
        }
    }

    /// The password was right.
    void giveBack(String email, String address, Optional<String> device) {
        if (device.isPresent()) {
            allowance.giveBack(account(email) + " device " + device.get(), settings.attemptsPerAccount());
            return;
        }
        allowance.giveBack(network(address, SUBSCRIBER), settings.attemptsPerAddress());
        allowance.giveBack(accountHere(email, address), settings.attemptsPerAccount());
        allowance.giveBack(account(email), settings.attemptsPerAccountAnywhere());
    }

    private void takeFrom(String key, int attempts) {
        Optional<Duration> wait = allowance.take(key, attempts);
        if (wait.isPresent()) {
            throw new TooManyAttemptsException(wait.get());
        }
    }

    private static String accountHere(String email, String address) {
        return account(email) + " " + network(address, SITE);
    }

    private static String account(String email) {
        String normalised = email.strip().toLowerCase(Locale.ROOT);
        return "account " + normalised.substring(0, Math.min(normalised.length(), MAX_EMAIL));
    }

    /// An IPv4 address, or so many first bytes of an IPv6 address.
    private static String network(String address, int bytesOfIpv6) {
        return "network " + NetworkAddress.of(address, bytesOfIpv6).key();
    }
}
