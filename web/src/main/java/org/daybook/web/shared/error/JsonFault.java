package org.daybook.web.shared.error;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/// Says where a JSON text is at fault, in words that name no class of ours; the library's own message does.
public final class JsonFault {

    private static final int SHOWN = 60;

    private JsonFault() {
    }

    /// A clause such as `"structure" has a value of another kind than it may have (line 1, column 14)`.
    public static String words(JacksonException fault) {
        if (fault instanceof StreamConstraintsException) {
            return "it is nested too deeply, or a name or number in it is too long" + at(fault.getLocation());
        }
        if (fault instanceof StreamReadException) {
            return "it is not JSON" + at(fault.getLocation());
        }
        String path = fault.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return (path.isEmpty()
                        ? "it is not a JSON object"
                        : "\"" + shorten(path) + "\" has a value of another kind than it may have")
                + at(fault.getLocation());
    }

    private static String at(TokenStreamLocation place) {
        return place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }

    static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
