package org.daybook.search.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.daybook.search.SearchQuery;
import org.daybook.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/// Reads what is asked of a structure and binds it to searches.
@Component
class StructureSearch {

    /// @throws org.daybook.chem.structure.UnreadableStructureException if the structure cannot be read
    Plan plan(SearchQuery query) {
        query.structure().ifPresent(asked -> {
            throw new InvalidInputException("structure", "Search by structure is not ready yet");
        });
        return new Plan();
    }

    /// A structure question that has been read, good for any number of runs.
    static final class Plan {

        /// Whether anything is asked of the structure.
        boolean isAsked() {
            return false;
        }

        /// Joins it with the other conditions for one run.
        Bound bind(Query conditions, Duration time) {
            return new Bound(conditions);
        }
    }

    /// A question bound to one run, with the account of what the run may cost.
    static final class Bound {

        private final Query query;

        Bound(Query query) {
            this.query = query;
        }

        Query query() {
            return query;
        }

        /// Whether the structure gives hits different scores.
        boolean isScored() {
            return false;
        }

        /// Whether some candidate could not be decided in the time and steps there were.
        boolean isExhausted() {
            return false;
        }

        /// The atoms of a hit that the structure matches, as indexes into its canonical SMILES.
        List<Integer> highlight(int doc) {
            return List.of();
        }

        /// How similar a hit is, if that was asked.
        Optional<Double> likeness(int doc) {
            return Optional.empty();
        }
    }
}
