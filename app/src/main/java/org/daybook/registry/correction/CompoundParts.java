package org.daybook.registry.correction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.shared.Said;
import org.daybook.shared.change.RowImages.RowSet;
import org.daybook.shared.id.CompoundId;

/// What a feature keeps of compounds, for who merges or splits them. One bean a kind.
public interface CompoundParts {

    /// Of which kind.
    Kind kind();

    /// All that a compound has of it, also what is retracted.
    List<CompoundPart> of(CompoundId compound);

    /// The rows in which it is kept, parents first.
    List<RowSet> rows(Collection<Long> compounds);

    /// Lets parts go to another compound, in the caller's transaction; where that has the same already, it keeps its
    /// own.
    ///
    /// @param ids of this kind, all of one compound
    void move(Collection<Long> ids, Destination to);

    /// Where parts go.
    ///
    /// @param from whose they were
    /// @param fromNumber the number by which that compound went
    /// @param to whose they become
    /// @param toNumber the number by which this compound goes
    /// @param how what moves them, for people, with both numbers
    record Destination(CompoundId from, String fromNumber, CompoundId to, String toNumber, Said how) {

        /// Sets the columns of a moved row, in SQL: it is no import's any more, but knows with which it came.
        public static final String MOVED =
                "compound_id = :to, moved_import = COALESCE(import_id, moved_import), moved_how = :how,"
                        + " import_id = NULL";

        private static final int MOST_WORDS = 500;

        /// What the statement takes for [#MOVED]: `to`, `how`, and these ids as `ids`.
        public Map<String, Object> parameters(Collection<Long> ids) {
            return Map.of("to", to.value(), "how", how.stored(MOST_WORDS), "ids", ids);
        }
    }
}
