package org.daybook.registry.correction;

import java.util.Collection;
import java.util.List;
import org.daybook.registry.correction.CompoundPart.Kind;
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
    record Destination(CompoundId from, String fromNumber, CompoundId to, String toNumber) {
    }
}
