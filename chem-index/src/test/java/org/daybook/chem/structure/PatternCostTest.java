package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.structure.query.PatternReader;
import org.daybook.chem.structure.run.Guard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A SMARTS that fits into the limits is compiled in a moment, whatever it says: the work grows with its length,
/// not with its cube.
class PatternCostTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration MOMENT = Duration.ofSeconds(3);

    @ParameterizedTest
    @ValueSource(strings = {"[$(C~N),$(N~C),C,N]~", "[C@,C@@](F)~", "[C,N;O,S;C,O;N,S]", "[!C;!N;!O]~",
            "[C,D2;R1,H1;X3,v4;+1,r5]~",
            "[C,D2,R1;!$(*~*~*)]~", "[C,N]."})
    void aLongPatternIsCompiledInAMoment(String unit) {
        String smarts = unit.repeat((Limits.LINE_CHARS - 1) / unit.length()) + "C";

        long before = THREADS.getCurrentThreadCpuTime();
        Pattern pattern = Guard.here(Format.SMARTS, smarts, () -> PatternReader.smarts(smarts, Stereo.IGNORE));
        Duration spent = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);

        assertThat(pattern.atomCount()).isPositive();
        assertThat(spent).as("processor time of this thread").isLessThan(MOMENT);
    }
}
