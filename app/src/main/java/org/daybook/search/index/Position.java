package org.daybook.search.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.search.log.Change;
import org.jspecify.annotations.Nullable;

/// How far an index has come; stored in the user data of each Lucene commit.
///
/// @param number the last change applied
/// @param mark what that change was; an index whose mark differs from the log belongs to another history (a restored
///     backup)
/// @param building where a rebuild has got to, or null if the index is whole; see [#rebuild()]
record Position(long number, String mark, @Nullable Cursor building) {

    /// A place in a rebuild: everything before it, kind by kind and id by id, has been indexed.
    ///
    /// @param done how many things that were
    record Cursor(String kind, long id, long done) {
    }

    /// @param first the kind that a rebuild begins with
    static Position start(String first, long number, String mark) {
        return new Position(number, mark, new Cursor(first, 0, 0));
    }

    /// What identifies a change besides its number.
    static String mark(Optional<Change> change) {
        return change.map(found -> found.thing().kind() + ":"
                        + found.thing().id() + "@" + found.at().toEpochMilli())
                .orElse("");
    }

    Optional<Cursor> rebuild() {
        return Optional.ofNullable(building);
    }

    Position at(Change change) {
        return new Position(change.number(), mark(Optional.of(change)), building);
    }

    Position at(@Nullable Cursor cursor) {
        return new Position(number, mark, cursor);
    }

    Map<String, String> userData(String format) {
        Map<String, String> data = new HashMap<>();
        data.put("format", format);
        data.put("number", Long.toString(number));
        data.put("mark", mark);
        rebuild().ifPresent(cursor -> data.put("building", cursor.kind() + " " + cursor.id() + " " + cursor.done()));
        return data;
    }

    /// Nothing if the commit was made by a program with another format.
    static Optional<Position> read(Map<String, String> data, String format) {
        if (!format.equals(data.get("format"))) {
            return Optional.empty();
        }
        String building = data.get("building");
        return Optional.of(new Position(Long.parseLong(data.get("number")), data.getOrDefault("mark", ""),
                building == null ? null : cursor(building.split(" "))));
    }

    private static Cursor cursor(String[] words) {
        return new Cursor(words[0], Long.parseLong(words[1]), Long.parseLong(words[2]));
    }
}
