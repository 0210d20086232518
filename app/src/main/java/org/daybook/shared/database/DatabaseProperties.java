package org.daybook.shared.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The limits of what may be asked of the database, and for how long. The pool of the pages itself is
/// `spring.datasource.hikari`.
///
/// The times of statements and transactions are limits of the PostgreSQL server's; 0 sets none.
///
/// @param answerWithin how long the database may take to say that it is there; twice without an answer it is away
/// @param connectionWait how long a page waits for a connection
/// @param jobConnections connections that only background work uses, beside those of the pages
/// @param writers how many requests may write at the same time; the others wait, and leave connections to readers
/// @param writerWait how long a request waits for its turn to write
/// @param statementTimeout longest statement of a page
/// @param exportTimeout longest statement of an export, which sends many short ones
/// @param jobTimeout longest statement of background work
/// @param idleTimeout longest pause of a page inside a transaction; for background work `jobTimeout` counts
@ConfigurationProperties("daybook.database")
public record DatabaseProperties(
        @DefaultValue("1s") Duration answerWithin,
        @DefaultValue("1500ms") Duration connectionWait,
        @DefaultValue("8") int jobConnections,
        @DefaultValue("12") int writers,
        @DefaultValue("3s") Duration writerWait,
        @DefaultValue("5s") Duration statementTimeout,
        @DefaultValue("1m") Duration exportTimeout,
        @DefaultValue("5m") Duration jobTimeout,
        @DefaultValue("30s") Duration idleTimeout) {
}
