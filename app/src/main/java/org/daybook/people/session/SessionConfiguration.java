package org.daybook.people.session;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.daybook.shared.change.UncountedWrites;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// Sessions are rows of the database (docs/decisions/0048-sessions-in-the-database.md).
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Duration EXPIRED_ARE_REMOVED_EVERY = Duration.ofHours(1);

    /// The name is not that of the bean which the web wraps around it.
    @Bean
    JdbcIndexedSessionRepository sessionRows(
            UncountedWrites writes, @Value("${server.servlet.session.timeout:12h}") Duration timeout) {
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(writes.jdbc(), writes.transactions());
        sessions.setTableName("person_session");
        sessions.setDefaultMaxInactiveInterval(timeout);
        sessions.setCleanupCron(Scheduled.CRON_DISABLED);
        sessions.setConversionService(conversion());
        return sessions;
    }

    private static GenericConversionService conversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new SessionAttributeReader());
        return conversion;
    }

    @Bean
    Task<Void> removeExpiredSessions(JdbcIndexedSessionRepository sessions) {
        return Tasks.recurring("expired-sessions", FixedDelay.of(EXPIRED_ARE_REMOVED_EVERY))
                .execute((instance, context) -> sessions.cleanUpExpiredSessions());
    }
}
