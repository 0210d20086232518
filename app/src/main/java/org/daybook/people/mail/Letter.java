package org.daybook.people.mail;

import java.util.List;
import org.daybook.shared.PlainWords;
import org.jspecify.annotations.Nullable;

/// What a mail says, before it is put into the language of who reads it.
///
/// The words are messages of `messages/letter.properties`: `KEYsubject`, `KEYtext` (paragraphs parted by an empty line)
/// and, if there is a link, `KEYlink` for what it leads to. All three are given the same arguments.
///
/// @param key beginning of the keys of its messages, ending with a point: `letter.address.`
/// @param arguments texts that stand so in every language; longer ones are cut to 1,000 characters
/// @param link path of this site that the mail leads to, from `/` on; null for none
/// @param items a list below the text, at most 50 are shown
public record Letter(String key, List<String> arguments, @Nullable String link, List<Item> items) {

    private static final int LONGEST_ARGUMENT = 1_000;

    public Letter {
        arguments = arguments.stream().map(argument -> PlainWords.shorten(argument, LONGEST_ARGUMENT)).toList();
        items = List.copyOf(items);
    }

    /// One without a list.
    ///
    /// @param link path of this site, from `/` on; null for none
    public static Letter of(String key, @Nullable String link, String... arguments) {
        return new Letter(key, List.of(arguments), link, List.of());
    }

    /// One thing of a list.
    ///
    /// @param words of it, cut to 200 characters
    /// @param path of this site, from `/` on
    public record Item(String words, String path) {

        private static final int LONGEST = 200;

        public Item {
            words = PlainWords.shorten(words, LONGEST);
        }
    }
}
