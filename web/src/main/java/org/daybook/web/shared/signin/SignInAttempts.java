package org.daybook.web.shared.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.web.shared.error.TooManyAttemptsException;
import org.springframework.stereotype.Component;

/// Counts failed attempts to sign in, in the memory of this node.
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

    /// Accounts and addresses that are remembered; the one not seen for longest is forgotten first.
    private static final int REMEMBERED = 20_000;

    private static final int MAX_EMAIL = 254;

    /// Bytes of an IPv6 address that one subscriber has, and that one site can have.
    private static final int SUBSCRIBER = 8;
    private static final int SITE = 6;

    private final SignInProperties settings;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInAttempts(SignInProperties settings) {
        this.settings = settings;
    }

    /// @param device number of the device, if it is known for this account
    /// @throws TooManyAttemptsException if there is none left
    void take(String email, String address, Optional<String> device) {
        if (device.isPresent()) {
            takeFrom(bucket(account(email) + " device " + device.get(), settings.attemptsPerAccount()));
            return;
        }
        takeFrom(bucket(network(address, SUBSCRIBER), settings.attemptsPerAddress()));
        Bucket here = accountHere(email, address);
        boolean first = here.getAvailableTokens() == settings.attemptsPerAccount();
        takeFrom(here);
        Bucket anywhere = bucket(account(email), settings.attemptsPerAccountAnywhere());
        if (!anywhere.tryConsume(1) && !first) {
            takeFrom(anywhere);
        }
    }

    /// The password was right.
    void giveBack(String email, String address, Optional<String> device) {
        if (device.isPresent()) {
            bucket(account(email) + " device " + device.get(), settings.attemptsPerAccount()).addTokens(1);
            return;
        }
        bucket(network(address, SUBSCRIBER), settings.attemptsPerAddress()).addTokens(1);
        accountHere(email, address).addTokens(1);
        bucket(account(email), settings.attemptsPerAccountAnywhere()).addTokens(1);
    }

    private Bucket accountHere(String email, String address) {
        return bucket(account(email) + " " + network(address, SITE), settings.attemptsPerAccount());
    }

    private static void takeFrom(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttemptsException(Duration.ofSeconds(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1));
        }
    }

    private Bucket bucket(String key, int attempts) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, unknown -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, settings.period()))
                    .build());
        }
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
