package org.daybook.campaign;

import java.util.Locale;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// Whether a campaign or series is worked on.
public enum Standing {
    ACTIVE, PARKED, COMPLETED;

    /// The word for it in pages, files and the API.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws InvalidInputException for field `state` if it is none of the three
    public static Standing of(String typed) {
        OverLimitException.requireNaming("state", typed);
        for (Standing standing : values()) {
            if (standing.name().equalsIgnoreCase(typed.strip())) {
                return standing;
            }
        }
        throw new InvalidInputException("state", Said.of("said.campaign.is-not-a-state-use", typed));
    }
}
