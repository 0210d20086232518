package org.daybook.shared;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A sentence to whoever asked: a message of `messages/said.properties`, or of `messages/structure.properties` where it
/// is told of a structure, and what is put into it. What shows it to a
/// person takes the message in their language; everything else takes the English one.
///
/// A sentence that is kept is stored as its key and arguments ([#stored()]), so that each reader gets it in their
/// language however old it is; a key whose sentence may be stored is never taken out of the bundle.
///
/// @param key of the message, `said.` and the feature before the first words
/// @param arguments each a text that stands so in every language (numbers are written in digits, without marks for
///     thousands), a sentence or word of its own ([Said]), or a list of these, which commas part
public record Said(String key, List<Object> arguments) implements Serializable {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages/said", Locale.ROOT);
    private static final String PLAIN = "said.shared.plain";
    private static final String WORD = "word.";
    private static final String STRUCTURE = "structure.";
    private static final ResourceBundle STRUCTURES = ResourceBundle.getBundle("messages/structure", Locale.ROOT);
    private static final String STORED = "{\"said\":";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Said {
        arguments = List.copyOf(arguments);
    }

    /// @param arguments sentences and lists as they are, all else written as [String#valueOf(Object)] does
    public static Said of(String key, Object... arguments) {
        return new Said(key, Arrays.stream(arguments).map(Said::argument).toList());
    }

    /// Words that stand so in every language: what a library said, or what was stored before sentences had keys.
    public static Said plain(String words) {
        return of(PLAIN, words);
    }

    /// What is told of a structure.
    public static Said of(Reason reason) {
        return of(reason.key(), reason.arguments().toArray());
    }

    /// What an exception says to whoever asked, in plain words where it has no sentence.
    public static Said by(Throwable failure) {
        return switch (failure) {
            case Saying saying when saying.said().isPresent() -> saying.said().get();
            case UnreadableStructureException unreadable -> of(unreadable.why());
            default -> plain(String.valueOf(failure.getMessage()));
        };
    }

    /// The word for one value of a fixed vocabulary of the pages, as a part of a sentence.
    ///
    /// @param english the word where nobody asked for a language
    public static Said word(String vocabulary, Enum<?> value, String english) {
        return word(vocabulary, value.name().toLowerCase(Locale.ROOT).replace('_', '-'), english);
    }

    /// @param name of the value, as in the key of its word
    public static Said word(String vocabulary, String name, String english) {
        return of(WORD + vocabulary + "." + name, english);
    }

    private static Object argument(Object value) {
        return switch (value) {
            case Said said -> said;
            case Collection<?> list -> list.stream().map(Said::argument).toList();
            default -> String.valueOf(value);
        };
    }

    /// Whether it has no words in any language but those it was made of.
    public boolean isPlain() {
        return key.equals(PLAIN);
    }

    /// Whether it is a word of the pages ([#word]); its only argument is the English one.
    public boolean isWord() {
        return key.startsWith(WORD);
    }

    /// The sentence in English.
    ///
    /// @throws java.util.MissingResourceException if there is no such message
    public String english() {
        return in(Said::english);
    }

    /// In English, for logs and tests.
    @Override
    public String toString() {
        return english();
    }

    private static String english(String key, Object[] arguments) {
        if (key.startsWith(WORD)) {
            return (String) arguments[0];
        }
        String message = bundle(key).getString(key);
        return arguments.length == 0 ? message : new MessageFormat(message, Locale.ROOT).format(arguments);
    }

    private static ResourceBundle bundle(String key) {
        return key.startsWith(STRUCTURE) ? STRUCTURES : ENGLISH;
    }

    /// The sentence in some language.
    ///
    /// @param messages the message of a key, with the arguments put in
    public String in(BiFunction<String, Object[], String> messages) {
        return messages.apply(key, arguments.stream().map(argument -> text(argument, messages)).toArray());
    }

    private static String text(Object argument, BiFunction<String, Object[], String> messages) {
        return switch (argument) {
            case Said said -> said.in(messages);
            case List<?> list -> list.stream().map(one -> text(one, messages)).collect(Collectors.joining(", "));
            default -> (String) argument;
        };
    }

    /// The same with each text that is put in cut to so many characters.
    public Said shortened(int most) {
        return new Said(key, arguments.stream().map(argument -> shortened(argument, most)).toList());
    }

    private static Object shortened(Object argument, int most) {
        return switch (argument) {
            case Said said -> said.shortened(most);
            case List<?> list -> list.stream().map(one -> shortened(one, most)).toList();
            default -> PlainWords.shorten((String) argument, most);
        };
    }

    /// The text by which it is kept: `{"said":"said.exchange.row","of":["12"]}`; plain words are kept as they are.
    public String stored() {
        return isPlain() && !((String) arguments.getFirst()).startsWith(STORED)
                ? (String) arguments.getFirst() : JSON.writeValueAsString(tree(this));
    }

    /// As [#stored()] where a column takes so many characters: long texts in it are cut.
    public String stored(int most) {
        return Stream.of(most, 100, 40, 15).map(this::shortened).map(Said::stored)
                .filter(text -> text.length() <= most).findFirst()
                .orElseGet(() -> PlainWords.shorten(english(), most));
    }

    private static Object tree(Object argument) {
        return switch (argument) {
            case Said said when said.arguments.isEmpty() -> Map.of("said", said.key);
            case Said said -> new Stored(said.key, said.arguments.stream().map(Said::tree).toList());
            case List<?> list -> list.stream().map(Said::tree).toList();
            default -> argument;
        };
    }

    /// What [#stored()] gave. Any other text is one that was stored before sentences had keys, and stands as it is.
    public static Said stored(String text) {
        if (text.startsWith(STORED)) {
            try {
                return read(JSON.readTree(text)) instanceof Said said ? said : plain(text);
            } catch (JacksonException | IllegalArgumentException noSentence) {
                return plain(text);
            }
        }
        return plain(text);
    }

    private static Object read(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(Said::read).toList();
        }
        if (!node.isObject()) {
            return node.asString();
        }
        String key = node.path("said").asString();
        List<Object> arguments = node.path("of").valueStream().map(Said::read).toList();
        if (!key.startsWith(WORD) && !bundle(key).containsKey(key) || key.startsWith(WORD) && arguments.isEmpty()) {
            throw new IllegalArgumentException(key);
        }
        return new Said(key, arguments);
    }

    /// How a sentence is written as JSON.
    private record Stored(String said, List<Object> of) {
    }

    /// An exception whose message is a sentence to whoever asked.
    public interface Saying {

        /// The sentence; one that has no key speaks English to everybody.
        Optional<Said> said();
    }
}
