package org.daybook.exchange.table.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.exchange.table.text.Delimiter;
import org.daybook.exchange.table.text.TextEncoding;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// How a file is to be read, where somebody knows better than the evidence; null leaves it to the evidence.
///
/// @param sheet name of the sheet of a workbook
/// @param encoding [#ENCODINGS]: how the bytes of a text are characters
/// @param delimiter [#DELIMITERS]: what stands between the cells of a text
@NamedInterface("reading")
public record ReadingChoice(@Nullable String sheet, @Nullable String encoding, @Nullable String delimiter) {

    /// The names of the encodings that can be chosen.
    public static final List<String> ENCODINGS = Arrays.stream(TextEncoding.Known.values()).map(TextEncoding.Known::key)
            .toList();
    /// The names of the delimiters that can be chosen; `blank` is that of lists of SMILES.
    public static final List<String> DELIMITERS = Arrays.stream(Delimiter.values()).map(Delimiter::key).toList();

    /// Nothing is known better.
    public static final ReadingChoice NONE = new ReadingChoice(null, null, null);

    /// @throws InvalidInputException for field `encoding` or `delimiter` if it is none that can be chosen
    public ReadingChoice {
        if (sheet != null) {
            OverLimitException.requireNaming("sheet", sheet);
        }
        requireOneOf("encoding", encoding, ENCODINGS);
        requireOneOf("delimiter", delimiter, DELIMITERS);
    }

    private static void requireOneOf(String field, @Nullable String value, List<String> known) {
        if (value != null && !known.contains(OverLimitException.requireNaming(field, value))) {
            throw new InvalidInputException(field,
                    Said.of("said.exchange.is-none-of", value, String.join(", ", known)));
        }
    }

    /// The same for another sheet.
    public ReadingChoice ofSheet(@Nullable String other) {
        return new ReadingChoice(other, encoding, delimiter);
    }

    Optional<Delimiter> chosenDelimiter() {
        return Arrays.stream(Delimiter.values()).filter(one -> one.key().equals(delimiter)).findFirst();
    }

    Optional<TextEncoding.Known> chosenEncoding() {
        return Arrays.stream(TextEncoding.Known.values()).filter(one -> one.key().equals(encoding)).findFirst();
    }
}
