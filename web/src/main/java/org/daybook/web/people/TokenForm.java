package org.daybook.web.people;

import java.time.Duration;
import java.util.Objects;
import org.daybook.people.ApiTokens.NewToken;
import org.daybook.people.TokenScope;
import org.daybook.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;

/// What a person or a program asks a token for.
///
/// @param label what it is for
/// @param scope what it may do; not given: write
/// @param days how many days it lasts, 1 to 3650, or `never`: it does not end; not given: 365
record TokenForm(@Nullable String label, @Nullable TokenScope scope, @Nullable String days) {

    private static final int USUAL_DAYS = 365;
    private static final int MOST_DIGITS = 6;

    /// @throws InvalidInputException for field `days` if that is neither a number of days that is allowed nor `never`
    NewToken toNewToken() {
        return new NewToken(Objects.requireNonNullElse(label, ""), Objects.requireNonNullElse(scope, TokenScope.WRITE), lifetime());
    }

    private @Nullable Duration lifetime() {
        String typed = days == null || days.isBlank() ? Integer.toString(USUAL_DAYS) : days.strip();
        if (typed.equals("never")) {
            return null;
        }
        if (!typed.matches("\\d{1," + MOST_DIGITS + "}")) {
            throw new InvalidInputException("days", "\"" + typed.substring(0, Math.min(typed.length(), 60))
                    + "\" is no number of days; send one, or \"never\"");
        }
        return Duration.ofDays(Long.parseLong(typed));
    }
}
