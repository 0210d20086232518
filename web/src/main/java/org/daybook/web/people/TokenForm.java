package org.daybook.web.people;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.daybook.people.token.ApiTokens.NewToken;
import org.daybook.people.token.TokenScope;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What a person or a program asks a token for.
///
/// @param label what it is for
/// @param scope what it may do: `read`, `write` or `full`; not given: write
/// @param days how many days it lasts, 1 to 3650, or `never`: it does not end; not given: 365
record TokenForm(@Nullable String label, @Nullable String scope, @Nullable String days) {

    private static final int USUAL_DAYS = 365;
    private static final int MOST_DIGITS = 6;
    private static final int MOST_SHOWN = 60;

    /// @throws InvalidInputException for field `scope` if there is none of that name, for `days` if that is neither a
    ///     number of days that is allowed nor `never`
    NewToken toNewToken() {
        OverLimitException.requireNaming("scope", Objects.requireNonNullElse(scope, ""));
        OverLimitException.requireNaming("days", Objects.requireNonNullElse(days, ""));
        return new NewToken(Objects.requireNonNullElse(label, ""), scopeOrWrite(), lifetime());
    }

    private TokenScope scopeOrWrite() {
        if (scope == null || scope.isBlank()) {
            return TokenScope.WRITE;
        }
        return Arrays.stream(TokenScope.values())
                .filter(one -> one.name().equalsIgnoreCase(scope.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("scope",
                        Said.of("said.people.is-no-scope-of-a", shown(scope))));
    }

    private @Nullable Duration lifetime() {
        String typed = days == null || days.isBlank() ? Integer.toString(USUAL_DAYS) : days.strip();
        if (typed.equals("never")) {
            return null;
        }
        if (!typed.matches("\\d{1," + MOST_DIGITS + "}")) {
            throw new InvalidInputException("days", Said.of("said.people.is-no-number-of-days", shown(typed)));
        }
        return Duration.ofDays(Long.parseLong(typed));
    }

    private static String shown(String typed) {
        return typed.substring(0, Math.min(typed.length(), MOST_SHOWN));
    }
}
