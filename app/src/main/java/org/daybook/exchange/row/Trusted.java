package org.daybook.exchange.row;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What a person says is right where the parts of rows speak of different compounds: for single rows, and for all
/// others of the file. A row of which nothing is said waits.
///
/// @param inFile what holds for the rows of which nothing is said by themselves
/// @param inRows what holds for single rows, by their number in the file
public record Trusted(Set<Trust> inFile, Map<Integer, Set<Trust>> inRows) {

    /// Nothing was said.
    public static final Trusted NOTHING = new Trusted(Set.of(), Map.of());

    /// Rows that can be answered by themselves in one file.
    public static final int MAX_ROWS = 1_000;

    /// @throws InvalidInputException for field `mapping` if there are too many rows, or one that no file has
    public Trusted {
        inFile = Set.copyOf(inFile);
        inRows = Map.copyOf(inRows);
        if (inRows.size() > MAX_ROWS || inRows.keySet().stream().anyMatch(row -> row < 1)) {
            throw new InvalidInputException("mapping", Said.of("said.exchange.at-most-rows-counted-from", MAX_ROWS));
        }
    }

    /// The same answer for all rows.
    public static Trusted inFile(Trust... trusted) {
        return new Trusted(Set.of(trusted), Map.of());
    }

    /// What holds for a row.
    public Set<Trust> of(int row) {
        Set<Trust> own = inRows.getOrDefault(row, Set.of());
        return own.isEmpty() ? inFile : Stream.concat(own.stream(), inFile.stream()
                .filter(one -> own.stream().noneMatch(one.alternatives()::contains))).collect(Collectors.toSet());
    }

    /// The answer to one question, in a row or in the file.
    public Optional<Trust> answer(@Nullable Integer row, Collection<Trust> alternatives) {
        return said(row).stream().filter(alternatives::contains).findFirst();
    }

    private Set<Trust> said(@Nullable Integer row) {
        return row == null ? inFile : inRows.getOrDefault(row, Set.of());
    }

    /// The same with another answer to one question.
    ///
    /// @param row its number; null: all rows
    /// @param alternatives the answers that there are to it
    /// @param answer one of them; null: nothing is said any more
    public Trusted with(@Nullable Integer row, Collection<Trust> alternatives, @Nullable Trust answer) {
        Set<Trust> said = EnumSet.noneOf(Trust.class);
        said.addAll(said(row));
        said.removeAll(alternatives);
        Stream.ofNullable(answer).forEach(said::add);
        if (row == null) {
            return new Trusted(said, inRows);
        }
        Map<Integer, Set<Trust>> rows = new TreeMap<>(inRows);
        if (said.isEmpty()) {
            rows.remove(row);
        } else {
            rows.put(row, said);
        }
        return new Trusted(inFile, rows);
    }

    /// The same with nothing said of single rows.
    public Trusted forgettingRows() {
        return new Trusted(inFile, Map.of());
    }

    /// The rows as they are stored: `7=SMILES;9=INCHI,NUMBER`.
    public String joinedRows() {
        return new TreeMap<>(inRows).entrySet().stream().map(row -> row.getKey() + "=" + Trust.join(row.getValue()))
                .collect(Collectors.joining(";"));
    }

    /// Reads what [Trust#join] and [#joinedRows] wrote; anything else is a fault of the database.
    public static Trusted stored(String file, String rows) {
        return new Trusted(Trust.split(file), List.of(rows.split(";")).stream().filter(row -> !row.isEmpty())
                .map(row -> row.split("=")).collect(Collectors.toMap(row -> Integer.valueOf(row[0]),
                        row -> Trust.split(row[1]))));
    }
}
