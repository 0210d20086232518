package org.daybook.registry.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.writing.token.Token;
import org.daybook.writing.token.Tokens;

/// Finds the words of a text that may name a compound: numbers such as `OSM-S-106` or `MMV669844`, and InChIKeys.
///
/// A mention is kept by its token, whether or not the registry knows it: a compound registered later is found all the
/// same. Two spellings of one number have one token ([CompoundNumber#key()]); the token of an InChIKey is the key
/// itself. What is a word of that kind [Tokens] says.
public final class Mentions {

    private static final int MAX_MENTIONS = 2_000;
    private static final int MAX_TOKEN = 60;
    private static final Pattern INCHI_KEY = Pattern.compile("[A-Z]{14}-[A-Z]{10}-[A-Z]");

    private Mentions() {
    }

    /// One place of a text that may name a compound.
    ///
    /// @param start index of its first character
    /// @param end index after its last character
    public record Mention(int start, int end, String text, String token) {
    }

    /// The mentions of a text from left to right, at most 2,000. The numbers of a range stand where its end does.
    public static List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        for (Token token : Tokens.in(text)) {
            if (mentions.size() < MAX_MENTIONS
                    && token instanceof Token.Compound(String typed, int start, int end, String name)) {
                tokenOf(name).ifPresent(found -> mentions.add(new Mention(start, end, typed, found)));
            }
        }
        return mentions;
    }

    /// The token of a name of a compound; empty if it is too long to be kept.
    public static Optional<String> tokenOf(String name) {
        String token = INCHI_KEY.matcher(name).matches() ? name : CompoundNumber.keyOf(name);
        return Optional.of(token).filter(found -> found.length() <= MAX_TOKEN);
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
        synonyms.forEach(synonym -> synonym.spokenKey().ifPresent(tokens::add));
        compound.structure().map(RegisteredStructure::inchiKey).ifPresent(tokens::add);
        return tokens;
    }
}
