package org.daybook.exchange.column;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.assay.AssayHeading;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// One column of a table and what it is taken for.
///
/// @param position from 0
/// @param heading as typed; empty for an unnamed column
/// @param role what it is taken for
/// @param detail for a result the name of the assay; for an external id its kind; else null
/// @param unit for a result the unit of its numbers; null: not known
/// @param of positions of the columns that a qualifier, unit or remark speaks of, from the left; empty for the others
/// @param why it was taken for that
/// @param examples the first different values below the heading
/// @param filled how many rows have something in it, of those that were looked at
/// @param reading how its cells are read where their text leaves it open
public record Column(
        int position,
        String heading,
        ColumnRole role,
        @Nullable String detail,
        @Nullable String unit,
        List<Integer> of,
        Said why,
        List<String> examples,
        int filled,
        CellReading reading) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public Column {
        of = List.copyOf(of);
        examples = List.copyOf(examples);
    }

    /// A column of which nothing is decided but what it is taken for.
    public Column(
            int position,
            String heading,
            ColumnRole role,
            @Nullable String detail,
            @Nullable String unit,
            @Nullable Integer of,
            Said why,
            List<String> examples,
            int filled) {
        this(position, heading, role, detail, unit, single(of), why, examples, filled, CellReading.OPEN);
    }

    /// Why it was taken for what it is, in English.
    public String reason() {
        return why.english();
    }

    /// The letters a spreadsheet shows above the column: A, B … AA.
    public String letters() {
        return letters(position);
    }

    /// The letters above the column at a position, from 0.
    public static String letters(int position) {
        StringBuilder letters = new StringBuilder();
        for (int left = position; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }

    /// The heading on one line, or the letters where there is none.
    public Said name() {
        String line = line();
        return line.isEmpty() ? Said.of("said.exchange.column", letters()) : Said.plain(line);
    }

    /// As [#name()], in English.
    public String label() {
        return name().english();
    }

    private String line() {
        return BLANKS.matcher(heading).replaceAll(" ").strip();
    }

    /// The name of the assay of a result column.
    public Optional<String> assay() {
        return role == ColumnRole.RESULT ? Optional.ofNullable(detail) : Optional.empty();
    }

    /// As a unit's symbol; empty for a column without results or whose unit nobody has stated.
    public Optional<String> statedUnit() {
        return Optional.ofNullable(unit);
    }

    /// The same cells taken for something else; how they are read stays.
    ///
    /// @param because why, for the page
    public Column as(
            ColumnRole newRole,
            @Nullable String newDetail,
            @Nullable String newUnit,
            @Nullable Integer newOf,
            Said because) {
        return new Column(position, heading, newRole, newDetail, newUnit, single(newOf), because, examples, filled,
                reading);
    }

    private static List<Integer> single(@Nullable Integer of) {
        return of == null ? List.of() : List.of(of);
    }

    /// The same column for another reason.
    Column because(Said other) {
        return new Column(position, heading, role, detail, unit, of, other, examples, filled, reading);
    }

    /// The same cells taken for what speaks of other columns: their unit, their relation.
    ///
    /// @param results positions of those
    /// @param because why, for the page
    public Column about(ColumnRole newRole, List<Integer> results, Said because) {
        return new Column(position, heading, newRole, null, null, results, because, examples, filled, reading);
    }

    /// The same column under another heading.
    Column under(String other) {
        return new Column(position, other, role, detail, unit, of, why, examples, filled, reading);
    }

    /// The same column, read another way.
    public Column reading(CellReading decided) {
        return new Column(position, heading, role, detail, unit, of, why, examples, filled, decided);
    }

    /// Whether its numbers are stored as numbers, so that it matters how they are written.
    public boolean holdsNumbers() {
        return ReadingEvidence.holdsNumbers(this);
    }

    /// Whether it holds dates that are stored.
    public boolean holdsDays() {
        return ReadingEvidence.holdsDays(this);
    }

    /// Whether it holds potencies, of which 0 is none.
    public boolean holdsPotencies() {
        return assay().filter(name -> AssayHeading.read(name).isPotency()).isPresent();
    }
}
