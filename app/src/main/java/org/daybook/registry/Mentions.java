package org.daybook.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.CompoundNumber;

/// Finds the words of a text that may name a compound: numbers such as `OSM-S-106` or `MMV669844`, and InChIKeys.
///
/// A mention is kept by its token, whether or not the registry knows it: a compound registered later is found all the
/// same. Two spellings of one number have one token ([CompoundNumber#key()]); the token of an InChIKey is the key
/// itself.
public final class Mentions {

    private static final int MAX_MENTIONS = 2_000;
    private static final int MAX_TOKEN = 60;
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}/@#_-])(?:(?<key>[A-Z]{14}-[A-Z]{10}-[A-Z])"
                    + "|(?<number>[A-Za-z]{2,8}(?:[-_][A-Za-z]{1,4})?[-_]?\\d{1,9}(?:_(?:\\d{2}|XX)){0,2}))"
                    + "(?![\\p{L}\\p{N}_])(?!-\\d)");

    private Mentions() {
    }

    /// One place of a text that may name a compound.
    ///
    /// @param start index of its first character
    /// @param end index after its last character
    public record Mention(int start, int end, String text, String token) {
    }

    /// The mentions of a text from left to right, at most 2,000.
    public static List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find() && mentions.size() < MAX_MENTIONS) {
            String token = words.group("key") != null ? words.group() : CompoundNumber.keyOf(words.group());
            if (token.length() <= MAX_TOKEN) {
                mentions.add(new Mention(words.start(), words.end(), words.group(), token));
            }
        }
        return mentions;
    }

    /// The tokens by which texts may mention this compound.
    ///
    /// @param numbers all numbers that lead to it
    /// @param synonyms its other names and ids; words are left out
    public static Set<String> tokensOf(
            Compound compound, Collection<AssignedNumber> numbers, Collection<Synonym> synonyms) {
        Set<String> tokens = new LinkedHashSet<>();
        tokens.add(CompoundNumber.keyOf(compound.number()));
        numbers.forEach(number -> tokens.add(number.key()));
        synonyms.stream()
                .filter(synonym -> in(synonym.text()).size() == 1)
                .forEach(synonym -> tokens.add(CompoundNumber.keyOf(synonym.text())));
        compound.structure().map(RegisteredStructure::inchiKey).ifPresent(tokens::add);
        return tokens;
    }
}
