package org.daybook.exchange;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.assay.value.Relation;
import org.daybook.exchange.SmallSheet.Line;
import org.daybook.quantities.Numbers;
import org.daybook.quantities.Unit;
import org.daybook.shared.id.AssayId;

/// Holds the results of one row against the right ones, field by field, in the order of the columns.
final class ResultVerdict {

    private static final List<String> FIELDS =
            List.of("assay", "is", "value", "upper", "±", "n", "interval", "at", "after", "unit", "text");

    private final Verdict verdict;
    private final Assays assays;

    ResultVerdict(Verdict verdict, Assays assays) {
        this.verdict = verdict;
        this.assays = assays;
    }

    void row(String where, List<Line> lines, List<Activity> found) {
        List<Line> expected = lines.stream()
                .filter(line -> FIELDS.stream().anyMatch(field -> line.cell(field).isPresent())).toList();
        if (found.size() < expected.size()) {
            expected = expected.stream().filter(line -> !line.says("outcome", "optional")).toList();
        }
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            String at = where + (expected.size() > 1 ? ", result " + (i + 1) : "");
            if (i >= found.size()) {
                verdict.equal(at, "result", words(expected.get(i)), "");
            } else if (i >= expected.size()) {
                verdict.equal(at, "result", "", words(found.get(i)));
            } else {
                result(at, expected.get(i), found.get(i));
            }
        }
    }

    private void result(String where, Line line, Activity got) {
        String value = line.cell("value").orElse("");
        String unit = line.cell("unit").orElse("");
        String units = got.units().orElse("");
        line.cell("assay").ifPresent(name -> verdict.equal(where, "assay", plain(name), plain(name(got.assay()))));
        line.cell("text").ifPresent(text -> text(where, text, got));
        if (line.has("is") || line.has("value")) {
            String is = got.value().isEmpty() || value.isEmpty() ? "" : line.cell("is").orElse("=");
            String relation = got.value().isEmpty() ? "" : got.relation().map(Relation::symbol).orElse("");
            verdict.equal(where, "is", is, relation);
            number(where, "value", value, got.value(), unit, units);
        }
        number(where, "upper", line.cell("upper").orElse(""), got.upperValue(), unit, units);
        number(where, "±", line.cell("±").orElse(""), got.uncertainty(), unit, units);
        String count = got.sampleSize().isPresent() ? String.valueOf(got.sampleSize().getAsInt()) : "";
        verdict.equal(where, "n", line.cell("n").orElse(""), count);
        interval(where, line.cell("interval").orElse(""), got);
        quantity(where, "at", line.cell("at").orElse(""), got.effectConcentration(), got.effectUnits().orElse(""));
        after(where, line.cell("after").orElse(""), got);
        if (!unit.isEmpty() && !value.isEmpty() && got.value().isPresent()) {
            boolean same = !units.isEmpty() && Unit.of(units).convertsTo(Unit.of(unit));
            verdict.judge(where, "unit", unit, units, same);
        }
    }

    private void text(String where, String expected, Activity got) {
        boolean same = Verdict.choices(expected).stream()
                .anyMatch(text -> text.equals(got.reportedText()) || text.equals(got.reportedCell()));
        verdict.judge(where, "text", expected, got.reportedText(), same);
    }

    private void interval(String where, String expected, Activity got) {
        String interval = got.context()
                .statedInterval()
                .map(one -> nine(one.lower()) + " to " + nine(one.upper()))
                .orElse("");
        verdict.equal(where, "interval", expected, interval);
    }

    private static String nine(double value) {
        return Numbers.significant(value, 9);
    }

    private void after(String where, String expected, Activity got) {
        verdict.equal(where, "after", expected, got.context().statedTime().map(Object::toString).orElse(""));
    }

    /// A number with its unit, as in `25 uM`.
    private void quantity(String where, String what, String expected, OptionalDouble got, String units) {
        String unit = expected.replaceFirst("^(either )?\\S*\\s?", "").replaceFirst(" or .*", "");
        number(where, what, expected.replace(" " + unit, ""), got, unit, units);
    }

    /// Numbers are the same to nine digits, in whatever unit of the same kind they are kept.
    private void number(String where, String what, String expected, OptionalDouble got, String unit, String units) {
        boolean same = Verdict.choices(expected).stream().anyMatch(choice -> choice.isEmpty() ? got.isEmpty()
                : got.isPresent() && isNear(Double.parseDouble(choice), in(unit, got.getAsDouble(), units)));
        verdict.judge(where, what, expected, got.isEmpty() ? "" : (got.getAsDouble() + " " + units).strip(), same);
    }

    private static double in(String unit, double value, String units) {
        boolean other = !unit.isEmpty() && !units.isEmpty() && Unit.of(units).convertsTo(Unit.of(unit));
        return other ? Unit.of(units).convert(value, Unit.of(unit)) : value;
    }

    private static boolean isNear(double expected, double got) {
        return Math.abs(expected - got) <= 1e-9 * Math.max(Math.abs(expected), Math.abs(got));
    }

    private String name(AssayId id) {
        return assays.findAll(Set.of(id)).values().stream().findFirst().map(Assay::name).orElse("");
    }

    /// The name of an assay without the unit in brackets at its end.
    private static String plain(String name) {
        String bare = name.replaceFirst("\\s*[(\\[]([^()\\[\\]]*)[)\\]]$", "");
        String inside = name.substring(bare.length()).replaceAll("[()\\[\\]]", " ").strip();
        boolean isUnit = !inside.isEmpty() && Unit.known(inside).isPresent();
        return (isUnit ? bare : name).replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static String words(Line line) {
        return FIELDS.stream().filter(line.cells()::containsKey).map(line.cells()::get).toList().toString();
    }

    private String words(Activity got) {
        String value = got.value().isPresent() ? String.valueOf(got.value().getAsDouble()) : "";
        String relation = got.relation().map(Relation::symbol).orElse("");
        return name(got.assay()) + " " + relation + " " + value + " \"" + got.reportedText() + "\"";
    }
}
