package org.daybook.web.people.join;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody sends who joins or asks to; the password is never sent back.
///
/// @param handle public name in addresses; only who joins an open site chooses it
/// @param words what they say of themselves; only who asks does
record JoinForm(
        @Nullable String displayName,
        @Nullable String handle,
        @Nullable String email,
        @Nullable String password,
        @Nullable String words) {

    JoinForm {
        displayName = Objects.requireNonNullElse(displayName, "");
        handle = Objects.requireNonNullElse(handle, "");
        email = Objects.requireNonNullElse(email, "");
        password = Objects.requireNonNullElse(password, "");
        words = Objects.requireNonNullElse(words, "");
    }

    static JoinForm empty() {
        return new JoinForm(null, null, null, null, null);
    }
}
