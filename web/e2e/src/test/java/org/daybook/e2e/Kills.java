package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/// The program is killed (signal 9) again and again while four kinds of writes go on over HTTP: entries published,
/// compounds registered, tables imported, files attached. What was acknowledged is there after each restart, whole;
/// what was not is there whole or not at all; the index says what the database says.
///
/// 2 kills on each database in the usual build; the figure of docs/reliability.md is measured with
/// `./mvnw verify -Dit.test='Kill*IT' -Ddaybook.kills=20`.
final class Kills {

    private static final int KILLS = Integer.getInteger("daybook.kills", 2);
    private static final int FEWEST_WRITES = 20;
    private static final int MOST_WRITES = 120;
    private static final long SEED = 20261128;

    private Kills() {
    }

    /// @param database its name in what is said
    /// @param settings with an owner and where the database is
    static void again(String database, Map<String, String> settings) throws Exception {
        Path data = DaybookProcess.newDataFolder();
        int port = DaybookProcess.freePort();
        Random random = new Random(SEED);
        Ledger ledger = new Ledger();
        Duration underLoad = Duration.ZERO;
        for (int round = 0; round < KILLS; round++) {
            try (DaybookProcess daybook = DaybookProcess.start(data, port, settings)) {
                ApiClient api = ApiClient.asOwner(daybook);
                assertThat(new LedgerCheck(ledger, api).faults()).as("after kill %d on %s", round, database).isEmpty();
                try (WriteLoad load = WriteLoad.start(ledger, api)) {
                    load.awaitAcknowledged(FEWEST_WRITES + random.nextInt(MOST_WRITES - FEWEST_WRITES));
                    underLoad = underLoad.plus(load.sinceFirst());
                    daybook.kill();
                }
            }
        }
        try (DaybookProcess last = DaybookProcess.start(data, port, settings)) {
            LedgerCheck check = new LedgerCheck(ledger, ApiClient.asOwner(last));
            assertThat(check.faults()).as("after the last kill on %s", database).isEmpty();
            assertThat(check.unfinishedImports()).as("imports that do not end on %s", database).isEmpty();
        }
        System.out.printf("%s: %d kills, acknowledged %s, %.0f a second, none lost%n",
                database, KILLS, ledger.counts(), ledger.size() * 1000.0 / underLoad.toMillis());
    }
}
