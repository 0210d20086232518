package org.daybook.exchange;

import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/// Books of sheets that begin with a letter from N to Z.
@DisabledIfSystemProperty(named = "daybook.test.database", matches = "postgresql",
        disabledReason = "what a cell means does not depend on the database")
class SmallSheetsNToZTest extends SmallSheets {

    @Override
    boolean isMine(SmallSheet sheet) {
        return !isOfTheFirstHalf(sheet);
    }
}
