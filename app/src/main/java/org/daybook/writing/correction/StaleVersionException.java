package org.daybook.writing.correction;

import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.Said;

/// Says that somebody changed a thing since the version that was edited. Nothing was changed.
public class StaleVersionException extends ChangedSinceException {

    /// @param thing what it is, such as *result*
    public StaleVersionException(Said thing) {
        super(Said.of("said.writing.somebody-has-changed-this-since-you", thing));
    }
}
