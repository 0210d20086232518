package org.daybook.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// The clock of all tests: the system's, until a test sets it. Whoever sets it sets it right again.
@Component
@Primary
public class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /// Goes ahead of the system's clock from now on; behind it, if the duration is negative.
    public void setAhead(Duration duration) {
        this.ahead = duration;
    }

    public void setRight() {
        setAhead(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Instant.now(Clock.systemUTC()).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The program asks for instants alone");
    }
}
