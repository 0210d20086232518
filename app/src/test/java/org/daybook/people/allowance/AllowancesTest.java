package org.daybook.people.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.people.secret.SigningKey;
import org.daybook.shared.change.UncountedWrites;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is counted for all nodes together: each object here stands for a node of its own. Issue #13.
@DaybookTest
class AllowancesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final String who = UUID.randomUUID().toString();

    @Autowired
    private UncountedWrites writes;

    @Autowired
    private SigningKey key;

    @Autowired
    private JdbcClient database;

    @Test
    void twoNodesCountTogether() {
        for (int i = 0; i < 5; i++) {
            assertThat(node(Duration.ZERO).take(who, 10)).isEmpty();
            assertThat(node(Duration.ZERO).take(who, 10)).isEmpty();
        }

        assertThat(node(Duration.ZERO).take(who, 10)).hasValue(Duration.ofMinutes(6));
        assertThat(node(Duration.ZERO).take("another " + who, 10)).isEmpty();
    }

    @Test
    void oneComesBackAfterTheOther() {
        IntStream.range(0, 10).forEach(i -> node(Duration.ZERO).take(who, 10));

        assertThat(node(Duration.ofSeconds(359)).take(who, 10)).hasValue(Duration.ofSeconds(1));
        assertThat(node(Duration.ofSeconds(360)).take(who, 10)).isEmpty();
        assertThat(node(Duration.ofSeconds(360)).take(who, 10)).isPresent();
        assertThat(node(Duration.ofSeconds(360)).isWhole(who)).isFalse();
        assertThat(node(Duration.ofHours(2)).isWhole(who)).isTrue();
        assertThat(IntStream.range(0, 12).filter(i -> node(Duration.ofHours(2)).take(who, 10).isEmpty()))
                .as("never more than all").hasSize(10);
    }

    @Test
    void whatIsGivenBackWasNotTaken() {
        IntStream.range(0, 30).forEach(i -> {
            assertThat(node(Duration.ZERO).take(who, 3)).isEmpty();
            node(Duration.ZERO).giveBack(who, 3);
        });

        assertThat(node(Duration.ZERO).isWhole(who)).isTrue();
    }

    @Test
    void whatIsGoodOnceIsGoodOnceOnAllNodes() {
        assertThat(node(Duration.ZERO).takeOnly(who)).isTrue();
        assertThat(node(Duration.ofMinutes(59)).takeOnly(who)).isFalse();
        assertThat(new Allowances(writes, key, clock(Duration.ZERO)).of("something else", AN_HOUR).takeOnly(who))
                .isTrue();
    }

    /// Many at once are no way around.
    @Test
    void ofFortyAtOnceTenGetOne() throws Exception {
        try (ExecutorService atOnce = Executors.newFixedThreadPool(20)) {
            Stream<Callable<Boolean>> asking = IntStream.range(0, 40)
                    .mapToObj(i -> () -> node(Duration.ZERO).take(who, 10).isEmpty());
            int taken = 0;
            for (Future<Boolean> one : atOnce.invokeAll(asking.toList())) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(10);
        }
    }

    @Test
    void theDatabaseKeepsNobodysAddressAndForgetsWhatIsWhole() {
        node(Duration.ZERO).take(who, 3);
        String kept = key.sign("allowance test " + who);
        assertThat(database.sql("SELECT count(*) FROM allowance WHERE allowance_key = ?").param(kept)
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(database.sql("SELECT allowance_key FROM allowance").query(String.class).list())
                .noneMatch(one -> one.contains(who));

        new Allowances(writes, key, clock(Duration.ofHours(2))).prune();

        assertThat(database.sql("SELECT count(*) FROM allowance WHERE allowance_key = ?").param(kept)
                .query(Integer.class).single()).isZero();
    }

    private Allowance node(Duration later) {
        return new Allowances(writes, key, clock(later)).of("test", AN_HOUR);
    }

    private static Clock clock(Duration later) {
        return Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    }
}
