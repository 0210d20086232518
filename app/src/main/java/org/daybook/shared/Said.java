package org.daybook.shared;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// A sentence to whoever asked: a message of `messages/said.properties` and what is put into it. What shows it to a
/// person takes the message in their language; everything else takes the English one.
///
/// @param key of the message, `said.` and the feature before the first words
/// @param arguments as they stand in every language: numbers are written in digits, without marks for thousands
public record Said(String key, List<String> arguments) {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages/said", Locale.ROOT);

    public Said {
        arguments = List.copyOf(arguments);
    }

    /// @param arguments written as [String#valueOf(Object)] does
    public static Said of(String key, Object... arguments) {
        return new Said(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /// The sentence in English.
    ///
    /// @throws java.util.MissingResourceException if there is no such message
    public String english() {
        String message = ENGLISH.getString(key);
        return arguments.isEmpty() ? message
                : new MessageFormat(message, Locale.ROOT).format(arguments.toArray());
    }

    /// An exception whose message is a sentence to whoever asked.
    public interface Saying {

        /// The sentence; one that has no key speaks English to everybody.
        java.util.Optional<Said> said();
    }
}
