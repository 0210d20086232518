package org.daybook.web.people;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the set-up page sends; the password is never sent back.
///
/// @param address where the site is reached, or empty to say later
/// @param prefix what numbers of new compounds begin with, or empty for the prefix of the settings
/// @param start `empty` or `example`
record SetupForm(
        @Nullable String code,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String password,
        @Nullable String address,
        @Nullable String prefix,
        @Nullable String start) {

    SetupForm {
        code = Objects.requireNonNullElse(code, "");
        displayName = Objects.requireNonNullElse(displayName, "");
        email = Objects.requireNonNullElse(email, "");
        password = Objects.requireNonNullElse(password, "");
        address = Objects.requireNonNullElse(address, "");
        prefix = Objects.requireNonNullElse(prefix, "");
        start = Objects.requireNonNullElse(start, "example");
    }

    static SetupForm empty() {
        return new SetupForm(null, null, null, null, null, null, null);
    }

    boolean wantsExample() {
        return "example".equals(start);
    }
}
