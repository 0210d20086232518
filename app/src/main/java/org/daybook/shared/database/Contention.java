package org.daybook.shared.database;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.resilience.retry.MethodRetrySpec;
import org.springframework.resilience.retry.SimpleRetryInterceptor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What happens when two write the same at once (`docs/decisions/0040-a-lost-race-runs-again.md`).
///
/// A transaction that lost a race is run again and finds what the winner made: it answers as if it had come a moment
/// later. A lock that does not come within the lock timeout of the connection is [CannotAcquireLockException], on both
/// databases, and is not asked for again.
@Configuration(proxyBeanMethods = false)
class Contention {

    /// With eight at once the last one loses seven times.
    private static final int MOST_REPETITIONS = 20;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    /// `lock_not_available` of PostgreSQL.
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    /// `LOCK_TIMEOUT_1` and `CONCURRENT_UPDATE_1` of H2.
    private static final Set<Integer> LOCK_TIMEOUTS_OF_H2 = Set.of(50200, 90131);
    /// `serialization_failure` of both, `deadlock_detected` of PostgreSQL.
    private static final Set<String> DEADLOCKS = Set.of("40001", "40P01");

    /// A row refers to one that somebody has just deleted: `foreign_key_violation` of PostgreSQL, of H2 also
    /// `REFERENTIAL_INTEGRITY_VIOLATED_PARENT_MISSING_1`.
    private static final Set<String> REFERENCES = Set.of("23503", "23506");

    /// Stands around the transactions of all services; where one runs in another, only around the outer one.
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor lostRacesRunAgain() {
        var transactions = new ComposablePointcut(new AnnotationMatchingPointcut(Transactional.class, true))
                .union(new AnnotationMatchingPointcut(null, Transactional.class, true));
        var again = new SimpleRetryInterceptor(new MethodRetrySpec(
                Contention::runsAgain, MOST_REPETITIONS, PAUSE, PAUSE, 2, LONGEST_PAUSE));
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(transactions, again);
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return advisor;
    }

    /// What was read from a stream cannot be read again.
    private static boolean runsAgain(Method method, Throwable failure) {
        return isLostRace(failure)
                && !TransactionSynchronizationManager.isActualTransactionActive()
                && Stream.of(method.getParameterTypes()).noneMatch(InputStream.class::isAssignableFrom);
    }

    private static boolean isLostRace(Throwable failure) {
        return failure instanceof DuplicateKeyException
                || failure instanceof OptimisticLockingFailureException
                || NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
                        && (DEADLOCKS.contains(state(cause)) || REFERENCES.contains(state(cause)));
    }

    /// Empty where the driver or the pool gave none, as for a connection that was thrown away.
    private static String state(SQLException failure) {
        return Objects.requireNonNullElse(failure.getSQLState(), "");
    }

    /// Spring takes a lock timeout of H2 for a slow statement and knows none of PostgreSQL.
    @Bean
    static SQLExceptionTranslator lockTimeouts() {
        SQLExceptionSubclassTranslator translator = new SQLExceptionSubclassTranslator();
        translator.setCustomTranslator((task, sql, failure) -> isLockTimeout(failure)
                ? new CannotAcquireLockException(task + ": a lock did not come", failure)
                : null);
        return translator;
    }

    private static boolean isLockTimeout(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(state(failure))
                || List.of("HYT00", "90131").contains(state(failure))
                        && LOCK_TIMEOUTS_OF_H2.contains(failure.getErrorCode());
    }
}
