package org.daybook.shared.undo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.daybook.shared.Said;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;

/// An import that is undone, or looked at for that, as far as it concerns some compounds.
///
/// @param of the import
/// @param undone the imports that were undone before: what they did counts as done by nobody
/// @param after ids of compounds greater than this
/// @param to and at most this
/// @param by who undoes it
/// @param at when
/// @param reason why, at most 300 characters
public record Undoing(
        ImportId of, Set<Long> undone, long after, long to, PersonId by, Instant at, String reason) {

    /// For the ids of a list in SQL, which must not be empty.
    private static final long NO_ID = 0;

    /// The parameters that all statements share: `import`, `undone` (the import among them), `after`, `to`.
    public Map<String, Object> parameters() {
        Set<Long> all = new HashSet<>(undone);
        all.add(of.value());
        return new HashMap<>(Map.of("import", of.value(), "undone", all, "after", after, "to", to));
    }

    /// These ids for a list in SQL.
    public static Set<Long> listed(Set<Long> ids) {
        return ids.isEmpty() ? Set.of(NO_ID) : ids;
    }

    /// [#at()] as the database takes it.
    public OffsetDateTime time() {
        return at.atOffset(ZoneOffset.UTC);
    }

    /// Why a number is retired that goes with the import, as it is stored; at most 300 characters.
    public String numberReason() {
        return Said.of("said.registry.import-was-undone", of, reason).stored(300);
    }
}
