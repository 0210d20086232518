package org.daybook.web.shared.error;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.shared.Said;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says where a JSON text is at fault, in words that name no class of ours; the library's own message does.
public final class JsonFault {

    private static final int SHOWN = 60;

    private JsonFault() {
    }

    /// A clause such as `"structure" has a value of another kind than it may have (line 1, column 14)`.
    public static Said words(JacksonException fault) {
        return at(fault, "said.web.it-is-nested-too-deeply-or",
                "said.web.it-is-not-json", "said.web.it-is-not-a-json-object");
    }

    /// The same as a sentence about the body of a request.
    static Said ofBody(JacksonException fault) {
        return at(fault, "said.web.the-body-is-nested-too-deeply",
                "said.web.the-body-is-not-json", "said.web.the-body-is-not-a-json");
    }

    private static Said at(JacksonException fault, String tooDeep, String noJson, String noObject) {
        TokenStreamLocation place = fault.getLocation();
        Said what = fault instanceof StreamConstraintsException ? Said.of(tooDeep)
                : fault instanceof StreamReadException ? Said.of(noJson) : value(fault, noObject);
        return place == null ? what
                : Said.of("said.web.line-column", what, place.getLineNr(), place.getColumnNr());
    }

    private static Said value(JacksonException fault, String noObject) {
        String path = path(fault);
        return path.isEmpty() ? Said.of(noObject)
                : fault instanceof UnrecognizedPropertyException unknown
                        ? Said.of("said.web.there-is-no-field-here-known", shorten(path), known(unknown))
                : Said.of("said.web.has-a-value-of-another-kind", shorten(path));
    }

    private static TreeSet<String> known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream().map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The field at fault, such as `metadata.yield`; empty where the text as a whole is.
    public static Optional<String> field(JacksonException fault) {
        return Optional.of(shorten(path(fault))).filter(path -> !path.isEmpty());
    }

    private static String path(JacksonException fault) {
        return fault.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
