package org.daybook.search.text;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/// Makes one spelling of the many that Unicode has for the same characters: the compatibility form (NFKD) without
/// diacritical marks, so that `H₂O` is `H2O` and `Å` is `A` however they were typed; every dash a hyphen, every prime
/// an apostrophe, Greek letters by name, the sign of micro as `u`; what has no width is left out. Case stays.
public final class Folding {

    private static final String DASHES = "[\\u2010-\\u2015\\u2212\\u2043\\u02d7\\ufe58]";
    private static final String PRIMES = "[\\u2018\\u2019\\u201b\\u2032\\u2035\\u02b9\\u02bb\\u02bc\\u00b4]";
    private static final String WITHOUT_WIDTH = "[\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\ufe0e\\ufe0f]";
    private static final String MARKS = "[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]";
    private static final String DOTS = "[\\u00b7\\u2022\\u22c5\\u2219]";

    /// Where Unicode keeps what is folded; syllables and ideographs stay as they are.
    private static final int[][] BLOCKS = {
        {0x80, 0x33ff}, {0xa640, 0xab6f}, {0xfb00, 0xffef}, {0x1d400, 0x1d7ff}, {0x1f100, 0x1f1ff}
    };

    private Folding() {
    }

    /// The text in that spelling.
    public static String fold(String text) {
        return text.chars().allMatch(character -> character < 0x80)
                ? text
                : text.codePoints()
                        .collect(
                                StringBuilder::new,
                                (folded, point) -> folded.append(folded(point)),
                                StringBuilder::append)
                        .toString();
    }

    /// The same, character by character, for an analyzer; places in the text stay known.
    static NormalizeCharMap map() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (int[] block : BLOCKS) {
            for (int point = block[0]; point <= block[1]; point++) {
                String folded = isFolded(point) ? folded(point) : Character.toString(point);
                if (!folded.equals(Character.toString(point))) {
                    map.add(Character.toString(point), folded);
                }
            }
        }
        return map.build();
    }

    private static boolean isFolded(int point) {
        return Character.isDefined(point) && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    private static String folded(int point) {
        String own = Character.toString(point);
        if (own.matches(PRIMES)) {
            return "'";
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(own, Normalizer.Form.NFKD)
                .replaceAll(MARKS + "|" + WITHOUT_WIDTH, "")
                .replaceAll(DASHES, "-")
                .replaceAll(PRIMES, "'")
                .replaceAll(DOTS, " ")
                .codePoints()
                .forEach(part -> folded.append(letter(part)));
        return folded.toString();
    }

    private static String letter(int point) {
        if (point < 0x391 || point > 0x3c9 || !Character.isLetter(point)) {
            return Character.toString(point);
        }
        String name = Character.getName(point).replaceFirst(".* ", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "mu" -> "u";
            case "lamda" -> "lambda";
            default -> name;
        };
    }
}
