package org.daybook.watch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets notices: what was read after 90 days, all after 400, and of each person all but the newest two thousand.
@Component
public class NoticePruning {

    static final Duration READ_KEPT = Duration.ofDays(90);
    static final Duration ALL_KEPT = Duration.ofDays(400);
    static final int MOST = 2_000;

    private static final Duration LOOKS_EVERY = Duration.ofHours(12);

    private final JdbcClient database;
    private final Clock clock;

    NoticePruning(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    /// Forgets what is old or too much; other deletions at the same time do no harm.
    public void prune() {
        Instant now = clock.instant();
        database.sql("DELETE FROM notice WHERE happened_at <= ? OR read_at <= ?")
                .params(Timestamp.from(now.minus(ALL_KEPT)), Timestamp.from(now.minus(READ_KEPT))).update();
        List<Long> many = database.sql("SELECT person_id FROM notice GROUP BY person_id HAVING COUNT(*) > ?")
                .param(MOST).query(Long.class).list();
        many.forEach(person -> database.sql("DELETE FROM notice WHERE person_id = :person AND id <= (SELECT n.id"
                        + " FROM notice n WHERE n.person_id = :person ORDER BY n.id DESC OFFSET :most ROWS"
                        + " FETCH FIRST 1 ROWS ONLY)")
                .param("person", person).param("most", MOST).update());
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        static Task<Void> pruneNotices(ObjectProvider<NoticePruning> pruning) {
            return Tasks.recurring("prune-notices", FixedDelay.of(LOOKS_EVERY))
                    .execute((instance, context) -> pruning.getObject().prune());
        }
    }
}
