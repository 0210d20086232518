package org.daybook.issues.task;

import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// Who ticked a box of an issue, as far as that is known.
///
/// @param login the account at GitHub; null if nobody told, or it was ticked from here
/// @param person whose account that is, or who ticked it from here; null if nobody here
public record Ticker(@Nullable String login, @Nullable PersonId person) {

    static final Ticker UNKNOWN = new Ticker(null, null);

    /// Somebody at GitHub.
    ///
    /// @param person whose account it is; null if nobody's here
    public static Ticker at(String login, @Nullable PersonId person) {
        return new Ticker(login, person);
    }

    /// Somebody who ticked it on the page of the issue here.
    public static Ticker here(PersonId person) {
        return new Ticker(null, person);
    }
}
