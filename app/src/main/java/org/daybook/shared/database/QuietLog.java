package org.daybook.shared.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/// Leaves the failures of an outage out of the log, whoever meets them: [DatabaseWatch] says once that it began and
/// once that it is over.
public final class QuietLog extends TurboFilter implements InitializingBean, DisposableBean {

    private final DatabaseWatch watch;

    QuietLog(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
            Object @Nullable [] values, @Nullable Throwable given) {
        boolean last = given == null && values != null && values.length > 0;
        Throwable failure = last && values[values.length - 1] instanceof Throwable value ? value : given;
        boolean written = failure != null && level.isGreaterOrEqual(logger.getEffectiveLevel());
        return written && watch.isKnown(failure) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    @Override
    public void afterPropertiesSet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            start();
            logs.addTurboFilter(this);
        }
    }

    @Override
    public void destroy() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getTurboFilterList().remove(this);
        }
    }
}
