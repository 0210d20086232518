package org.daybook.saved;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// An address that somebody wants to save, taken apart: what a browser would make of it otherwise never is looked at.
///
/// @param path up to the question mark
/// @param parameters decoded, in their order; of one that stands there several times, all with commas between them
record ViewAddress(String path, Map<String, String> parameters) {

    /// Characters of an address.
    static final int MOST = 2_000;

    private static final String FIELD = "address";

    /// @throws InvalidInputException for field `address` if it is too long or cannot be decoded
    static ViewAddress read(String typed) {
        String address = OverLimitException.requireText(FIELD, typed.strip(), MOST).replaceFirst("#.*", "");
        int question = address.indexOf('?');
        Map<String, String> parameters = new LinkedHashMap<>();
        if (question >= 0) {
            Arrays.stream(address.substring(question + 1).split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
                int equals = pair.indexOf('=');
                parameters.merge(decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)), (one, next) -> one + "," + next);
            });
        }
        return new ViewAddress(question < 0 ? address : address.substring(0, question), parameters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(FIELD, Said.of("said.saved.no-address", text));
        }
    }
}
