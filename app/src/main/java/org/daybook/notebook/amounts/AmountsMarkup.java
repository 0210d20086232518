package org.daybook.notebook.amounts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.shared.Said;
import org.daybook.stoichiometry.Column;
import org.daybook.stoichiometry.Figure;
import org.daybook.stoichiometry.Remark;
import org.daybook.stoichiometry.SubstanceRole;
import org.daybook.stoichiometry.Stoichiometry;
import org.daybook.stoichiometry.Stoichiometry.Line;
import org.daybook.stoichiometry.Stoichiometry.Step;
import org.daybook.stoichiometry.Stoichiometry.Value;
import org.daybook.stoichiometry.Substance;
import org.daybook.stoichiometry.Written;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/// Writes a calculated table as HTML: what was typed is bold, what was calculated is not and says so to who listens;
/// what cannot be used is marked and told below, with its cell.
final class AmountsMarkup {

    /// What is read first stands first; the rest may be scrolled to.
    private static final List<Column> COLUMNS = List.of(Column.MOLAR_MASS, Column.EQUIVALENTS, Column.AMOUNT,
            Column.MASS, Column.VOLUME, Column.YIELD, Column.BATCH, Column.DENSITY, Column.CONCENTRATION, Column.PURITY,
            Column.SUPPLIER, Column.NOTE);

    private final Stoichiometry table;
    private final StringBuilder html = new StringBuilder();
    private final boolean hasSteps;
    private final List<Column> columns;

    private AmountsMarkup(Stoichiometry table) {
        this.table = table;
        this.hasSteps = table.steps().size() > 1;
        this.columns = COLUMNS.stream().filter(this::isUsed).toList();
    }

    /// @param source the block as it was typed, for one of which nothing can be read
    /// @param number of the table in its text, from 1
    static String of(Stoichiometry table, String source, int number) {
        AmountsMarkup markup = new AmountsMarkup(table);
        markup.html.append("<figure class=\"amounts\">");
        if (table.isUnreadable()) {
            markup.html.append("<pre tabindex=\"0\"><code>").append(escape(source)).append("</code></pre>");
        } else {
            markup.table(number);
        }
        markup.html.append("<figcaption>");
        if (!table.isUnreadable()) {
            markup.legend();
        }
        markup.remarks();
        markup.html.append("</figcaption>");
        return markup.html.append("</figure>").toString();
    }

    /// A block that is not read.
    ///
    /// @param why what is told below it
    static String asTyped(String source, Said why) {
        return "<figure class=\"amounts\"><pre tabindex=\"0\"><code>" + escape(source)
                + "</code></pre><figcaption><ul class=\"amounts-remarks\"><li class=\"problem\">"
                + escape(why.english()) + "</li></ul></figcaption></figure>";
    }

    private boolean isUsed(Column column) {
        return table.lines().stream().anyMatch(line -> line.value(column).isPresent()
                || !line.row().cell(column).isEmpty()
                || column == Column.YIELD && line.role().isFormed()
                || column == Column.MASS && line.theory() != null);
    }

    private void table(int number) {
        String name = number == 1 ? "Amounts" : "Amounts, table " + number;
        html.append("<div class=\"table-wrap\" role=\"region\" aria-label=\"").append(name)
                .append("\" tabindex=\"0\"><table class=\"stoich\"><caption class=\"visually-hidden\">").append(name)
                .append("</caption><thead><tr>");
        if (hasSteps) {
            head("Step", false);
        }
        head("Substance", false);
        head("Role", false);
        columns.forEach(column -> head(heading(column), isNumber(column)));
        html.append("</tr></thead><tbody>");
        table.lines().forEach(this::line);
        html.append("</tbody></table></div>");
    }

    private void head(String words, boolean isNumber) {
        html.append("<th scope=\"col\"").append(isNumber ? " class=\"number\">" : ">").append(words).append("</th>");
    }

    private static String heading(Column column) {
        return switch (column) {
            case MOLAR_MASS -> "M, g/mol";
            case EQUIVALENTS -> "Equiv.";
            case CONCENTRATION -> "Conc.";
            default -> column.label().substring(0, 1).toUpperCase(Locale.ROOT) + column.label().substring(1);
        };
    }

    private void line(Line line) {
        html.append(line.role().isFormed() ? "<tr class=\"formed\">" : "<tr>");
        if (hasSteps) {
            html.append("<td>").append(escape(line.step())).append("</td>");
        }
        html.append("<th scope=\"row\">").append(substance(line.substance())).append("</th><td>")
                .append(escape(line.role().label()));
        if (line.limiting()) {
            html.append(" <strong class=\"limiting\">limiting</strong>");
        }
        html.append("</td>");
        columns.forEach(column -> html.append(isNumber(column) ? number(line, column) : words(line, column)));
        html.append("</tr>");
    }

    private static String substance(Substance substance) {
        String name = escape(substance.name());
        String words = substance.words().isEmpty() ? "" : ", " + escape(substance.words());
        String formula = substance.formula().isEmpty() ? ""
                : " <span class=\"formula\">" + escape(substance.formula()).replaceAll("(?<=[A-Za-z)])(\\d+)",
                        "<sub>$1</sub>") + "</span>";
        return substance.registered().map(number -> "<a class=\"mention\" href=\"/compounds/"
                + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8) + "\">" + name + "</a>").orElse(name)
                + words + formula;
    }

    private static boolean isNumber(Column column) {
        return !column.dimensions().isEmpty();
    }

    private static String words(Line line, Column column) {
        return "<td>" + (column == Column.BATCH ? batch(line) : escape(line.row().cell(column))) + "</td>";
    }

    private String number(Line line, Column column) {
        Optional<Value> value = line.value(column);
        String typed = line.row().cell(column);
        String shown;
        if (value.isPresent() && value.get().calculated()) {
            shown = "<span class=\"visually-hidden\">calculated: </span>" + escape(value.get().written());
        } else if (value.isPresent()) {
            shown = "<b>" + escape(value.get().written()) + "</b>";
        } else {
            shown = typed.isEmpty() || column == Column.AMOUNT && isMoved(line) ? ""
                    : "<b class=\"unused\">" + escape(typed) + "</b> <span class=\"unused-word\">not used</span>";
        }
        String more = line.role().isFormed() ? formed(line, column) : "";
        boolean isToWeigh = column == Column.YIELD && line.role() == SubstanceRole.PRODUCT && line.theory() != null
                && line.obtained() == null;
        return (isToWeigh ? "<td class=\"number open\">" : "<td class=\"number\">") + shown + more
                + (isToWeigh ? "weigh it" : "") + "</td>";
    }

    /// What stood under amount is shown as the mass or volume that it is.
    private boolean isMoved(Line line) {
        return table.remarks().stream().noneMatch(remark -> remark.isProblem()
                && remark.row() == line.row().number() && remark.column() == Column.AMOUNT);
    }

    private static String formed(Line line, Column column) {
        Figure theory = line.theory();
        return column != Column.MASS || theory == null ? ""
                : " <small>" + (line.obtained() == null ? "" : "of ") + escape(Written.mass(theory))
                        + " in theory</small>";
    }

    private static String batch(Line line) {
        String typed = escape(line.row().cell(Column.BATCH));
        return line.substance().batch().filter(lot -> lot.id() != 0)
                .map(lot -> "<a href=\"/batches/" + lot.id() + "\">" + typed + "</a> <small>" + left(lot) + "</small>")
                .orElse(typed);
    }

    private static String left(Substance.Lot lot) {
        return lot.leftMg().map(left -> switch (left.signum()) {
            case -1 -> "overdrawn by " + mass(left.negate());
            case 0 -> "nothing left";
            default -> mass(left) + " left";
        }).orElse("amount not stated");
    }

    private static String mass(BigDecimal milligrams) {
        return escape(Written.mass(new Figure(milligrams, 3)));
    }

    private void legend() {
        for (Step step : table.steps()) {
            String said = Arrays.asList(economy(step), factor(step)).stream().flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            if (!said.isEmpty()) {
                html.append("<p>").append(hasSteps ? "Step " + escape(step.name()) + ": " : "").append(said)
                        .append("</p>");
            }
        }
        html.append("<p class=\"legend\"><b>Typed</b> is bold; the rest is calculated and follows when a number"
                + " changes.</p>");
    }

    private static Optional<String> economy(Step step) {
        return Optional.ofNullable(step.atomEconomy()).map(economy -> "atom economy " + Written.percent(economy));
    }

    private static Optional<String> factor(Step step) {
        return Optional.ofNullable(step.eFactor())
                .map(factor -> "E factor " + Written.number(factor) + " without solvents and work-up");
    }

    private void remarks() {
        if (table.remarks().isEmpty()) {
            return;
        }
        html.append("<ul class=\"amounts-remarks\">");
        for (Remark remark : table.remarks()) {
            html.append(remark.isProblem() ? "<li class=\"problem\">" : "<li>").append(escape(remark.english()))
                    .append("</li>");
        }
        html.append("</ul>");
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
