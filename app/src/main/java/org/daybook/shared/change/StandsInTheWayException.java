package org.daybook.shared.change;

import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.Said;
import org.daybook.shared.id.Thing;

/// Says which thing stands in the way of what somebody wanted to do. Nothing was changed.
public class StandsInTheWayException extends ChangedSinceException {

    private final transient Thing thing;

    /// @param said what stands in the way and how, in words for the one who asked
    public StandsInTheWayException(Said said, Thing thing) {
        super(said);
        this.thing = thing;
    }

    /// What to look at.
    public Thing thing() {
        return thing;
    }
}
