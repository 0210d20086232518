package org.daybook.web.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.daybook.search.IndexStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// Reports how the index does: in trouble the program is degraded, not down, for everything else goes on.
@Component("search")
class SearchHealth implements HealthIndicator, MeterBinder {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final IndexStatus index;

    SearchHealth(IndexStatus index) {
        this.index = index;
    }

    @Override
    public Health health() {
        IndexStatus.State state = index.state();
        return Health.status(state.isWell() ? Status.UP : DEGRADED)
                .withDetail("phase", state.phase())
                .withDetail("percent", state.percent())
                .withDetail("lag", state.lag())
                .withDetail("documents", state.documents())
                .withDetail("skipped", state.skipped())
                .withDetail("trouble", state.trouble())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("daybook.search.index.lag", () -> index.state().lag())
                .description("Changes in the database that a search does not see yet").register(registry);
        Gauge.builder("daybook.search.index.documents", () -> index.state().documents())
                .description("Things that a search can find").register(registry);
        Gauge.builder("daybook.search.index.skipped", () -> index.state().skipped())
                .description("Things that could not be indexed since the start").register(registry);
    }
}
