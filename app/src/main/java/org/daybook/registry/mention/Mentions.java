package org.daybook.registry.mention;

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
/// itself. What people shorten is completed: `OSM-S-106/37`, `OSM-S-3, -4 and -9`, `OSM-S-3 to -9`.
public final class Mentions {

    private static final int MAX_MENTIONS = 2_000;
    private static final int MAX_TOKEN = 60;
    /// Numbers that one range stands for, at most; a longer one names its ends alone.
    private static final int MAX_RANGE = 50;
    private static final String DASH = "[-_\\u2010-\\u2015\\u2212]";
    /// Not within a word, an address or a path; behind a slash if a word stands before it, as in `DMSO/OSM-S-2`.
    private static final String BEGIN = "(?<![\\p{L}\\p{N}@#-])(?<![\\p{L}\\p{N}]_)(?<!https?://[^\\s)>\\]]{0,300})"
            + "(?:(?<!/)|(?<=(?:^|[\\s(,;])[\\p{L}\\p{N}-]{1,40}/))";
    private static final String END = "(?!_?[\\p{L}\\p{N}])(?!-\\d)";
    private static final Pattern WORD = Pattern.compile(BEGIN + "(?:(?<key>[A-Z]{14}-[A-Z]{10}-[A-Z])"
            + "|(?<number>(?:[A-Za-z]{2,8}(?:" + DASH + "[A-Za-z]{1,4})?" + DASH + "?"
            + "|[A-Z]{2,8}(?:" + DASH + "| )[A-Z]{1,3} |[A-Z]{3,8} (?=\\d{3}))\\d{1,9}(?:_(?:\\d{2}|XX)){0,2}))" + END);
    /// What may follow a number: the last digits of another one of the same series.
    private static final Pattern NEXT = Pattern.compile(
            "(?:(?:\\s?[,;&+]\\s?|\\s?,?\\s(?:and|or|und|oder)\\s)" + DASH + "|/" + DASH
                    + "?|\\s?(?<range>to|bis|through|\\u2013|\\u2014)\\s?" + DASH + ")"
                    + "(?<digits>\\d{1,9})(?![\\p{L}\\p{N}_%])(?![-.]\\d)");

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
        Matcher words = WORD.matcher(text);
        Matcher next = NEXT.matcher(text);
        int from = 0;
        while (words.find(from) && mentions.size() < MAX_MENTIONS) {
            from = words.end();
            if (words.group("key") != null) {
                add(mentions, words.start(), words.end(), words.group(), words.group());
                continue;
            }
            add(mentions, words.start(), words.end(), words.group(), CompoundNumber.keyOf(words.group()));
            from = followers(words.group(), from, next, mentions);
        }
        return mentions;
    }

    /// @return where the text is looked at next
    private static int followers(String number, int end, Matcher next, List<Mention> mentions) {
        int from = end;
        String series = number.replaceFirst("\\d+$", "");
        long last = series.equals(number) ? -1 : Long.parseLong(number.substring(series.length()));
        while (last >= 0 && mentions.size() < MAX_MENTIONS && next.find(from) && next.start() == from) {
            String digits = next.group("digits");
            long upTo = Long.parseLong(digits);
            if (next.group("range") != null && upTo > last && upTo - last <= MAX_RANGE) {
                for (long between = last + 1; between < upTo; between++) {
                    add(mentions, next.start("digits"), next.end(), digits, CompoundNumber.keyOf(series + between));
                }
            }
            add(mentions, next.start("digits"), next.end(), digits, CompoundNumber.keyOf(series + digits));
            last = upTo;
            from = next.end();
        }
        return from;
    }

    private static void add(List<Mention> mentions, int start, int end, String text, String token) {
        if (token.length() <= MAX_TOKEN) {
            mentions.add(new Mention(start, end, text, token));
        }
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
