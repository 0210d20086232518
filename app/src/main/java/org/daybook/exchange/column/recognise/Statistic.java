package org.daybook.exchange.column.recognise;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.shared.Said;
import org.daybook.shared.WordList;
import org.jspecify.annotations.Nullable;

/// A number that says how good another one is: it belongs to the result beside it and is none itself.
enum Statistic {
    RELATIVE(null, "said.exchange.the-relative-deviation", Words.of("relative")),
    INTERVAL_LOWER(ColumnRole.INTERVAL_LOWER, "said.exchange.the-lower-end-of-the-interval", Words.end("lower")),
    INTERVAL_UPPER(ColumnRole.INTERVAL_UPPER, "said.exchange.the-upper-end-of-the-interval", Words.end("upper")),
    INTERVAL(ColumnRole.INTERVAL, "said.exchange.the-interval", Words.INTERVAL + "(?: range)?"),
    UNCERTAINTY(ColumnRole.UNCERTAINTY, "said.exchange.the-standard-deviation-or-error", Words.of("uncertainty")),
    SAMPLE_SIZE(ColumnRole.SAMPLE_SIZE, "said.exchange.the-number-of-experiments",
            "(?:" + Words.of("sample-size") + ")$");

    private static final Pattern UNIT =
            Pattern.compile("(?<![\\p{L}\\d%])(?:[num\u00B5\u03BC]?m|[num\u00B5\u03BC]?g ml|%|micro ?molar|nano"
                    + " ?molar|[mu\u00B5\u03BC]mol)(?![\\p{L}\\d%])");

    private final @Nullable ColumnRole role;
    private final String words;
    private final Pattern pattern;

    Statistic(@Nullable ColumnRole role, String words, String pattern) {
        this.role = role;
        this.words = words;
        this.pattern = Pattern.compile("(?<![\\p{L}\\d])(?:" + pattern + ")(?![\\p{L}\\d])");
    }

    /// How the words combine; a class of its own, for constants are made before the other fields of their type.
    private static final class Words {

        static final WordList LIST = WordList.shipped("statistics.tsv", "relative", "uncertainty", "sample-size",
                "confidence", "lower", "upper", "lower-alone", "upper-alone");
        static final String INTERVAL = "(?:\\d\\d ?% ?)?(?:" + of("confidence") + ")(?: ?\\d\\d ?%)?";

        static String of(String kind) {
            return LIST.alternatives(kind);
        }

        /// The ends of an interval are called by it, or by a bound or limit.
        static String end(String side) {
            String words = "(?:" + of(side) + ")";
            String of = "(?:" + INTERVAL + "|bound|limite?|grenze)";
            return of(side + "-alone") + "|" + words + " ?" + of + "(?: limit| bound)?|" + of + " ?" + words
                    + "(?: limit| bound)?";
        }
    }

    /// A heading that names a statistic.
    ///
    /// @param about the other words of the heading, in lower case and without units: they name the result; empty: it
    ///     says nothing more
    record Named(Statistic statistic, Set<String> about) {

        /// Whether the heading is the statistic alone: `SD`, `n`.
        boolean isBare() {
            return about.isEmpty();
        }
    }

    /// The statistic that a heading names.
    static Optional<Named> read(String heading) {
        String plain = HeadingWords.words(heading);
        for (Statistic statistic : values()) {
            Matcher matcher = statistic.pattern.matcher(plain);
            if (matcher.find()) {
                return Optional.of(new Named(statistic, tokens(matcher.replaceAll(" "))));
            }
        }
        return Optional.empty();
    }

    /// The words of a heading by which a statistic is matched to its result.
    static Set<String> about(String heading) {
        return tokens(HeadingWords.words(heading));
    }

    private static Set<String> tokens(String plain) {
        List<String> tokens = Arrays.stream(
                        UNIT.matcher(plain).replaceAll(" ").strip().split(" +"))
                .filter(token -> !token.isEmpty())
                .toList();
        return new HashSet<>(tokens);
    }

    /// The role of a column of it beside a result; empty if there is no field for it.
    Optional<ColumnRole> role() {
        return Optional.ofNullable(role);
    }

    /// What it is, in words: *the interval*.
    Said words() {
        return Said.of(words);
    }
}
