package org.daybook.exchange.column;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.assay.AssayHeading;
import org.daybook.shared.Said;

/// What words in the headings of tables mean on this site, beside those that the program knows: `IK50` is read as
/// `IC50`, `Nazwa` as `Name`, a column `Lab book page` is kept as it is.
///
/// @param meanings in the order in which they are tried
public record SiteWords(List<Meaning> meanings) {

    /// Nothing beside what the program knows.
    public static final SiteWords NONE = new SiteWords(List.of());
    /// Longer cells are no headings that anybody has a word for.
    private static final int MOST_CHARS = 200;

    /// What a heading means whose column is no fact of a compound or batch and no result.
    public static final String KEPT = "kept as it is";

    public SiteWords {
        meanings = List.copyOf(meanings);
    }

    /// What words mean.
    ///
    /// @param isWhole whether they are a whole heading; else they may stand anywhere in one
    /// @param means a heading or words that the program knows, or [#KEPT] for a whole heading
    public record Meaning(boolean isWhole, String words, String means) {

        /// @param plain the heading as [#plain(String)] gives it, `lower` the same in small letters
        private boolean isIn(String heading, String plain, String lower) {
            return isWhole
                    ? !plain.isEmpty() && plain(words).equals(plain)
                    : lower.contains(words.toLowerCase(Locale.ROOT)) && anywhere().matcher(heading).find();
        }

        private Pattern anywhere() {
            return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(words) + "(?![\\p{L}\\d])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        private String read(String heading) {
            return isWhole ? means : anywhere().matcher(heading).replaceAll(Matcher.quoteReplacement(means));
        }
    }

    /// The heading as the program reads it.
    public String read(String heading) {
        return of(heading).filter(meaning -> !meaning.means().equals(KEPT)).map(meaning -> meaning.read(heading))
                .orElse(heading);
    }

    /// A column that was recognised under the heading that [#read(String)] gave, with the one that was typed.
    public Column typed(Column column, String heading) {
        return of(heading).map(meaning -> {
            Column own = column.under(heading);
            return meaning.means().equals(KEPT)
                    ? own.as(ColumnRole.KEPT, null, null, null, Said.of("said.exchange.on-this-site-such-a-column"))
                    : own.because(Said.of("said.exchange.on-this-site-is-read-as",
                            column.why(), meaning.words(), meaning.means()));
        }).orElse(column);
    }

    /// Whether the program knows such a heading, or such words in one.
    public static boolean isKnown(String means) {
        AssayHeading read = AssayHeading.read(means);
        return means.equals(KEPT) || HeadingWords.role(means).isPresent()
                || HeadingWords.externalKind(means).isPresent() || read.isMeasurement() || read.strain() != null
                || AssayHeading.read("(" + means + ")").strain() != null || NoResult.read(means).isPresent();
    }

    private Optional<Meaning> of(String heading) {
        if (meanings.isEmpty() || heading.isBlank() || heading.length() > MOST_CHARS) {
            return Optional.empty();
        }
        String plain = plain(heading);
        String lower = heading.toLowerCase(Locale.ROOT);
        return meanings.stream().filter(meaning -> meaning.isIn(heading, plain, lower)).findFirst();
    }

    private static String plain(String heading) {
        return HeadingWords.words(heading.toLowerCase(Locale.ROOT));
    }
}
