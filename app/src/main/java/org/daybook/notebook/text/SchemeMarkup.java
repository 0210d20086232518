package org.daybook.notebook.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.notebook.text.ReactionFigures.DrawnStep;
import org.daybook.notebook.text.ReactionFigures.DrawnStructure;
import org.springframework.web.util.HtmlUtils;

/// The HTML of a scheme. What people typed is escaped; drawings and links come ready.
///
/// A scheme reads from left to right in every language, as chemists write it.
final class SchemeMarkup {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final int MAX_LABEL = 300;

    private final Function<String, Optional<String>> links;
    private final StringBuilder html = new StringBuilder();

    private SchemeMarkup(Function<String, Optional<String>> links) {
        this.links = links;
    }

    /// @param source the block as it was typed
    /// @param links markup of a link to the compound with this InChIKey, if it is registered
    static String of(List<DrawnStep> steps, String source, Function<String, Optional<String>> links) {
        SchemeMarkup markup = new SchemeMarkup(links);
        markup.html.append("<figure class=\"scheme\">");
        for (int i = 0; i < steps.size(); i++) {
            markup.step(steps.get(i), steps.size() > 1 ? i + 1 : 0);
        }
        markup.html.append("<details class=\"scheme-source\"><summary>Scheme as text</summary>")
                .append(typed(source)).append("</details></figure>");
        return markup.html.toString();
    }

    static String later(String source) {
        return """
                <figure class="structure-figure structure-unreadable">%s<figcaption>Not drawn now, because all readers \
                are busy. Load the page again in a moment.</figcaption></figure>""".formatted(typed(source));
    }

    static String unreadable(String source, String excerpt, int line, int column, String reason) {
        boolean isWhole = excerpt.lines().findFirst().orElse("").equals(source.strip());
        return """
                <figure class="structure-figure structure-unreadable">%s%s<figcaption>Not readable at line %d, \
                column %d: %s</figcaption></figure>""".formatted(
                isWhole ? "" : typed(source), typed(excerpt), line, column, escape(reason));
    }

    private void step(DrawnStep step, int number) {
        html.append("<div class=\"scheme-step\" dir=\"ltr\" role=\"group\" tabindex=\"0\" aria-label=\"")
                .append(escape(label(step, number))).append("\">");
        if (number > 0) {
            html.append("<span class=\"scheme-number\" aria-hidden=\"true\">").append(number).append("</span>");
        }
        side(step.reactants());
        html.append("<div class=\"scheme-arrow\">");
        if (!step.agents().isEmpty()) {
            html.append("<div class=\"scheme-agents\">");
            step.agents().forEach(this::structure);
            html.append("</div>");
        }
        words(step.above());
        html.append("<span class=\"scheme-line\" aria-hidden=\"true\"></span>");
        words(step.below());
        html.append("</div>");
        side(step.products());
        html.append("</div>");
    }

    private void side(List<DrawnStructure> structures) {
        for (int i = 0; i < structures.size(); i++) {
            if (i > 0) {
                html.append("<span class=\"scheme-plus\" aria-hidden=\"true\">+</span>");
            }
            structure(structures.get(i));
        }
    }

    private void structure(DrawnStructure structure) {
        html.append("<div class=\"scheme-part\">").append(structure.svg())
                .append(link(structure).orElseGet(() -> "<span>" + escape(structure.formula()) + "</span>"))
                .append("</div>");
    }

    private void words(List<String> lines) {
        lines.forEach(line -> html.append("<span>").append(escape(line)).append("</span>"));
    }

    private String label(DrawnStep step, int number) {
        String head = number > 0 ? "Step " + number + ": " : "Reaction: ";
        String label = head + names(step.reactants()) + " to " + names(step.products());
        return label.length() > MAX_LABEL ? label.substring(0, MAX_LABEL) + "…" : label;
    }

    private String names(List<DrawnStructure> structures) {
        return structures.isEmpty() ? "nothing drawn" : structures.stream()
                .map(structure -> link(structure)
                        .map(link -> HtmlUtils.htmlUnescape(TAGS.matcher(link).replaceAll("")))
                        .orElse(structure.formula()))
                .collect(Collectors.joining(" and "));
    }

    private Optional<String> link(DrawnStructure structure) {
        return structure.inchiKey().isEmpty() ? Optional.empty() : links.apply(structure.inchiKey());
    }

    private static String typed(String source) {
        return "<pre tabindex=\"0\"><code>" + escape(source) + "</code></pre>";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
