package org.daybook.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assays;
import org.daybook.exchange.SmallSheet.Line;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.row.Remark;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.name.Synonym;
import org.daybook.shared.Said;

/// Holds the right answer of one small sheet against what is here after its import, and counts the cells.
final class Verdict {

    private final Compounds compounds;
    private final Batches batches;
    private final Activities activities;
    private final ResultVerdict results;
    private final List<String> differences = new ArrayList<>();
    private int right;

    Verdict(Compounds compounds, Batches batches, Activities activities, Assays assays) {
        this.compounds = compounds;
        this.batches = batches;
        this.activities = activities;
        this.results = new ResultVerdict(this, assays);
    }

    int right() {
        return right;
    }

    List<String> differences() {
        return differences;
    }

    /// Holds one cell against another; `either a or b` expects one of several.
    void equal(String where, String what, String expected, String got) {
        judge(where, what, expected, got, choices(expected).contains(got));
    }

    /// What a cell of the answer allows: itself, or each of `either a or b`, where `nothing` is a blank cell.
    static List<String> choices(String expected) {
        return expected.startsWith("either ")
                ? Stream.of(expected.substring(7).split(" or ")).map(one -> one.equals("nothing") ? "" : one).toList()
                : List.of(expected);
    }

    /// Looks for words: all between `;`, one of those between `/`, whatever their case.
    void words(String where, String what, String expected, String got) {
        String text = got.toLowerCase(Locale.ROOT);
        boolean same = !got.isBlank() && Stream.of(expected.toLowerCase(Locale.ROOT).split(";"))
                .allMatch(words -> Stream.of(words.split("/")).map(String::strip).anyMatch(text::contains));
        judge(where, what, expected, got, same);
    }

    void judge(String where, String what, String expected, String got, boolean same) {
        if (same) {
            right++;
        } else {
            differences.add(where + ", " + what + ": expected " + shown(expected) + ", got " + shown(got));
        }
    }

    private static String shown(String cell) {
        String line = cell.replaceAll("\\s*\\R\\s*", " ").strip();
        return line.isEmpty() ? "nothing" : line.substring(0, Math.min(line.length(), 200));
    }

    /// The whole file: what is said of it, then each row of the answer.
    ///
    /// Rows that the answer does not name must not be there.
    void file(SmallSheet sheet, Import one, List<Column> columns, List<ImportedRow> rows) {
        sheet.note("rows read").ifPresent(count -> equal("file", "rows read", count, String.valueOf(one.rowsRead())));
        String said = Stream.of(Stream.of(one.description()), one.layout().notes().stream(),
                        columns.stream().map(Column::why))
                .flatMap(sentences -> sentences.map(Said::english)).collect(Collectors.joining("\n"));
        sheet.note("said").ifPresent(words -> words("file", "said", words, said));
        Predicate<Integer> apart = row -> sheet.linesOf(row).stream().anyMatch(line -> line.says("outcome", "apart"));
        equal("file", "rows", sheet.rows().stream().filter(apart.negate()).toList().toString(),
                rows.stream().map(ImportedRow::row).filter(apart.negate()).toList().toString());
        for (ImportedRow row : rows) {
            List<Line> lines = sheet.linesOf(row.row());
            if (!lines.isEmpty()) {
                row(sheet, one, row, lines, said);
            }
        }
    }

    private void row(SmallSheet sheet, Import one, ImportedRow row, List<Line> lines, String said) {
        String where = "row " + row.row();
        Line line = lines.getFirst();
        line.cell("outcome").map(outcome -> outcome.equals("apart") ? "rejected" : outcome)
                .ifPresent(outcome -> equal(where, "outcome", outcome, row.outcome().key()));
        line.cell("remarks").ifPresent(words -> remarks(where, words, row, said));
        Optional<Compound> compound = row.compound().flatMap(compounds::find);
        compound.ifPresent(found -> compound(where, found, row, line));
        if (sheet.note("results").filter("any"::equals).isEmpty()) {
            List<Activity> all = compound.map(known -> activities.of(known.id())).orElse(List.of());
            results.row(where, lines, all.stream().filter(result -> isFrom(result, one, row))
                    .sorted(Comparator.comparing(result -> result.id().value())).toList());
        }
    }

    private static boolean isFrom(Activity result, Import one, ImportedRow row) {
        return result.recordedIn().filter(one.id()::equals).isPresent() && result.sourceRow().orElse(0) == row.row();
    }

    private void remarks(String where, String words, ImportedRow row, String said) {
        if (words.equals("quiet")) {
            equal(where, "remarks", "", row.remarks().stream()
                    .filter(remark -> remark.kind().weight() != Remark.Weight.NOTE)
                    .map(Remark::message).collect(Collectors.joining("; ")));
            return;
        }
        String remarks = row.remarks().stream()
                .map(remark -> remark.kind() + " " + remark.kind().label() + " " + remark.message())
                .collect(Collectors.joining("\n"));
        words(where, "remarks", words, remarks + "\n" + said);
    }

    private void compound(String where, Compound compound, ImportedRow row, Line line) {
        line.cell("number").ifPresent(number -> equal(where, "number", number, number(number, compound, row)));
        line.cell("goes by").ifPresent(number -> equal(where, "goes by", number, compound.number()));
        line.cell("inchikey").ifPresent(key -> equal(where, "inchikey", key, compound.inchiKey().orElse("none")));
        if (line.has("name")) {
            equal(where, "name", line.cell("name").orElse(""), compound.name().orElse(""));
        }
        line.cell("names").ifPresent(names -> equal(where, "names", sorted(names), names(compound)));
        line.cell("found by").ifPresent(texts -> found(where, texts, "yes", compound));
        line.cell("not found by").ifPresent(texts -> found(where, texts, "no", compound));
        line.cell("batch").ifPresent(code -> batch(where, compound, code, line.cell("of the batch").orElse("")));
    }

    private String number(String expected, Compound compound, ImportedRow row) {
        if (expected.equals("none")) {
            return given(compound, row);
        }
        boolean leads = compounds.find(expected).filter(found -> found.id().equals(compound.id())).isPresent();
        return leads ? expected : compound.number();
    }

    /// `none` if the compound goes by a number that the site gave it, and not by something that stands in the row.
    private String given(Compound compound, ImportedRow row) {
        Set<String> typed = row.cells().stream().map(cell -> cell.strip().toUpperCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
        return compounds.numbers(compound.id()).stream().map(number -> number.number().toUpperCase(Locale.ROOT))
                .filter(typed::contains).findFirst().orElse("none");
    }

    private void found(String where, String texts, String expected, Compound compound) {
        for (String text : parts(texts)) {
            boolean found = compound.id().equals(compounds.resolve(List.of(text)).get(text));
            equal(where, "found by " + text, expected, found ? "yes" : "no");
        }
    }

    private void batch(String where, Compound compound, String code, String facts) {
        List<Batch> lots = batches.of(compound.id());
        Optional<Batch> batch = lots.stream().filter(lot -> lot.code().equals(code)).findFirst();
        String others = lots.isEmpty() ? "none" : lots.stream().map(Batch::code).toList().toString();
        equal(where, "batch", code, batch.map(Batch::code).orElse(others));
        batch.ifPresent(lot -> parts(facts).forEach(fact -> fact(where, lot, fact)));
    }

    private void fact(String where, Batch lot, String fact) {
        String what = fact.substring(0, fact.indexOf(' '));
        String expected = fact.substring(what.length() + 1);
        String got = switch (what) {
            case "amount" -> lot.amount().orElse("");
            case "purity" -> lot.purity().orElse("");
            case "salt" -> lot.salt().orElse("");
            case "supplier" -> lot.supplier().orElse("");
            case "made" -> lot.madeOn().map(Object::toString).orElse("");
            case "remark" -> lot.remark().orElse("");
            default -> throw new AssertionError("no such fact of a batch: " + what);
        };
        boolean same = what.equals("purity") && bare(expected).equals(bare(got));
        equal(where, what, expected.equals("none") ? "" : expected, same ? expected : got);
    }

    /// A purity without the sign that its heading may have.
    private static String bare(String purity) {
        return purity.replaceAll("[ %]", "").replace(',', '.');
    }

    private String names(Compound compound) {
        return String.join("; ", compounds.synonyms(compound.id()).stream().map(Synonym::text)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String sorted(String names) {
        return names.equals("none") ? "" : String.join("; ", new TreeSet<>(parts(names)));
    }

    static List<String> parts(String texts) {
        return Arrays.stream(texts.split(";")).map(String::strip).filter(text -> !text.isEmpty()).toList();
    }
}
