package org.daybook.people.allowance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.daybook.people.secret.SigningKey;
import org.daybook.shared.change.UncountedWrites;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Gives out [Allowance]s, whose rows all nodes share, and forgets those that are whole again.
@Component
public class Allowances {

    private static final Duration LOOKS_EVERY = Duration.ofHours(1);

    private final UncountedWrites rows;
    private final SigningKey key;
    private final Clock clock;

    Allowances(UncountedWrites rows, SigningKey key, Clock clock) {
        this.rows = rows;
        this.key = key;
        this.clock = clock;
    }

    /// @param what is counted, by a word that nothing else here is counted by
    /// @param period in which all come back, evenly one by one
    public Allowance of(String what, Duration period) {
        return new Allowance(this, what, period);
    }

    /// Forgets what is whole again, which is as if it had never been counted.
    public void prune() {
        rows.update("DELETE FROM allowance WHERE whole_at <= ?", now());
    }

    UncountedWrites rows() {
        return rows;
    }

    /// Neither who it is nor what they did can be read from it.
    String key(String what, String who) {
        return key.sign("allowance " + what + " " + who);
    }

    /// Microseconds since 1970.
    long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        static Task<Void> pruneAllowances(ObjectProvider<Allowances> allowances) {
            return Tasks.recurring("prune-allowances", FixedDelay.of(LOOKS_EVERY))
                    .execute((instance, context) -> allowances.getObject().prune());
        }
    }
}
