package org.daybook.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.search.log.Change;
import org.daybook.search.log.LogPosition;
import org.jspecify.annotations.Nullable;

/// How far an index has come; stored in the user data of each Lucene commit.
///
/// @param applied the last changes applied
/// @param marks what these changes were, one a counter; an index whose marks differ from the log belongs to another
///     history (a restored backup)
/// @param building where a rebuild has got to, or null if the index is whole; see [#rebuild()]
record Position(LogPosition applied, List<String> marks, @Nullable Cursor building) {

    private static final String BETWEEN_MARKS = "\n";

    /// A place in a rebuild: everything before it, kind by kind and id by id, has been indexed.
    ///
    /// @param done how many things that were
    record Cursor(String kind, long id, long done) {
    }

    Position {
        marks = List.copyOf(marks);
    }

    /// @param first the kind that a rebuild begins with
    static Position start(String first, LogPosition applied, List<String> marks) {
        return new Position(applied, marks, new Cursor(first, 0, 0));
    }

    /// What identifies a change besides its number; empty for none.
    static String mark(Optional<Change> change) {
        return change.map(found -> found.thing().kind() + ":"
                        + found.thing().id() + "@" + found.at().toEpochMilli())
                .orElse("");
    }

    Optional<Cursor> rebuild() {
        return Optional.ofNullable(building);
    }

    /// Whether no change lies between this position and that one.
    boolean isRightBefore(Change change) {
        return applied.of(change.counter()) + 1 == change.number();
    }

    Position at(Change change) {
        List<String> moved = new ArrayList<>(marks);
        moved.set(change.counter() - 1, mark(Optional.of(change)));
        return new Position(applied.after(change), moved, building);
    }

    Position at(@Nullable Cursor cursor) {
        return new Position(applied, marks, cursor);
    }

    Map<String, String> userData(String format) {
        Map<String, String> data = new HashMap<>();
        data.put("format", format);
        data.put("numbers", applied.numbers().stream().map(Object::toString).collect(Collectors.joining(" ")));
        data.put("marks", String.join(BETWEEN_MARKS, marks));
        rebuild().ifPresent(cursor -> data.put("building", cursor.kind() + " " + cursor.id() + " " + cursor.done()));
        return data;
    }

    /// Nothing if the commit was made by a program with another format.
    static Optional<Position> read(Map<String, String> data, String format) {
        if (!format.equals(data.get("format"))) {
            return Optional.empty();
        }
        String building = data.get("building");
        return Optional.of(new Position(
                new LogPosition(Arrays.stream(data.get("numbers").split(" ")).map(Long::valueOf).toList()),
                List.of(data.get("marks").split(BETWEEN_MARKS, -1)),
                building == null ? null : cursor(building.split(" "))));
    }

    private static Cursor cursor(String[] words) {
        return new Cursor(words[0], Long.parseLong(words[1]), Long.parseLong(words[2]));
    }
}
