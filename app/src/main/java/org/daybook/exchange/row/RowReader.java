package org.daybook.exchange.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.exchange.column.NoResult;
import org.daybook.exchange.column.TypedDay;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.exchange.table.CellTexts;
import org.daybook.exchange.table.Uncalculated;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.compound.StructureMemory;
import org.daybook.registry.name.CasNumber;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.SynonymKind;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Reads the rows of one table, whose columns are known; looks at nothing but the row.
public final class RowReader {

    private static final Pattern DUPLICATE =
            Pattern.compile("(.+?)\\s*[(\\[]\\s*duplicate\\s+of\\s+(.+?)\\s*[)\\]]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONCENTRATION = Pattern.compile("\\s*\\(\\d+(\\.\\d+)?\\s*[mu\u00B5]M\\)$");
    private static final Pattern PARTS = Pattern.compile("[;,\\r\\n]+");
    private static final Pattern IDS = Pattern.compile("[;,/|\\s]+");
    private static final Pattern ALTERNATIVES = Pattern.compile("\\s+or\\s+|\\s*[,;/]\\s*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NUMBERS = 500;
    private static final int MAX_SERIES = 100;
    private static final Pattern LABELS = Pattern.compile(";\\s");
    private static final Pattern LABELLED = Pattern.compile("([^:]{2,30}):\\s*(.+)");
    private static final Set<String> NOTHING =
            Set.of("", "n/a", "na", "n.a.", "none", "null", "nan", "-", "--", "\u2013", "\u2014", ".", "nd", "n.d.",
                    "n/d", "tbd", "t.b.d.", "tba", "tbc", "pending", "missing", "not available", "not applicable",
                    "not assigned", "not known", "inherited", "unknown", "#n/a", "#ref!", "?");
    private static final Set<SynonymKind> KINDS_OF_OTHERS = Set.of(
            SynonymKind.MMV,
            SynonymKind.CHEMBL,
            SynonymKind.PUBCHEM_CID,
            SynonymKind.CAS,
            SynonymKind.ZINC,
            SynonymKind.TCMDC,
            SynonymKind.ENAMINE);

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final List<Column> columns;
    /// The words of the headings of the columns, in their order.
    private final List<String> headings;
    private final Map<ColumnRole, Column> single = new EnumMap<>(ColumnRole.class);
    private final RowWidth width;
    private final Trusted trusted;
    private final StructureCells structures;
    private final BatchCells batches;
    private final ResultCells results;
    private final List<Column> keptDays;

    /// @param width how many cells a row may have
    /// @param trusted what is right where the parts of a row disagree
    /// @param memory what is known of structures that were read before
    public RowReader(List<Column> columns, RowWidth width, Trusted trusted, StructureMemory memory) {
        this.columns = columns;
        this.headings = columns.stream().map(column -> HeadingWords.words(column.heading())).toList();
        this.width = width;
        columns.forEach(column -> single.putIfAbsent(column.role(), column));
        this.trusted = trusted;
        this.structures = new StructureCells(single, memory);
        this.batches = new BatchCells(single);
        this.results = new ResultCells(columns, single);
        this.keptDays = columns.stream().filter(RowReader::isKeptDay).toList();
    }

    /// Whether the table has a column of structures: then rows without one may still be compounds.
    public boolean hasStructures() {
        return columns.stream().anyMatch(column -> column.role().isStructure());
    }

    /// Reads a row; one in which something can be taken in no way is read as rejected, with the reason.
    public ReadRow read(int row, List<String> cells) {
        Optional<Remark> refusal = width.exceededBy(cells)
                .or(() -> width.partedIn(cells, columns))
                .or(() -> notCalculated(cells));
        if (refusal.isPresent()) {
            return ReadRow.refused(row, refusal.get());
        }
        try {
            return understand(row, cells);
        } catch (InvalidInputException e) {
            return ReadRow.refused(row,
                    Remark.onRow(Kind.FAILED, Said.of("said.exchange.the-row-cannot-be-taken", Said.by(e))));
        }
    }

    /// A formula without its result where the row says which compound and batch it is: without that part it would be
    /// stored as another one, or as less than it is.
    private Optional<Remark> notCalculated(List<String> cells) {
        return columns.stream()
                .filter(column -> column.role().kind() == ColumnRole.Kind.COMPOUND
                        || column.role().kind() == ColumnRole.Kind.BATCH)
                .filter(column -> Uncalculated.is(cell(column, cells)))
                .findFirst()
                .map(column -> Remark.on(
                        Kind.ROW_NOT_CALCULATED,
                        column,
                        cell(column, cells),
                        Said.of("said.exchange.column-holds-a-formula-whose-result", column.letters(), column.name())));
    }

    private ReadRow understand(int row, List<String> cells) {
        List<Remark> remarks = new ArrayList<>();
        String typed = PlainWords.line(text(ColumnRole.NUMBER, cells));
        List<OtherName> names = names(cells, remarks);
        Matcher duplicate = DUPLICATE.matcher(isNoNumber(typed) ? "" : typed);
        boolean isDuplicate = duplicate.matches();
        List<String> called = new ArrayList<>();
        String number = number(isDuplicate ? duplicate.group(1) : typed, names, called, remarks);
        String name = name(cells, remarks);
        StructureCells.Drawn drawn = structures.read(cells, trusted.of(row), remarks);
        List<String> ids = new ArrayList<>(drawn.structure() == null ? drawn.inchiKeys() : List.of());
        names.forEach(other -> (KINDS_OF_OTHERS.contains(other.kind()) ? ids : called).add(other.text()));
        Stream.of(name).filter(text -> !text.isEmpty()).forEach(called::add);
        return new ReadRow(
                row,
                number,
                isDuplicate ? duplicate.group(2) : "",
                name,
                drawn.structure(),
                stereo(cells, remarks),
                drawn.others(),
                parts(text(ColumnRole.OTHER_NUMBERS, cells)),
                names,
                ids,
                called,
                series(cells, remarks),
                batches.read(number, cells, remarks),
                results(cells, remarks),
                remarks,
                rejection(cells));
    }

    private List<ReadRow.ReadResult> results(List<String> cells, List<Remark> remarks) {
        List<ReadRow.ReadResult> read = results.read(cells, remarks);
        keptDays.stream()
                .filter(column -> TypedDay.read(cell(column, cells)) instanceof TypedDay.Impossible)
                .forEach(column -> remarks.add(Remark.on(Kind.DATE_IMPOSSIBLE, column, cell(column, cells),
                        Said.of("said.exchange.is-a-date-that-does-not", cell(column, cells).strip()))));
        return read;
    }

    /// Whether a column that is only kept holds days by its heading.
    private static boolean isKeptDay(Column column) {
        return column.role() == ColumnRole.KEPT
                && (NoResult.read(column.heading()).filter(NoResult.DATE::equals).isPresent()
                || HeadingWords.role(column.heading())
                        .filter(role -> role == ColumnRole.LONG_DATE || role == ColumnRole.MADE_ON).isPresent());
    }

    private List<String> series(List<String> cells, List<Remark> remarks) {
        List<String> series = parts(text(ColumnRole.SERIES, cells));
        if (series.stream().noneMatch(one -> one.length() > MAX_SERIES)) {
            return series;
        }
        remarks.add(Remark.on(
                Kind.NAME_NOT_KEPT,
                Objects.requireNonNull(single.get(ColumnRole.SERIES)),
                text(ColumnRole.SERIES, cells),
                Said.of("said.exchange.the-name-of-a-series-has", MAX_SERIES)));
        return List.of();
    }

    /// A table may be followed by another with the same headings.
    private @Nullable Remark rejection(List<String> cells) {
        return repeatsHeadings(cells)
                ? Remark.onRow(Kind.REPEATED_HEADING, Said.of("said.exchange.the-row-repeats-headings-of-the"))
                : title(cells)
                        .map(text -> Remark.onRow(
                                Kind.TITLE, Said.of("said.exchange.stands-alone-and-is-a-title", text)))
                        .orElse(null);
    }

    /// The one filled cell of a row, where a table of structures has a number or name and it is that of a title:
    /// `Series 1` above the compounds of a series.
    private Optional<String> title(List<String> cells) {
        List<Integer> filled = IntStream.range(0, cells.size()).filter(at -> !cells.get(at).isBlank()).boxed().toList();
        return !hasStructures() || filled.size() != 1 ? Optional.empty()
                : Stream.of(single.get(ColumnRole.NUMBER), single.get(ColumnRole.NAME))
                        .filter(column -> column != null && column.position() == filled.getFirst())
                        .map(column -> cell(column, cells).strip())
                        .filter(HeadingWords::isGroupTitle)
                        .findFirst();
    }

    /// Whether most of what is in the row are headings of the table.
    public boolean repeatsHeadings(List<String> cells) {
        int[] filled = IntStream.range(0, columns.size())
                .filter(at -> !cell(columns.get(at), cells).isBlank()).toArray();
        int same = 0;
        for (int i = 0; i < filled.length && (same + filled.length - i) * 2 > filled.length; i++) {
            same += isHeading(filled[i], cells) ? 1 : 0;
        }
        return filled.length > 1 && same * 2 > filled.length;
    }

    /// What is said of the rows below headings that are not all those of the table; empty if they are.
    ///
    /// @param cells a row that repeats headings
    public Optional<Remark> otherHeading(int row, List<String> cells) {
        return IntStream.range(0, columns.size())
                .filter(at -> !cell(columns.get(at), cells).isBlank() && !isHeading(at, cells))
                .mapToObj(columns::get)
                .findFirst()
                .map(column -> Remark.onRow(
                        Kind.BELOW_OTHER_HEADINGS,
                        Said.of("said.exchange.it-stands-below-the-headings-of", row, column.letters(),
                                cell(column, cells).strip(), column.heading().strip())));
    }

    /// Whether ids of this kind are never numbers of the group.
    private static boolean isOfOthers(SynonymKind kind) {
        return KINDS_OF_OTHERS.contains(kind) || SynonymKind.added().contains(kind);
    }

    private boolean isHeading(int at, List<String> cells) {
        String heading = headings.get(at);
        return !heading.isEmpty() && heading.equals(HeadingWords.words(cell(columns.get(at), cells)));
    }

    private String number(String typed, List<OtherName> names, List<String> called, List<Remark> remarks) {
        String text = CONCENTRATION.matcher(typed.strip()).replaceFirst("");
        if (isError(text, single.get(ColumnRole.NUMBER), remarks) || NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return "";
        }
        SynonymKind kind = SynonymKind.guess(text);
        if (isOfOthers(kind)) {
            add(names, kind, text, single.get(ColumnRole.NUMBER), remarks);
            return "";
        }
        Optional<SpreadsheetDate> date = SpreadsheetDate.ofNumber(text);
        if (date.isPresent()) {
            remarks.add(Remark.on(Kind.DATE_FOR_AN_ID, Objects.requireNonNull(single.get(ColumnRole.NUMBER)), text,
                    date.get().message(text)));
            return "";
        }
        if (CompoundNumber.read(text).isPresent() && alternatives(text).size() < 2) {
            return text;
        }
        tellOwnId(text, typed, names, called, remarks);
        return "";
    }

    /// A group's own id in whatever spelling is kept as it was typed, and looked up; `A or B` means both or neither.
    private void tellOwnId(
            String text, String typed, List<OtherName> names, List<String> called, List<Remark> remarks) {
        Column column = Objects.requireNonNull(single.get(ColumnRole.NUMBER));
        add(
                names,
                text.chars().anyMatch(Character::isDigit) ? SynonymKind.OTHER : SynonymKind.NAME,
                text,
                column,
                remarks);
        called.addAll(alternatives(text));
        remarks.add(Remark.on(
                Kind.NUMBER_NOT_UNDERSTOOD,
                column,
                typed,
                Said.of("said.exchange.is-not-a-compound-number-such", text)));
    }

    /// What is far longer than any number, or two of them, is not looked through for them.
    private static boolean isNoNumber(String typed) {
        return typed.length() > LONGEST_NUMBERS;
    }

    /// The numbers of `A or B`; none if the parts are no numbers, or there is but one.
    private static List<String> alternatives(String text) {
        if (isNoNumber(text)) {
            return List.of();
        }
        List<String> parts = ALTERNATIVES.splitAsStream(text).map(String::strip).toList();
        return parts.size() > 1
                        && parts.stream()
                                .allMatch(part -> CompoundNumber.read(part).isPresent())
                ? parts
                : List.of();
    }

    /// The name of the compound on one line, as much of it as is kept.
    private String name(List<String> cells, List<Remark> remarks) {
        String name = oneLine(text(ColumnRole.NAME, cells));
        if (isError(name, single.get(ColumnRole.NAME), remarks) || NOTHING.contains(name.toLowerCase(Locale.ROOT))) {
            return "";
        }
        if (name.length() <= NewCompound.MAX_NAME) {
            return name;
        }
        remarks.add(Remark.on(
                Kind.NAME_NOT_KEPT,
                Objects.requireNonNull(single.get(ColumnRole.NAME)),
                name,
                Said.of("said.exchange.the-name-has-characters-the-first", name.length(), NewCompound.MAX_NAME)));
        return name.substring(0, NewCompound.MAX_NAME).strip();
    }

    /// Line breaks, tabulators and what cannot be seen are no part of a name.
    private static String oneLine(String text) {
        return BLANKS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    private List<OtherName> names(List<String> cells, List<Remark> remarks) {
        List<OtherName> names = new ArrayList<>();
        for (Column column : columns) {
            String cell = cell(column, cells).strip();
            boolean holdsIds = column.role() == ColumnRole.EXTERNAL_ID || column.role() == ColumnRole.SYNONYMS;
            Optional<SpreadsheetDate> date = holdsIds ? SpreadsheetDate.read(cell) : Optional.empty();
            if (date.isPresent()) {
                remarks.add(Remark.on(Kind.DATE_FOR_AN_ID, column, cell, date.get().message(cell)));
            } else if (column.role() == ColumnRole.EXTERNAL_ID && !cell.isEmpty()) {
                externalIds(column, cell, names, remarks);
            } else if (column.role() == ColumnRole.SYNONYMS) {
                synonymParts(cell).forEach(part -> synonym(column, part, names, remarks));
            }
        }
        return atMost(names, remarks);
    }

    /// Leaves room for one more, which the number of the row may turn out to be.
    private static List<OtherName> atMost(List<OtherName> names, List<Remark> remarks) {
        int most = NewCompound.MAX_SYNONYMS - 1;
        if (names.size() <= most) {
            return names;
        }
        remarks.add(Remark.onRow(
                Kind.NAME_NOT_KEPT, Said.of("said.exchange.the-row-has-names-and-ids", names.size(), most)));
        return new ArrayList<>(names.subList(0, most));
    }

    private static void externalIds(Column column, String cell, List<OtherName> names, List<Remark> remarks) {
        SynonymKind kind = SynonymKind.stored(Objects.requireNonNull(column.detail()));
        List<String> ids = Stream.of(cell)
                .filter(whole -> !NOTHING.contains(whole.toLowerCase(Locale.ROOT)))
                .flatMap(IDS::splitAsStream)
                .filter(id -> !NOTHING.contains(id.toLowerCase(Locale.ROOT)))
                .toList();
        ids.forEach(id -> add(names, kind, id, column, remarks));
        if (ids.size() > 1) {
            remarks.add(Remark.on(
                    Kind.SEVERAL_IDS,
                    column,
                    cell,
                    Said.of("said.exchange.ids-in-one-cell-the-compound", ids.size(), ids)));
        }
    }

    /// Names hold commas: where each part says its kind, as in an export of this site, only semicolons part them.
    private static List<String> synonymParts(String cell) {
        List<String> labelled = LABELS.splitAsStream(cell).map(String::strip).filter(part -> !part.isEmpty()).toList();
        boolean allSayTheirKind = labelled.stream().allMatch(part -> {
            Matcher matcher = LABELLED.matcher(part);
            return matcher.matches() && kind(matcher.group(1)).isPresent();
        });
        return allSayTheirKind ? labelled : parts(cell);
    }

    /// `MMV: MMV000248` states its kind; `identical to OSM-S-488` is no name.
    private static void synonym(Column column, String part, List<OtherName> names, List<Remark> remarks) {
        if (NOTHING.contains(part.toLowerCase(Locale.ROOT))
                || part.toLowerCase(Locale.ROOT).startsWith("identical to ")) {
            return;
        }
        Matcher labelled = LABELLED.matcher(part);
        Optional<SynonymKind> stated = labelled.matches() ? kind(labelled.group(1)) : Optional.empty();
        if (stated.isPresent()) {
            add(names, stated.get(), labelled.group(2), column, remarks);
        } else {
            SynonymKind guess = SynonymKind.guess(part);
            boolean code = part.chars().anyMatch(Character::isDigit) && !isOfOthers(guess);
            add(names, code ? SynonymKind.NOTEBOOK : guess, part, column, remarks);
        }
    }

    private static Optional<SynonymKind> kind(String label) {
        for (SynonymKind kind : SynonymKind.values()) {
            if (kind.label().equalsIgnoreCase(label.strip())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// Whether a spreadsheet put an error where a name or number was to stand; that is told.
    private static boolean isError(String text, @Nullable Column column, List<Remark> remarks) {
        if (column == null || !CellTexts.isError(text)) {
            return false;
        }
        remarks.add(Remark.on(Kind.SPREADSHEET_ERROR, column, text,
                Said.of("said.exchange.is-an-error-of-the-spreadsheet", text)));
        return true;
    }

    private static void add(
            List<OtherName> names, SynonymKind kind, String text, @Nullable Column column, List<Remark> remarks) {
        if (isError(text, column, remarks)) {
            return;
        }
        Optional<CasNumber> cas = kind.equals(SynonymKind.CAS) ? CasNumber.read(text) : Optional.empty();
        if (kind.equals(SynonymKind.CAS) && cas.isEmpty()) {
            remarks.add(new Remark(
                    Kind.CHECK_DIGIT_WRONG,
                    column == null ? null : column.position(),
                    text,
                    Said.of(CasNumber.isShaped(text) ? "said.exchange.is-no-cas-number-its-check"
                            : "said.exchange.is-no-cas-number-it-is", text)));
            return;
        }
        try {
            names.add(new OtherName(kind, cas.map(CasNumber::text).orElseGet(() -> oneLine(text))));
        } catch (InvalidInputException e) {
            remarks.add(
                    new Remark(Kind.NAME_NOT_KEPT, column == null ? null : column.position(), text, Said.by(e)));
        }
    }

    private @Nullable StereoStatement stereo(List<String> cells, List<Remark> remarks) {
        String typed = text(ColumnRole.STEREO, cells);
        if (NOTHING.contains(typed.toLowerCase(Locale.ROOT))) {
            return null;
        }
        for (StereoStatement statement : StereoStatement.values()) {
            if (statement.label().equalsIgnoreCase(typed)) {
                return statement;
            }
        }
        remarks.add(Remark.on(
                Kind.STEREO_NOT_UNDERSTOOD,
                Objects.requireNonNull(single.get(ColumnRole.STEREO)),
                typed,
                Said.of("said.exchange.is-none-of-absolute-racemic-relative", typed)));
        return null;
    }

    private static List<String> parts(String cell) {
        return PARTS.splitAsStream(cell)
                .map(String::strip)
                .filter(part -> !NOTHING.contains(part.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    private String text(ColumnRole role, List<String> cells) {
        return text(single.get(role), cells);
    }

    /// What stands in a column, without blanks around it; empty if there is no such column.
    static String text(@Nullable Column column, List<String> cells) {
        return column == null ? "" : cell(column, cells).replace('\u00A0', ' ').strip();
    }

    static String cell(Column column, List<String> cells) {
        return column.position() < cells.size() ? cells.get(column.position()) : "";
    }
}
