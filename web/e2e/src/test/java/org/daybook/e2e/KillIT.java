package org.daybook.e2e;

import org.junit.jupiter.api.Test;

/// [Kills] on H2.
class KillIT {

    @Test
    void acknowledgedWritesOutliveKillsOnH2() throws Exception {
        Kills.again("H2", DaybookProcess.withOwner());
    }
}
