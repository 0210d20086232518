package org.daybook.exchange.column.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.assay.AssayHeading;
import org.daybook.exchange.column.CellReading;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.ColumnSample;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.exchange.column.NoResult;
import org.daybook.exchange.column.StandardColumn;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;

/// Finds out what the columns of a table are, from its headings and the first rows, and says why.
public final class Recognition {

    private static final Pattern NO_HEADING = Pattern.compile("[\\d.,%#/!-]*");
    private static final Pattern STRAIN_IN_BRACKETS = Pattern.compile("\\s*\\((3D7|K1|Dd2|W2|HB3|NF54|7G8|D6)\\)");

    private final List<String> headings;
    private final List<ColumnSample> samples;
    private final NumberColumns numbers;
    private final Set<ColumnRole> given = EnumSet.noneOf(ColumnRole.class);

    private Recognition(List<String> headings, List<ColumnSample> samples, List<List<String>> rows) {
        this.headings = headings;
        this.samples = samples;
        this.numbers = new NumberColumns(headings, samples, rows);
    }

    /// Recognises the columns of a table.
    ///
    /// @param headings the headings, one a column
    /// @param rows the first rows below them
    public static List<Column> of(List<String> headings, List<List<String>> rows) {
        int width = Math.max(headings.size(), rows.stream().mapToInt(List::size).max().orElse(0));
        List<String> names = new ArrayList<>(headings);
        while (names.size() < width) {
            names.add("");
        }
        List<ColumnSample> samples = new ArrayList<>();
        for (int position = 0; position < width; position++) {
            int at = position;
            samples.add(new ColumnSample(rows.stream().map(row -> at < row.size() ? row.get(at) : "").toList()));
        }
        return new Recognition(names, samples, rows).columns();
    }

    /// The columns with the decisions of a person applied; a decision for a single role takes it from the column that
    /// had it.
    ///
    /// @throws InvalidInputException for field `mapping` if two columns are to have a role that only one can have
    public static List<Column> decided(List<Column> columns, Collection<Choice> choices) {
        Map<Integer, Choice> byPosition = choices.stream()
                .collect(Collectors.toMap(Choice::position, Function.identity(), (first, second) -> second));
        Set<ColumnRole> decided = EnumSet.noneOf(ColumnRole.class);
        for (Choice choice : byPosition.values()) {
            if (choice.position() == Choice.WHOLE_FILE) {
                continue;
            }
            if (choice.position() < 0 || choice.position() >= columns.size()) {
                throw new InvalidInputException(
                        "mapping",
                        "There is no column " + (choice.position() + 1) + "; the table has " + columns.size());
            }
            if (choice.role() != null && choice.role().isSingle() && !decided.add(choice.role())) {
                throw new InvalidInputException(
                        "mapping",
                        "Two columns were taken for \"" + choice.role().label() + "\"; only one can be");
            }
        }
        Choice all = byPosition.getOrDefault(
                Choice.WHOLE_FILE, new Choice(Choice.WHOLE_FILE, null, "", "", CellReading.Answers.NONE));
        List<Column> changed = columns.stream()
                .map(all::apply)
                .map(column -> {
                    Choice choice = byPosition.get(column.position());
                    if (choice != null) {
                        return choice.apply(column);
                    }
                    return decided.contains(column.role())
                            ? column.as(ColumnRole.KEPT, null, null, null, "another column was chosen for this")
                            : column;
                })
                .toList();
        return changed.stream()
                .map(column -> column.role().isBesideResult() ? besideAResult(column, changed) : column)
                .toList();
    }

    /// What speaks of results needs some: those it was said of, else the next ones at its left.
    private static Column besideAResult(Column column, List<Column> columns) {
        Integer of = column.of();
        if (of != null && of < columns.size() && StatisticColumns.isResult(columns.get(of))) {
            return column;
        }
        return columns.subList(0, column.position()).reversed().stream()
                .filter(StatisticColumns::isResult)
                .findFirst()
                .map(result -> column.as(
                        column.role(),
                        null,
                        null,
                        result.position(),
                        column.reason() + ": of \"" + result.label() + "\""))
                .orElseThrow(() -> new InvalidInputException(
                        "mapping",
                        "Column " + column.letters() + " is to be \""
                                + column.role().label() + "\", but no column at its left holds results"));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        int gap = secondTable();
        for (int position = 0; position < headings.size(); position++) {
            columns.add(position >= gap && gap > 0 ? secondTable(position) : column(position));
        }
        fillStructureByContent(columns);
        fillNumberByContent(columns);
        keepNumbersOutOfNames(columns);
        dropLongFormWithoutItsParts(columns);
        keepOneFormOfResults(columns);
        takeMeansWithoutTheirValues(columns);
        return StatisticColumns.attached(columns.stream().map(column -> nameless(column, columns)).toList());
    }

    /// Where a second table starts at the right of an empty, unnamed column: it repeats a heading of the first, or
    /// begins with other compounds; 0: nowhere.
    private int secondTable() {
        for (int gap = 1; gap < headings.size() - 1; gap++) {
            if (headings.get(gap).isBlank() && samples.get(gap).filled() == 0) {
                Set<String> left = headings.subList(0, gap).stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
                if (left.contains(headings.get(gap + 1).strip()) || namesOtherCompounds(gap + 1)) {
                    return gap + 1;
                }
            }
        }
        return 0;
    }

    /// Whether a column says which compound its rows are, and a column at its left says that they are others.
    private boolean namesOtherCompounds(int position) {
        Optional<ColumnRole> role = identity(position);
        return role.isPresent()
                && IntStream.range(0, position - 1)
                        .filter(left -> identity(left).equals(role))
                        .anyMatch(left -> Collections.disjoint(
                                samples.get(left).cells(), samples.get(position).cells()));
    }

    private Optional<ColumnRole> identity(int position) {
        String heading = headings.get(position);
        Optional<ColumnRole> stated = HeadingWords.role(heading)
                .filter(role -> role == ColumnRole.NUMBER || role.isStructure());
        boolean says = HeadingWords.role(heading).isPresent()
                || HeadingWords.externalKind(heading).isPresent()
                || !HeadingWords.mayNumber(heading);
        return says || !samples.get(position).areOfOneScheme() ? stated : Optional.of(ColumnRole.NUMBER);
    }

    private Column secondTable(int position) {
        return plain(
                position,
                ColumnRole.KEPT,
                "a second table stands beside the first; to import it, upload the file again, keep the columns of the"
                        + " first as they are and say what these are");
    }

    private Column column(int position) {
        String heading = headings.get(position);
        ColumnSample sample = samples.get(position);
        if (sample.filled() == 0) {
            return plain(
                    position,
                    ColumnRole.EMPTY,
                    heading.isBlank() ? "no heading and no values" : "no values below the heading");
        }
        return repeated(position)
                .or(() -> standardForm(position))
                .or(() -> external(position))
                .or(() -> named(position))
                .or(() -> noResult(position))
                .or(() -> result(position))
                .orElseGet(() -> plain(
                        position,
                        ColumnRole.KEPT,
                        sample.areResults()
                                ? "numbers under a heading that names no endpoint, organism, unit or laboratory;"
                                        + " choose results of an assay if they are"
                                : "the heading names nothing that is stored elsewhere"));
    }

    private Optional<Column> repeated(int position) {
        String heading = headings.get(position).strip().toLowerCase(Locale.ROOT);
        boolean again = !heading.isEmpty()
                && Statistic.read(heading).filter(Statistic.Named::isBare).isEmpty()
                && headings.subList(0, position).stream()
                        .anyMatch(
                                other -> other.strip().toLowerCase(Locale.ROOT).equals(heading));
        return again
                ? Optional.of(plain(
                        position,
                        ColumnRole.KEPT,
                        "the heading \"" + headings.get(position).strip() + "\" is there already, further left"))
                : Optional.empty();
    }

    private Optional<Column> standardForm(int position) {
        return StandardColumn.read(headings.get(position), headings)
                .map(standard -> plain(position, ColumnRole.STANDARD_FORM, "")
                        .as(
                                ColumnRole.STANDARD_FORM,
                                standard.name(),
                                null,
                                null,
                                "an export says so how the value was understood"));
    }

    private Optional<Column> external(int position) {
        return HeadingWords.externalKind(headings.get(position))
                .map(kind -> new Column(
                        position,
                        headings.get(position),
                        ColumnRole.EXTERNAL_ID,
                        kind.name(),
                        null,
                        null,
                        "the heading names ids of the kind " + kind.label(),
                        samples.get(position).examples(),
                        samples.get(position).filled()));
    }

    private Optional<Column> named(int position) {
        Optional<ColumnRole> role =
                HeadingWords.role(headings.get(position)).filter(found -> fits(found, samples.get(position)));
        if (role.isEmpty()) {
            return Optional.empty();
        }
        if (role.get() == ColumnRole.NUMBER
                && HeadingWords.namesSomething(headings.get(position))
                && samples.get(position).areCompoundNumbers()
                && !numbers.areBelow(position)) {
            return Optional.of(plain(
                    position,
                    ColumnRole.SYNONYMS,
                    "its values are of no one scheme, or stand on different structures: "
                            + "they are kept as other names, and the rows come without a number"));
        }
        if (role.get() == ColumnRole.NAME
                && HeadingWords.isTitle(headings.get(position))
                && headings.stream()
                        .anyMatch(other -> !HeadingWords.isTitle(other)
                                && HeadingWords.role(other)
                                        .filter(ColumnRole.NAME::equals)
                                        .isPresent())) {
            return Optional.of(plain(position, ColumnRole.KEPT, "another column holds the names"));
        }
        if (role.get().isSingle() && !given.add(role.get())) {
            return Optional.of(
                    role.get() == ColumnRole.NUMBER
                            ? plain(
                                    position,
                                    ColumnRole.SYNONYMS,
                                    "another column holds the compound numbers; this one is kept as other names")
                            : plain(
                                    position,
                                    ColumnRole.KEPT,
                                    "another column is the "
                                            + role.get().label().toLowerCase(Locale.ROOT) + " already"));
        }
        return Optional.of(plain(position, role.get(), "the heading says so"));
    }

    /// A structure column must not hold something else throughout, nor a number column words.
    private static boolean fits(ColumnRole role, ColumnSample sample) {
        return switch (role) {
            case SMILES -> !sample.areInchis() && !sample.areInchiKeys();
            case INCHI_KEY -> !sample.areSmiles();
            default -> true;
        };
    }

    /// Means, qualifiers and remarks speak of the results beside them; predictions, raw signals and places are no
    /// results.
    private Optional<Column> noResult(int position) {
        String heading = headings.get(position);
        if (StatisticColumns.isStatistic(heading, headings, samples.get(position))) {
            return Optional.of(plain(
                    position,
                    HeadingWords.isDerived(heading) ? ColumnRole.DERIVED : ColumnRole.KEPT,
                    "how good another number is"));
        }
        return BesideResult.read(headings, position)
                .map(beside ->
                        plain(position, beside.role(), "").as(beside.role(), null, null, beside.of(), beside.reason()))
                .or(() -> NoResult.read(heading).map(no -> plain(position, no.role(), no.reason())));
    }

    private Optional<Column> result(int position) {
        AssayHeading heading = AssayHeading.read(headings.get(position));
        boolean named = heading.isMeasurement() && !HeadingWords.isRemark(heading.name());
        boolean byLab = heading.lab() != null;
        if (heading.name().length() > Choice.MAX_DETAIL) {
            return Optional.of(plain(
                    position,
                    ColumnRole.KEPT,
                    "the heading has " + heading.name().length() + " characters, the name of an assay at most "
                            + Choice.MAX_DETAIL
                            + "; choose results of an assay and give it a shorter name if they are"));
        }
        if (heading.name().isEmpty()
                || NO_HEADING.matcher(heading.name()).matches()
                || !(named
                        || (byLab || surelyResults(position))
                                && samples.get(position).areResults())) {
            return Optional.empty();
        }
        String why = named || byLab ? heading.explanation() : "bounds such as > and lists of numbers are results";
        return Optional.of(new Column(
                position,
                headings.get(position),
                ColumnRole.RESULT,
                heading.name(),
                heading.unit() == null ? null : heading.unit().symbol(),
                null,
                why,
                samples.get(position).examples(),
                samples.get(position).filled()));
    }

    private boolean surelyResults(int position) {
        return samples.get(position).areSurelyResults();
    }

    private void fillStructureByContent(List<Column> columns) {
        if (columns.stream().anyMatch(column -> column.role().isStructure())) {
            return;
        }
        boolean nothingIsNamed = headings.stream().allMatch(String::isBlank);
        columns.stream()
                .filter(column -> column.role() == ColumnRole.KEPT
                        && (samples.get(column.position()).areSmiles()
                                || nothingIsNamed && samples.get(column.position()).areStructures()))
                .findFirst()
                .ifPresent(column -> columns.set(
                        column.position(), column.as(ColumnRole.SMILES, null, null, null, "its values are SMILES")));
        columns.stream()
                .filter(column -> column.role() == ColumnRole.KEPT
                        && samples.get(column.position()).areInchis())
                .findFirst()
                .ifPresent(column -> columns.set(
                        column.position(), column.as(ColumnRole.INCHI, null, null, null, "its values are InChIs")));
    }

    private void fillNumberByContent(List<Column> columns) {
        if (columns.stream().anyMatch(column -> column.role() == ColumnRole.NUMBER)) {
            return;
        }
        columns.stream()
                .filter(column -> column.role() == ColumnRole.KEPT
                        && HeadingWords.mayNumber(column.heading())
                        && numbers.areBelow(column.position()))
                .findFirst()
                .ifPresent(column -> columns.set(
                        column.position(),
                        column.as(ColumnRole.NUMBER, null, null, null, "its values look like compound numbers")));
    }

    /// The title of a molfile is often the number over again.
    private void keepNumbersOutOfNames(List<Column> columns) {
        if (has(columns, ColumnRole.NUMBER)) {
            columns.replaceAll(column -> column.role() == ColumnRole.NAME
                            && samples.get(column.position()).areCompoundNumbers()
                    ? column.as(
                            ColumnRole.KEPT,
                            null,
                            null,
                            null,
                            "its values are numbers, not names, and another column holds the compound numbers")
                    : column);
        }
    }

    /// `Value` alone, or `n`, means nothing without a column that names the assay.
    private static void dropLongFormWithoutItsParts(List<Column> columns) {
        boolean complete = has(columns, ColumnRole.LONG_ASSAY) && has(columns, ColumnRole.LONG_VALUE);
        if (!complete) {
            columns.replaceAll(column ->
                    column.role() == ColumnRole.LONG_UNIT ? unitOfTheResultAtTheLeft(column, columns) : column);
            columns.replaceAll(column -> column.role().name().startsWith("LONG_")
                    ? column.as(
                            ColumnRole.KEPT,
                            null,
                            null,
                            null,
                            column.role() == ColumnRole.LONG_DATE
                                    ? "a date of the row: it is kept with it, and not stored with the results; only a"
                                            + " list with one result a row (columns Assay and Value) has a day for each"
                                    : "it would be a part of a list with one result a row, but no columns Assay and"
                                            + " Value are there; it is kept with its row")
                    : column);
        }
    }

    private static Column unitOfTheResultAtTheLeft(Column unit, List<Column> columns) {
        return columns.subList(0, unit.position()).reversed().stream()
                .takeWhile(column -> column.role() != ColumnRole.UNIT)
                .filter(column -> column.role() == ColumnRole.RESULT)
                .findFirst()
                .map(result -> unit.as(
                        ColumnRole.UNIT, null, null, result.position(), "the unit of \"" + result.label() + "\""))
                .orElse(unit);
    }

    /// A list with one result a row may repeat the same values in a column an assay; storing both would count them
    /// twice.
    private void keepOneFormOfResults(List<Column> columns) {
        Optional<Column> assays = columns.stream().filter(column -> column.role() == ColumnRole.LONG_ASSAY).findFirst();
        if (assays.isEmpty()) {
            return;
        }
        Set<String> names = samples.get(assays.get().position()).cells().stream()
                .map(cell -> AssayHeading.read(cell).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        columns.replaceAll(column -> column.role() == ColumnRole.RESULT
                ? column.as(
                        ColumnRole.DERIVED,
                        null,
                        null,
                        null,
                        names.contains(Objects.toString(column.detail(), "").toLowerCase(Locale.ROOT))
                                ? "repeats the results that the column \""
                                        + assays.get().label() + "\" lists one a row"
                                : "the column \"" + assays.get().label()
                                        + "\" lists the results one a row; this one is kept with the row")
                : column);
    }

    /// A mean is the result where the values it was taken from are in no other column.
    private void takeMeansWithoutTheirValues(List<Column> columns) {
        Set<String> measured = columns.stream()
                .filter(column -> column.role() == ColumnRole.RESULT)
                .map(Recognition::endpoint)
                .collect(Collectors.toSet());
        boolean rowByRow = has(columns, ColumnRole.LONG_VALUE);
        columns.replaceAll(column -> column.role() == ColumnRole.DERIVED
                        && !rowByRow
                        && HeadingWords.isMean(column.heading())
                        && Statistic.read(column.heading()).isEmpty()
                        && !HeadingWords.isQualifier(column.heading())
                        && !endpoint(column).isEmpty()
                        && !measured.contains(endpoint(column))
                ? result(column, "a mean, and no other column has the values that it was taken from")
                : column);
    }

    private static String endpoint(Column column) {
        return Objects.toString(AssayHeading.read(column.heading()).endpoint(), "").toLowerCase(Locale.ROOT);
    }

    private static Column result(Column column, String why) {
        AssayHeading heading = AssayHeading.read(column.heading());
        return column.as(
                ColumnRole.RESULT,
                heading.name(),
                heading.unit() == null ? null : heading.unit().symbol(),
                null,
                why + ": " + heading.explanation());
    }

    /// Results under a heading that a formula has overwritten: the heading is guessed from the habit of the neighbours.
    private Column nameless(Column column, List<Column> columns) {
        if (column.role() != ColumnRole.KEPT
                || !NO_HEADING.matcher(column.heading().strip()).matches()
                || !samples.get(column.position()).areSurelyResults()) {
            return column;
        }
        Optional<String> guess = nameFromRightNeighbour(column.position(), columns);
        String shown = column.heading().isBlank()
                ? "no heading"
                : "the heading \"" + column.heading().strip() + "\" is no name";
        if (guess.isEmpty()) {
            String name = "Results of column " + column.letters();
            return column.as(
                    ColumnRole.RESULT, name, null, null, shown + ", but the values are results; please name the assay");
        }
        AssayHeading heading = AssayHeading.read(guess.get());
        return column.as(
                ColumnRole.RESULT,
                heading.name(),
                heading.unit() == null ? null : heading.unit().symbol(),
                null,
                shown
                        + ", but the values are results; the other columns of this sheet that stand before one with a"
                        + " strain are the same assay without the strain, so it was taken for \""
                        + heading.name() + "\"");
    }

    /// `Pfal IC50 (Guy)` stands before `Pfal (K1) IC50 (Guy)`: so what stands before `Pfal (K1) IC50 (Avery)` is `Pfal
    /// IC50 (Avery)`.
    private Optional<String> nameFromRightNeighbour(int position, List<Column> columns) {
        Optional<String> right =
                position + 1 < headings.size() ? withoutStrain(headings.get(position + 1)) : Optional.empty();
        boolean taken = right.isPresent() && headings.stream().anyMatch(right.get()::equals);
        boolean habit = columns.stream().anyMatch(column -> column.position() > 0
                && withoutStrain(column.heading()).filter(headings.get(column.position() - 1)::equals).isPresent());
        return right.filter(name -> !taken && habit);
    }

    private static Optional<String> withoutStrain(String heading) {
        String without = STRAIN_IN_BRACKETS.matcher(heading).replaceFirst("");
        return without.equals(heading) ? Optional.empty() : Optional.of(without);
    }

    private static boolean has(List<Column> columns, ColumnRole role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    private Column plain(int position, ColumnRole role, String reason) {
        return new Column(
                position,
                headings.get(position),
                role,
                null,
                null,
                (@Nullable Integer) null,
                reason,
                samples.get(position).examples(),
                samples.get(position).filled());
    }

    /// The kinds of external id that can be chosen.
    public static List<SynonymKind> externalKinds() {
        return List.of(SynonymKind.values());
    }
}
