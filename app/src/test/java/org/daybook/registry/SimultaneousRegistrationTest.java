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
import org.daybook.people.Role;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.number.NumberGaps;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberSchemes;
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
    private NumberSchemes schemes;

    @Autowired
    private NumberHolds holds;

    @Autowired
    private NumberGaps gaps;

    @Autowired
    private JdbcClient database;

    /// Registrations, and reservations beside them, take numbers from one counter: none twice, and none is lost.
    @Test
    void registrationsAndReservationsAtOnceLeaveNoGap() throws Exception {
        Actor member = TestActors.member(database);
        chosen("SIM-R-");

        atOnce(i -> i % 2 == 0
                ? compounds.register(
                        NewCompound.of(StructureReader.read("C[Si](C)(C)" + "C".repeat(i + 1) + "Cl"))
                                .inScheme("SIM-R-"), member)
                : holds.reserve("SIM-R-", 3, "a shipment", "", member));

        assertThat(schemes.next("SIM-R-").text()).isEqualTo("SIM-R-17");
        assertThat(schemes.all()).filteredOn(scheme -> scheme.prefix().equals("SIM-R-"))
                .flatExtracting(scheme -> gaps.of(scheme, 10)).isEmpty();
    }

    private void chosen(String prefix) {
        schemes.choose(prefix, false, "", TestActors.of(Role.OWNER, database));
    }

    @Test
    void oneStructureRegisteredByManyAtOnceIsOneCompound() throws Exception {
        Actor member = TestActors.member(database);
        chosen("SIM-S-");

        List<Registration> outcomes = atOnce(i -> compounds.register(
                NewCompound.of(StructureReader.read("C[Si](C)(C)CCBr")).inScheme("SIM-S-"), member));

        assertThat(outcomes).filteredOn(Registered.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(AlreadyRegistered.class::isInstance).hasSize(PEOPLE - 1);
    }

    @Test
    void manyStructuresRegisteredAtOnceGetNumbersOfTheirOwn() throws Exception {
        Actor member = TestActors.member(database);
        chosen("SIM-N-");

        List<Registration> outcomes = atOnce(i -> compounds.register(
                NewCompound.of(StructureReader.read("C[Si](C)(C)" + "C".repeat(i + 1) + "I"))
                        .inScheme("SIM-N-"),
                member));

        assertThat(outcomes)
                .extracting(outcome -> ((Registered) outcome).compound().number())
                .containsExactlyInAnyOrder(
                        "SIM-N-1", "SIM-N-2", "SIM-N-3", "SIM-N-4", "SIM-N-5", "SIM-N-6", "SIM-N-7", "SIM-N-8");
    }

    private static <T> List<T> atOnce(Attempt<T> attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        List<Callable<T>> attempts = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int person = i;
            attempts.add(() -> {
                start.await();
                return attempt.by(person);
            });
        }
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<T> outcomes = new ArrayList<>();
            for (Future<T> outcome : people.invokeAll(attempts)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private interface Attempt<T> {

        T by(int person);
    }
}
