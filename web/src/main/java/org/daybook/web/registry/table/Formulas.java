package org.daybook.web.registry.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// Sets molecular formulas as chemists do: counts below, the charge above the line.
public final class Formulas {

    private static final Pattern PART =
            Pattern.compile("(?<=[A-Za-z)\\]])(\\d+)|(\\d*[+-])$|\\[([^\\]]*)\\](\\d*[+-])");

    private Formulas() {
    }

    /// The formula as safe HTML.
    public static String html(String formula) {
        Matcher matcher = PART.matcher(HtmlUtils.htmlEscape(formula));
        StringBuilder html = new StringBuilder();
        while (matcher.find()) {
            String sub = matcher.group(1);
            String charge = matcher.group(2);
            if (sub != null) {
                matcher.appendReplacement(html, "<sub>" + sub + "</sub>");
            } else if (charge != null) {
                matcher.appendReplacement(html, "<sup>" + charge.replace('-', '−') + "</sup>");
            } else {
                matcher.appendReplacement(html, matcher.group(3).replaceAll("(?<=[A-Za-z])(\\d+)", "<sub>$1</sub>")
                        + "<sup>" + matcher.group(4).replace('-', '−') + "</sup>");
            }
        }
        return matcher.appendTail(html).toString();
    }
}
