package org.daybook.writing.correction;

import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.Said;

/// Says that somebody changed a thing since the version that was edited. Nothing was changed.
public class StaleVersionException extends ChangedSinceException {

    /// @param thing what it is, such as *result*
    public StaleVersionException(Said thing) {
        this(Said.of("said.writing.somebody-has-changed-this-since-you", thing), true);
    }

    private StaleVersionException(Said said, boolean isWhole) {
        super(said);
    }

    /// The same in other words.
    public static StaleVersionException saying(Said said) {
        return new StaleVersionException(said, true);
    }
}
