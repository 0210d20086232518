package org.daybook.chem.match;

import org.daybook.chem.match.feature.PatternFeatures;
import org.daybook.chem.match.feature.Requirement;
import org.daybook.chem.match.plan.Plan;
import org.daybook.chem.match.plan.PlanBuilder;
import org.daybook.chem.match.query.Hydrogens;
import org.daybook.chem.match.query.QueryGraph;
import org.daybook.chem.match.query.QueryShape;
import org.daybook.chem.match.query.Stereo;

/// A query compiled once: what to seek in which order, and the features that every molecule containing it has.
///
/// Immutable; safe to share between threads. Two patterns compiled from equal graphs with the same reading of stereo
/// are equal.
public final class Pattern {

    private final QueryGraph graph;
    private final Stereo stereo;
    private final Plan plain;
    private final Plan full;
    private final boolean namesHydrogen;
    private final boolean plainEnough;
    private final Requirement requirement;

    private Pattern(QueryGraph graph, Stereo stereo) {
        this.graph = graph;
        this.stereo = stereo;
        namesHydrogen = Hydrogens.namedIn(graph);
        QueryGraph folded = namesHydrogen ? Hydrogens.fold(graph) : graph;
        plainEnough = !Hydrogens.namedIn(folded);
        QueryShape shape = new QueryShape(folded);
        plain = PlanBuilder.plan(shape, stereo, false);
        full = namesHydrogen ? PlanBuilder.plan(new QueryShape(Hydrogens.expand(graph)), stereo, true) : plain;
        requirement = PatternFeatures.of(shape, stereo);
    }

    /// Compiles `graph`.
    public static Pattern compile(QueryGraph graph, Stereo stereo) {
        return new Pattern(graph, stereo);
    }

    /// The features that a molecule must have to contain the pattern.
    public Requirement requirement() {
        return requirement;
    }

    /// Whether stereo that the query states must be met.
    public Stereo stereo() {
        return stereo;
    }

    /// Number of atoms that are sought.
    public int atomCount() {
        return plain.size;
    }

    /// Whether the query names hydrogen as an atom.
    boolean namesHydrogen() {
        return namesHydrogen;
    }

    /// Whether [#plain()] answers for molecules without hydrogen atoms.
    boolean isPlainEnough() {
        return plainEnough;
    }

    /// For molecules as they are stored.
    Plan plain() {
        return plain;
    }

    /// For molecules whose hydrogens have been added.
    Plan full() {
        return full;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pattern that && stereo == that.stereo && graph.equals(that.graph);
    }

    @Override
    public int hashCode() {
        return 31 * graph.hashCode() + stereo.hashCode();
    }
}
