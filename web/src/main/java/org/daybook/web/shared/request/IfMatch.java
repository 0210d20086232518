package org.daybook.web.shared.request;

import org.daybook.shared.Said;
import org.daybook.writing.correction.StaleVersionException;
import org.jspecify.annotations.Nullable;

/// Reads the header `If-Match` of who changes a thing whose ETag is the number of its version.
public final class IfMatch {

    private IfMatch() {
    }

    /// The version that the sender has read.
    ///
    /// @param header as sent, or null
    /// @param any stands for whatever version there is, as `*` does
    /// @param thing what it is, for the words of a refusal
    /// @throws RefusedRequest with 428 if there is no header
    /// @throws StaleVersionException if it is no version that ever was
    public static int version(@Nullable String header, int any, Said thing) {
        if (header == null) {
            throw RefusedRequest.withoutMatch(thing);
        }
        String tag = header.strip();
        if (tag.equals("*")) {
            return any;
        }
        if (!tag.matches("\"\\d{1,9}\"")) {
            throw new StaleVersionException(thing);
        }
        return Integer.parseInt(tag.substring(1, tag.length() - 1));
    }

    /// The ETag of a version.
    public static String etag(int version) {
        return "\"" + version + "\"";
    }
}
