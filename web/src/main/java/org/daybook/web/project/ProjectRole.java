package org.daybook.web.project;

import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// A role in a project as it is typed: its name in any case, or nothing for none.
final class ProjectRole {

    private ProjectRole() {
    }

    /// @throws InvalidInputException for field `role` if it is neither
    static @Nullable Role read(String typed) {
        String name = OverLimitException.requireNaming("role", typed).strip();
        return name.isEmpty() ? null : Stream.of(Role.values())
                .filter(one -> word(one).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("role", Said.of("said.people.no-such-role")));
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
