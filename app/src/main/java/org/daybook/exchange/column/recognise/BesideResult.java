package org.daybook.exchange.column.recognise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.assay.AssayHeading;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.exchange.column.NoResult;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// A column whose heading says that it speaks of another one: a qualifier, a remark, a mean.
///
/// @param of position of the column it speaks of; null: of no single one
record BesideResult(ColumnRole role, @Nullable Integer of, Said reason) {

    static Optional<BesideResult> read(List<String> headings, int position) {
        String heading = headings.get(position);
        if (HeadingWords.isQualifier(heading)) {
            int of = bestPartner(headings, position);
            boolean ofDerived = of >= 0 && HeadingWords.isDerived(headings.get(of));
            return Optional.of(
                    of < 0 || ofDerived || HeadingWords.isDerived(heading)
                            ? new BesideResult(ColumnRole.DERIVED, null,
                                    Said.of("said.exchange.the-qualifier-of-a-calculated-column"))
                            : new BesideResult(
                                    ColumnRole.QUALIFIER,
                                    of,
                                    Said.of("said.exchange.the-qualifier-of", headings.get(of).strip())));
        }
        if (HeadingWords.isUnitOfAnother(heading)) {
            int of = bestPartner(headings, position);
            return of < 0
                    ? Optional.empty()
                    : Optional.of(new BesideResult(
                            ColumnRole.UNIT,
                            of,
                            Said.of("said.exchange.the-unit-of", headings.get(of).strip())));
        }
        if (HeadingWords.isRemark(heading)) {
            int of = bestPartner(headings, position);
            return of < 0
                    ? Optional.empty()
                    : Optional.of(new BesideResult(
                            ColumnRole.RESULT_REMARK,
                            of,
                            Said.of("said.exchange.remarks-on", headings.get(of).strip())));
        }
        return HeadingWords.isDerived(heading) && NoResult.read(heading).isEmpty()
                ? Optional.of(new BesideResult(
                        ColumnRole.DERIVED,
                        null,
                        Said.of("said.exchange.a-mean-or-another-value-calculated")))
                : Optional.empty();
    }

    /// The neighbour whose heading this one starts with, or the one at the left if that is a result.
    private static int bestPartner(List<String> headings, int position) {
        String words = plain(headings.get(position)
                .replaceAll("(?i)\\b(qualifier|relation|operator|modifier|units?|comments?|remarks?|notes?)\\b", ""));
        for (int near : new int[] {position - 1, position + 1, position - 2}) {
            if (near >= 0
                    && near < headings.size()
                    && !words.isEmpty()
                    && plain(headings.get(near)).startsWith(words)) {
                return near;
            }
        }
        return position > 0 && AssayHeading.read(headings.get(position - 1)).isMeasurement() ? position - 1 : -1;
    }

    private static String plain(String heading) {
        return heading.replaceAll("[\\s;:,]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
