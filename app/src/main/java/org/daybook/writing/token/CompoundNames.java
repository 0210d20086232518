package org.daybook.writing.token;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words of a text that may name a compound: numbers such as `OSM-S-106` or `MMV669844`, and InChIKeys.
///
/// What people shorten is completed: `OSM-S-106/37`, `OSM-S-3, -4 and -9`, `OSM-S-3 to -9`, `OSM-S-3–9` and
/// `OSM-S-3–OSM-S-9`. `OSM-S-3 to OSM-S-9` may be a reaction, so it names its ends alone. Each pattern is bounded on
/// all sides, so the time is proportional to the length.
final class CompoundNames {

    /// Characters of an address that are looked at before a name.
    private static final int MAX_ADDRESS = 300;
    /// Numbers that one range stands for, at most; a longer one names its ends alone.
    private static final int MAX_RANGE = 50;
    private static final String DASH = "[-_\\u2010-\\u2015\\u2212]";
    /// Not within a word.
    private static final String BEGIN = "(?<![\\p{L}\\p{N}@#-])(?<![\\p{L}\\p{N}]_)";
    private static final String END = "(?!_?[\\p{L}\\p{N}])(?!-\\d)";
    private static final Pattern WORD = Pattern.compile(BEGIN + "(?:(?<key>[A-Z]{14}-[A-Z]{10}-[A-Z])"
            + "|(?<number>(?:[A-Za-z]{2,8}(?:" + DASH + "[A-Za-z]{1,4})?" + DASH + "?"
            + "|[A-Z]{2,8}(?:" + DASH + "| )[A-Z]{1,3} |[A-Z]{3,8} (?=\\d{3})|CID: ?)"
            + "\\d{1,9}(?:[-_](?:\\d{2}|XX)){0,2}))"
            + END);
    /// What may follow a number: the last digits of another one of the same series.
    private static final Pattern NEXT = Pattern.compile(
            "(?:(?:\\s?[,;&+]\\s?|\\s?,?\\s(?:and|or|und|oder)\\s)" + DASH + "|/" + DASH
                    + "?|\\s?(?<range>to|bis|through|\\u2013|\\u2014)\\s?" + DASH + "|(?<dash>[\\u2013\\u2014]))"
                    + "(?<digits>\\d{1,9})(?![\\p{L}\\p{N}_%])(?![-.]\\d)");
    /// What stands between the ends of a range that are both written out.
    private static final Pattern BETWEEN =
            Pattern.compile("\\s(?:through|bis)\\s|\\s?[\\u2013\\u2014]\\s?");
    private static final int MAX_BETWEEN = 9;
    private static final Pattern LAST_DIGITS = Pattern.compile("\\d+$");
    private static final Pattern SEPARATOR = Pattern.compile("[-_ \\u2010-\\u2015\\u2212]");

    private CompoundNames() {
    }

    /// The names of a text from left to right. The numbers of a range stand where its end does.
    static List<Token.Compound> in(String text) {
        List<Token.Compound> names = new ArrayList<>();
        Partners partners = new Partners(text);
        Matcher words = WORD.matcher(text);
        Matcher next = NEXT.matcher(text);
        int from = 0;
        while (words.find(from)) {
            from = words.end();
            int start = words.start();
            if (start > 0 && text.charAt(start - 1) == '/' && !partners.areBefore(start) || isOfAddress(text, start)) {
                continue;
            }
            Token.Compound name = new Token.Compound(words.group(), start, from, words.group().replace(":", ""));
            if (!names.isEmpty()) {
                addBetween(names.getLast(), name, text, names);
            }
            names.add(name);
            if (words.group("key") == null) {
                from = followers(words.group(), from, next, names);
            }
        }
        return names;
    }

    /// Whether an address stands before a place, with nothing between.
    private static boolean isOfAddress(String text, int start) {
        int at = start;
        while (at > 0 && start - at < MAX_ADDRESS && !Character.isWhitespace(text.charAt(at - 1))
                && ")>]".indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        String before = text.substring(at, start);
        return before.contains("http://") || before.contains("https://");
    }

    /// Adds the numbers between two that a range is written of.
    private static void addBetween(Token.Compound first, Token.Compound last, String text, List<Token.Compound> names) {
        int gap = last.start() - first.end();
        Matcher from = LAST_DIGITS.matcher(first.name());
        Matcher to = LAST_DIGITS.matcher(last.name());
        if (gap <= 0 || gap > MAX_BETWEEN || !BETWEEN.matcher(text.substring(first.end(), last.start())).matches()
                || !from.find() || !to.find()) {
            return;
        }
        String series = last.name().substring(0, to.start());
        if (isSameSeries(series, first.name().substring(0, from.start()))) {
            addBetween(Long.parseLong(from.group()), Long.parseLong(to.group()), series, last, names);
        }
    }

    private static boolean isSameSeries(String one, String other) {
        return SEPARATOR.matcher(one).replaceAll("").equalsIgnoreCase(SEPARATOR.matcher(other).replaceAll(""));
    }

    /// Adds those between, if they are not too many, in the place of the last.
    private static void addBetween(
            long first, long last, String series, Token.Compound at, List<Token.Compound> names) {
        if (last - first <= MAX_RANGE) {
            for (long between = first + 1; between < last; between++) {
                names.add(new Token.Compound(at.text(), at.start(), at.end(), series + between));
            }
        }
    }

    /// @return where the text is looked at next
    private static int followers(String number, int end, Matcher next, List<Token.Compound> names) {
        int from = end;
        String series = LAST_DIGITS.matcher(number).replaceFirst("");
        boolean isParted = !series.isEmpty() && SEPARATOR.matcher(series.substring(series.length() - 1)).matches();
        long last = series.equals(number) ? -1 : Long.parseLong(number.substring(series.length()));
        while (last >= 0 && next.region(from, next.regionEnd()).lookingAt()) {
            String digits = next.group("digits");
            long upTo = Long.parseLong(digits);
            boolean isDashed = next.group("dash") != null;
            if (isDashed && !(isParted && upTo > last && upTo - last <= MAX_RANGE)) {
                break;
            }
            Token.Compound name = new Token.Compound(digits, next.start("digits"), next.end(), series + digits);
            if (isDashed || next.group("range") != null) {
                addBetween(last, upTo, series, name, names);
            }
            names.add(name);
            last = upTo;
            from = next.end();
        }
        return from;
    }
}
