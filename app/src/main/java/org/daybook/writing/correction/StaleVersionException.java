package org.daybook.writing.correction;

import org.daybook.shared.ChangedSinceException;

/// Says that somebody changed a thing since the version that was edited. Nothing was changed.
public class StaleVersionException extends ChangedSinceException {

    /// @param thing what it is, such as `result`
    public StaleVersionException(String thing) {
        super("Somebody has changed this " + thing + " since you read it. Nothing of yours was stored: read it again,"
                + " put both together, and send that");
    }
}
