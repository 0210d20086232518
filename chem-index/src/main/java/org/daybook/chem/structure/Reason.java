package org.daybook.chem.structure;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Something to be told of a structure, such as why a text is none: a message of `messages/structure.properties` and
/// what is put into it. Who shows it may take the message in another language.
///
/// @param key of the message, `structure.` before its first words
/// @param arguments as they stand in every language
public record Reason(String key, List<String> arguments) {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages/structure", Locale.ROOT);

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /// @param arguments written as [String#valueOf(Object)] does
    public static Reason of(String key, Object... arguments) {
        return new Reason(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /// The words of a library, which stand so in every language.
    public static Reason plain(String words) {
        return of("structure.plain", words);
    }

    /// The sentence in English, without its stop.
    public String english() {
        String message = ENGLISH.getString(key);
        return arguments.isEmpty() ? message : new MessageFormat(message, Locale.ROOT).format(arguments.toArray());
    }
}
