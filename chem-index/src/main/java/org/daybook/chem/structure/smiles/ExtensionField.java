package org.daybook.chem.structure.smiles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One field of a CXSMILES extension.
///
/// @param offset where it starts, from the first bar
/// @param name what stands before the first colon (`&1`, `Sg`); `$` of labels, `(` of coordinates; all of it if it has
///     no colon
/// @param value what stands behind it; the labels without their dollars
record ExtensionField(int offset, String name, String value) {

    /// Where a field begins behind a comma: at a name, a group, a radical, labels or coordinates.
    private static final Pattern START = Pattern.compile("[A-Za-z]\\w*:|r(?=[,|])|[&^]\\d|[$(]");
    private static final Pattern GROUP = Pattern.compile("a|o\\d+|&\\d+");
    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:,\\d+)*,?");

    /// The fields of `rest`, which starts with a bar, up to its second bar; the bars of labels do not count.
    static List<ExtensionField> in(String rest) {
        List<ExtensionField> fields = new ArrayList<>();
        int at = 1;
        while (at < rest.length() && rest.charAt(at) != '|') {
            char c = rest.charAt(at);
            if (c == ',') {
                at++;
                continue;
            }
            boolean isEnclosed = c == '$' || c == '(';
            int end = isEnclosed ? rest.indexOf(c == '$' ? '$' : ')', at + 1) : end(rest, at);
            if (end < 0) {
                end = rest.length();
            }
            fields.add(isEnclosed
                    ? new ExtensionField(at, String.valueOf(c), rest.substring(at + 1, end))
                    : of(at, rest.substring(at, end)));
            at = isEnclosed ? end + 1 : end;
        }
        return fields;
    }

    private static int end(String rest, int from) {
        Matcher start = START.matcher(rest);
        for (int at = from + 1; at < rest.length(); at++) {
            char c = rest.charAt(at);
            if (c == '|' || c == ',' && start.region(at + 1, rest.length()).lookingAt()) {
                return at;
            }
        }
        return rest.length();
    }

    private static ExtensionField of(int offset, String field) {
        int colon = field.indexOf(':');
        return colon < 0
                ? new ExtensionField(offset, field, "")
                : new ExtensionField(offset, field.substring(0, colon), field.substring(colon + 1));
    }

    /// Whether it puts atoms into an AND, an OR or the absolute group.
    boolean isGroup() {
        return GROUP.matcher(name).matches();
    }

    /// Whether it puts atoms into an AND or OR group.
    boolean isMixture() {
        return isGroup() && !name.equals("a");
    }

    /// The atoms that it names, as written; none if it names none.
    List<String> atoms() {
        String list = switch (name) {
            case "Sg" -> part(1);
            case "SgD" -> part(0);
            case "w", "wU", "wD" -> Stream.of(value.split(",")).map(bond -> bond.replaceFirst("\\..*", ""))
                    .reduce((one, other) -> one + "," + other).orElse("");
            default -> isGroup() || name.startsWith("^") ? value : "";
        };
        return NUMBERS.matcher(list).matches() ? List.of(list.split(",")) : List.of();
    }

    private String part(int place) {
        String[] parts = value.split(":", -1);
        return place < parts.length ? parts[place] : "";
    }

    /// As it stands in the text.
    String text() {
        return name.equals("$") ? "$" + value + "$" : value.isEmpty() ? name : name + ":" + value;
    }
}
