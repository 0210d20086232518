package org.daybook.web.shared;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts failed attempts to sign in, by account and by network address, in the memory of this node.
///
/// An attempt is taken before the password is looked at, so that many at once are no way around, and given back when it was right.
@Component
class SignInAttempts {

    /// Accounts and addresses that are remembered; the one not seen for longest is forgotten first.
    private static final int REMEMBERED = 20_000;

    private static final int MAX_EMAIL = 254;

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

    /// @throws TooManyAttemptsException if the address or the account has none left
    void take(String email, String address) {
        takeFrom(bucket(network(address), settings.attemptsPerAddress()));
        takeFrom(bucket(account(email), settings.attemptsPerAccount()));
    }

    /// The password was right.
    void giveBack(String email, String address) {
        bucket(network(address), settings.attemptsPerAddress()).addTokens(1);
        bucket(account(email), settings.attemptsPerAccount()).addTokens(1);
    }

    private static void takeFrom(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttemptsException(Duration.ofSeconds(Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1));
        }
    }

    private Bucket bucket(String key, int attempts) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key,
                    unknown -> Bucket.builder().addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, settings.period())).build());
        }
    }

    private static String account(String email) {
        String normalised = email.strip().toLowerCase(Locale.ROOT);
        return "account " + normalised.substring(0, Math.min(normalised.length(), MAX_EMAIL));
    }

    /// An IPv4 address, or the 64 bits of an IPv6 address that one subscriber has.
    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            byte[] bytes = parsed instanceof Inet6Address ? Arrays.copyOf(parsed.getAddress(), 8) : parsed.getAddress();
            return "network " + HexFormat.of().formatHex(bytes);
        } catch (UnknownHostException e) {
            return "network " + address;
        }
    }
}
