package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.attack.Attack;
import org.daybook.attack.Attacks;
import org.daybook.attack.Target;
import org.daybook.attack.Verdict;
import org.junit.jupiter.api.Test;

/// The built jar under every attack: 80 seconds of them in the usual build, more with
/// `-Ddaybook.attack.seconds=600` (docs/reliability.md).
class AttackIT {

    private static final Duration TIME = Duration.ofSeconds(Long.getLong("daybook.attack.seconds", 80));
    private static final long SEED = Long.getLong("daybook.attack.seed", 20261128);

    @Test
    void theProgramSurvivesEveryAttack() throws Exception {
        try (DaybookProcess daybook = DaybookProcess.start(DaybookProcess.newDataFolder(), environment())) {
            Target target =
                    Target.signedIn(daybook.address(), DaybookProcess.OWNER_EMAIL, DaybookProcess.OWNER_PASSWORD);
            furnish(target);

            Map<Attack, Verdict> verdicts = Attacks.run(Attacks.all(), target, TIME, SEED);

            assertThat(verdicts.values()).allSatisfy(verdict -> assertThat(verdict.faults()).isEmpty());
            assertThat(stackTraces(daybook.log())).as("stack traces in the log").isEmpty();
        }
    }

    /// What the attacks need to find: a notebook and a campaign, a compound, an entry.
    private static void furnish(Target target) throws IOException, InterruptedException {
        target.post("/api/v1/notebooks", "{\"title\":\"Fuzz\",\"slug\":\"fuzz\"}");
        target.post("/api/v1/campaigns", "{\"title\":\"Fuzz\",\"slug\":\"fuzz\"}");
        target.post("/api/v1/compounds", "{\"structure\":\"CCO\"}");
        target.post(
                "/api/v1/entries",
                "{\"notebook\":\"fuzz\",\"title\":\"Ethanol\",\"text\":\"Weighed.\",\"publish\":true}");
    }

    /// Fuzz comes from one address and has to be read, not sent away; how many at once stays limited.
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(DaybookProcess.withOwner());
        environment.put("DAYBOOK_COSTLY_WORK", "24h");
        return environment;
    }

    private static List<String> stackTraces(List<String> log) {
        return log.stream().filter(line -> line.startsWith("\tat ") || line.startsWith("Caused by: ")).toList();
    }
}
