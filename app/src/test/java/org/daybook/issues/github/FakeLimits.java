package org.daybook.issues.github;

import com.sun.net.httpserver.Headers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The limits of the played GitHub: a primary one, of questions in two seconds, and a secondary one, which refuses now
/// and then and wants a second of rest. What is asked in spite of either is a violation.
///
/// <https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api>
final class FakeLimits {

    private int allowed = Integer.MAX_VALUE;
    private int left;
    private Instant reset = Instant.EPOCH;
    private int restEvery;
    private int sinceRest;
    private Instant rest = Instant.EPOCH;
    private int violations;
    private int refusals;

    void allow(int questions) {
        allowed = questions;
        left = 0;
        reset = Instant.EPOCH;
    }

    /// @param questions after how many the secondary limit refuses one; 0 for never
    void restAfter(int questions) {
        restEvery = questions;
        sinceRest = 0;
    }

    int violations() {
        return violations;
    }

    /// Times that the secondary limit was met.
    int refusals() {
        return refusals;
    }

    /// Counts a question.
    ///
    /// @param headers of the answer
    /// @return the refusal, if it is one too many
    Optional<FakeAnswer> count(Headers headers) {
        Instant now = Instant.now();
        if (!now.isBefore(reset)) {
            left = allowed;
            reset = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(2);
        }
        headers.set("X-RateLimit-Remaining", String.valueOf(Math.max(0, left - 1)));
        headers.set("X-RateLimit-Reset", String.valueOf(reset.getEpochSecond()));
        if (left-- <= 0) {
            violations++;
            return Optional.of(FakeAnswer.said(403, "API rate limit exceeded"));
        }
        if (now.isBefore(rest)) {
            violations++;
            return Optional.of(rested(headers));
        }
        if (restEvery > 0 && ++sinceRest > restEvery) {
            sinceRest = 0;
            refusals++;
            rest = now.plusSeconds(1);
            return Optional.of(rested(headers));
        }
        return Optional.empty();
    }

    private static FakeAnswer rested(Headers headers) {
        headers.set("Retry-After", "1");
        return FakeAnswer.said(429, "You have exceeded a secondary rate limit.");
    }
}
