package org.daybook.people.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Sends what waits in the outbox, one mail after the other.
///
/// A mail is taken in a transaction of its own before it is sent, so that nobody else sends it. A program that is
/// killed between sending and noting it sends it again a minute later, under the same Message-ID.
@Component
public class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(3);
    private static final int MOST_AT_ONCE = 50;

    private final Outbox outbox;
    private final MailServer server;
    private final Clock clock;

    MailDelivery(Outbox outbox, MailServer server, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.clock = clock;
    }

    /// Sends what is due, at most fifty; ends early when the server is not there for any of them.
    public void run() {
        if (!server.isSet()) {
            return;
        }
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<Outbox.Taken> taken = outbox.takeDue();
            if (taken.isEmpty() || !sendsOn(taken.get())) {
                return;
            }
        }
    }

    /// @return whether others may be sent now
    private boolean sendsOn(Outbox.Taken taken) {
        try {
            server.send(taken.id(), Objects.requireNonNullElseGet(taken.writtenAt(), clock::instant), taken.mail());
            outbox.noteSent(taken);
            return true;
        } catch (RefusedMailException refused) {
            LOG.warn("Mail {} was not sent: {}", taken.id(), refused.why().key());
            outbox.noteFailed(taken, refused.why(), refused.isForGood());
            return !refused.isOfAll();
        }
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> mailDeliveryJob(MailDelivery delivery) {
            return Tasks.recurring("send-mails", FixedDelay.of(LOOKS_EVERY))
                    .execute((instance, context) -> delivery.run());
        }
    }
}
