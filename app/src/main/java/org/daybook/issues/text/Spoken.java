package org.daybook.issues.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.daybook.registry.mention.Mentions.Mention;
import org.daybook.registry.mention.Molecules;
import org.daybook.shared.PlainWords;

/// A molecule that a text speaks of, and the sentence in which it does.
///
/// @param token as [Molecules] finds it
/// @param sentence the first one, in one line of at most 400 characters
public record Spoken(String token, String sentence) {

    private static final int MAX_SENTENCE = 400;
    /// Molecules that are kept of one text, the first ones.
    private static final int MAX_SPOKEN = 500;
    private static final Pattern END = Pattern.compile("[.!?](?=\\s)|\\n|\\|");

    /// Each molecule of a text once; what the bot wrote speaks of none. Structures are read, which takes time.
    ///
    /// @throws org.daybook.chem.worker.NoWorkerException if a structure cannot be read now; later it can
    public static List<Spoken> in(String text) {
        if (BotText.isOfBot(text)) {
            return List.of();
        }
        Map<String, Spoken> spoken = new LinkedHashMap<>();
        for (Mention mention : Molecules.in(text)) {
            if (spoken.size() < MAX_SPOKEN) {
                spoken.computeIfAbsent(mention.token(), token -> new Spoken(token, sentence(text, mention)));
            }
        }
        return List.copyOf(spoken.values());
    }

    /// What is said around a place, however long the sentence is.
    private static String sentence(String text, Mention at) {
        int from = Math.max(0, at.start() - MAX_SENTENCE / 2);
        int to = Math.min(text.length(), at.end() + MAX_SENTENCE / 2);
        var ends = END.matcher(text);
        int start = from;
        ends.region(from, at.start());
        while (ends.find()) {
            start = ends.end();
        }
        ends.region(at.end(), to);
        int end = ends.find() ? ends.end() : to;
        String words = PlainWords.line(text.substring(start, end)).replaceFirst("\\s*\\|$", "");
        String sentence = (start == from && from > 0 ? "…" : "") + words
                + (end == to && to < text.length() ? "…" : "");
        return PlainWords.shorten(sentence, MAX_SENTENCE);
    }
}
