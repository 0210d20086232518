package org.daybook.search.query;

import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.daybook.chem.lucene.ExactQuery;
import org.daybook.chem.lucene.SimilarityQuery;
import org.daybook.chem.lucene.SubstructureQuery;
import org.daybook.chem.lucene.SuperstructureQuery;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.Sameness;
import org.daybook.chem.match.plan.Limits;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.pack.PackedMolecule;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.query.PatternReader;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.search.StructureCriterion;
import org.daybook.search.StructureCriterion.Match;
import org.daybook.search.document.Fields;
import org.daybook.search.document.Terms;
import org.daybook.shared.kind.IndexDocument;
import org.jspecify.annotations.Nullable;

/// What is asked of a structure, read once and good for any number of runs.
///
/// @param criterion what was asked
/// @param pattern what to find in compounds, or null
/// @param molecule what to compare compounds with, or null
/// @param inchiKey key of the structure, empty if it has none or it does not count
record StructureSearch(
        StructureCriterion criterion, @Nullable Pattern pattern, @Nullable PackedMolecule molecule, String inchiKey) {

    private static final long STEPS_PER_MOLECULE = Limits.INTERACTIVE.stepsPerMolecule();
    private static final float EXACT_BOOST = 1000;
    private static final float SIMILARITY_BOOST = 100;

    /// @throws org.daybook.chem.structure.UnreadableStructureException if the structure or pattern cannot be read
    static StructureSearch read(StructureCriterion asked) {
        Stereo stereo = asked.stereo() == StructureCriterion.Stereo.RESPECT ? Stereo.RESPECT : Stereo.IGNORE;
        if (asked.match() == Match.SMARTS) {
            return new StructureSearch(asked, PatternReader.smarts(asked.structure(), stereo), null, "");
        }
        if (asked.match() == Match.SUBSTRUCTURE) {
            return new StructureSearch(asked, PatternReader.drawn(asked.structure(), stereo), null, "");
        }
        Structure structure = StructureReader.read(asked.structure());
        return switch (asked.match()) {
            case EXACT_THEN_SUBSTRUCTURE ->
                new StructureSearch(
                        asked, PatternReader.drawn(structure, stereo), Packer.pack(structure), key(structure));
            case EXACT -> new StructureSearch(asked, null, Packer.pack(structure), key(structure));
            default -> new StructureSearch(asked, null, Packer.pack(structure), "");
        };
    }

    private static String key(Structure structure) {
        return Identifiers.of(structure).inchiKey().orElse("");
    }

    static SearchBudget budget(Duration time) {
        return new SearchBudget(new Limits(STEPS_PER_MOLECULE, time));
    }

    /// Joins it with the other conditions for one run.
    Query with(Query conditions, SearchBudget budget) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(conditions, Occur.MUST);
        switch (criterion.match()) {
            case EXACT -> all.add(exact(budget), Occur.FILTER);
            case TAUTOMER -> all.add(same(Sameness.TAUTOMER_INSENSITIVE, budget), Occur.FILTER);
            case CONNECTIVITY -> all.add(same(Sameness.SAME_CONNECTIVITY, budget), Occur.FILTER);
            case EXACT_THEN_SUBSTRUCTURE -> all.add(contained(budget), Occur.FILTER)
                    .add(new BoostQuery(new ConstantScoreQuery(exact(budget)), EXACT_BOOST), Occur.SHOULD);
            case SUBSTRUCTURE, SMARTS -> all.add(contained(budget), Occur.FILTER);
            case SIMILARITY -> all.add(new BoostQuery(similar(budget), SIMILARITY_BOOST), Occur.MUST);
            case SUPERSTRUCTURE -> all.add(
                    new SuperstructureQuery(Fields.STRUCTURE, whole(), stereo(), budget), Occur.FILTER);
        }
        return all.build();
    }

    /// Whether it gives hits different scores.
    boolean isScored() {
        return criterion.match() == Match.SIMILARITY || criterion.match() == Match.EXACT_THEN_SUBSTRUCTURE;
    }

    /// What to mark in a hit, if anything.
    Optional<Pattern> marks() {
        return Optional.ofNullable(pattern);
    }

    /// The query whose score is the similarity, if that was asked.
    Optional<Query> likeness(SearchBudget budget) {
        return criterion.match() == Match.SIMILARITY ? Optional.of(similar(budget)) : Optional.empty();
    }

    private Query contained(SearchBudget budget) {
        return new SubstructureQuery(Fields.STRUCTURE, java.util.Objects.requireNonNull(pattern), budget);
    }

    private Query similar(SearchBudget budget) {
        return new SimilarityQuery(Fields.STRUCTURE, whole(), criterion.threshold(), budget);
    }

    /// The same graph, or the same standard InChIKey: nitro groups and the like are drawn in more than one way.
    private Query exact(SearchBudget budget) {
        Sameness sameness = stereo() == Stereo.RESPECT ? Sameness.IDENTICAL : Sameness.IGNORING_STEREO;
        BooleanQuery.Builder either = new BooleanQuery.Builder()
                .add(same(sameness, budget), Occur.SHOULD);
        if (!inchiKey.isEmpty()) {
            either.add(new TermQuery(new Term(IndexDocument.IDENTIFIER, Terms.plain(inchiKey))), Occur.SHOULD);
        }
        return either.build();
    }

    private Query same(Sameness sameness, SearchBudget budget) {
        return new ExactQuery(Fields.STRUCTURE, whole(), sameness, budget);
    }

    private PackedMolecule whole() {
        return java.util.Objects.requireNonNull(molecule);
    }

    private Stereo stereo() {
        return criterion.stereo() == StructureCriterion.Stereo.RESPECT ? Stereo.RESPECT : Stereo.IGNORE;
    }
}
