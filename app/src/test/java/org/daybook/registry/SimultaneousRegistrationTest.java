package org.daybook.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.compound.NewCompound;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DaybookTest
class SimultaneousRegistrationTest {

    private static final int PEOPLE = 8;

    @Autowired
    private Compounds compounds;

    @Autowired
    private JdbcClient database;

    @Test
    void oneStructureRegisteredByManyAtOnceIsOneCompound() throws Exception {
        Actor member = TestActors.member(database);

        List<Registration> outcomes = atOnce(i -> compounds.register(
                NewCompound.of(StructureReader.read("C[Si](C)(C)CCBr")).inScheme("SIM-S-"), member));

        assertThat(outcomes).filteredOn(Registered.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(AlreadyRegistered.class::isInstance).hasSize(PEOPLE - 1);
    }

    @Test
    void manyStructuresRegisteredAtOnceGetNumbersOfTheirOwn() throws Exception {
        Actor member = TestActors.member(database);

        List<Registration> outcomes = atOnce(i -> compounds.register(
                NewCompound.of(StructureReader.read("C[Si](C)(C)" + "C".repeat(i + 1) + "I"))
                        .inScheme("SIM-N-"),
                member));

        assertThat(outcomes)
                .extracting(outcome -> ((Registered) outcome).compound().number())
                .containsExactlyInAnyOrder(
                        "SIM-N-1", "SIM-N-2", "SIM-N-3", "SIM-N-4", "SIM-N-5", "SIM-N-6", "SIM-N-7", "SIM-N-8");
    }

    private static List<Registration> atOnce(Attempt attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        List<Callable<Registration>> attempts = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int person = i;
            attempts.add(() -> {
                start.await();
                return attempt.by(person);
            });
        }
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Registration> outcomes = new ArrayList<>();
            for (Future<Registration> outcome : people.invokeAll(attempts)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private interface Attempt {

        Registration by(int person);
    }
}
