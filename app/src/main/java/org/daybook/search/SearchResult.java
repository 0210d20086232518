package org.daybook.search;

import java.util.List;
import java.util.Optional;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// One page of hits, and how far it can be trusted.
///
/// @param hits best first, in the order asked for
/// @param total how many there are, or at least
/// @param totalIsExact whether `total` is the count and neither a lower bound nor that of an index that is behind
/// @param tookMillis time from question to answer, waiting included
/// @param cursor where the next page begins, or null on the last one; see [#next()]
/// @param remarks what the reader should know about this answer, empty if all is well
public record SearchResult(List<Hit> hits, long total, boolean totalIsExact, long tookMillis, @Nullable String cursor,
        List<Remark> remarks) {

    public SearchResult {
        hits = List.copyOf(hits);
        remarks = List.copyOf(remarks);
    }

    /// The cursor of the next page; empty on the last one.
    public Optional<String> next() {
        return Optional.ofNullable(cursor);
    }

    /// Whether something was not looked at to its end: there may be more hits.
    public boolean exhausted() {
        return remarks.stream().map(Remark::code)
                .anyMatch(code -> code == Remark.Code.CUT_SHORT || code == Remark.Code.UNDECIDED);
    }

    /// Whether the index did not hold everything yet.
    public boolean behind() {
        return remarks.stream()
                .anyMatch(
                        remark -> remark.code() == Remark.Code.REBUILDING || remark.code() == Remark.Code.NOT_CURRENT);
    }

    /// Something the reader should know about an answer.
    ///
    /// @param code what kind of remark it is
    /// @param detail a number or words that belong to it, may be empty
    public record Remark(Code code, Said detail) {

        /// With a detail that stands so in every language.
        public Remark(Code code, String detail) {
            this(code, Said.plain(detail));
        }

        public enum Code {
            /// The index is being rebuilt; the detail is how much is done, in percent.
            REBUILDING,
            /// The latest changes were not in the index in time; entries among them are left out.
            NOT_CURRENT,
            /// The time for the search was used up: there may be more hits.
            CUT_SHORT,
            /// The steps for one compound were used up before the pattern was found in it or shown to be absent; the
            /// detail says for how many compounds.
            UNDECIDED,
            /// Tautomers were looked for; the detail says as how many forms, the drawn one among them.
            TAUTOMERS,
            /// Tautomers were looked for, but there are more forms than the number in the detail.
            TAUTOMERS_CUT,
            /// Nothing contains the structure as it was drawn, but something contains a tautomer of it.
            TAUTOMERS_WOULD_FIND,
            /// The words were read as plain words; the detail says why.
            PLAIN_WORDS,
            /// Nothing that the reader may see is in what the detail names: it may be misspelt.
            NOTHING_IN,
            /// The index cannot be read now; the detail says why.
            UNAVAILABLE
        }
    }
}
