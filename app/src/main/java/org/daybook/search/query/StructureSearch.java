package org.daybook.search.query;

import java.time.Duration;
import java.util.List;
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
import org.daybook.chem.structure.query.DrawnForms;
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
/// @param forms what to find in compounds, one of which is enough; empty if nothing is to be found in them
/// @param isComplete whether these are all forms that were asked for
/// @param molecule what to compare compounds with, or null
/// @param inchiKey key of the structure, empty if it has none or it does not count
record StructureSearch(
        StructureCriterion criterion,
        List<Pattern> forms,
        boolean isComplete,
        @Nullable PackedMolecule molecule,
        String inchiKey) {

    private static final long STEPS_PER_MOLECULE = Limits.INTERACTIVE.stepsPerMolecule();
    private static final float EXACT_BOOST = 1000;
    private static final float SIMILARITY_BOOST = 100;

    /// @throws org.daybook.chem.structure.UnreadableStructureException if the structure or pattern cannot be read
    static StructureSearch read(StructureCriterion asked) {
        Stereo stereo = asked.stereo() == StructureCriterion.Stereo.RESPECT ? Stereo.RESPECT : Stereo.IGNORE;
        if (asked.match() == Match.SMARTS) {
            return of(asked, PatternReader.smarts(asked.structure(), stereo));
        }
        if (asked.match() == Match.SUBSTRUCTURE) {
            return asked.tautomers()
                    ? of(asked, PatternReader.tautomers(asked.structure(), stereo), null, "")
                    : of(asked, PatternReader.drawn(asked.structure(), stereo));
        }
        Structure structure = StructureReader.read(asked.structure());
        return switch (asked.match()) {
            case EXACT_THEN_SUBSTRUCTURE -> of(
                    asked,
                    asked.tautomers()
                            ? PatternReader.tautomers(structure, stereo)
                            : new DrawnForms(List.of(PatternReader.drawn(structure, stereo)), true),
                    Packer.pack(structure),
                    key(structure));
            case EXACT -> new StructureSearch(asked, List.of(), true, Packer.pack(structure), key(structure));
            default -> new StructureSearch(asked, List.of(), true, Packer.pack(structure), "");
        };
    }

    private static StructureSearch of(StructureCriterion asked, Pattern pattern) {
        return of(asked, new DrawnForms(List.of(pattern), true), null, "");
    }

    private static StructureSearch of(
            StructureCriterion asked, DrawnForms forms, @Nullable PackedMolecule molecule, String inchiKey) {
        return new StructureSearch(asked, forms.patterns(), forms.isComplete(), molecule, inchiKey);
    }

    /// The same where tautomers count, if they can and there are any.
    Optional<StructureSearch> asTautomers() {
        if (criterion.tautomers() || !criterion.match().takesTautomers()) {
            return Optional.empty();
        }
        return Optional.of(read(criterion.withTautomers())).filter(search -> search.forms.size() > 1);
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
            case EXACT_THEN_SUBSTRUCTURE -> all.add(contained(budget), Occur.FILTER)
                    .add(new BoostQuery(new ConstantScoreQuery(exact(budget)), EXACT_BOOST), Occur.SHOULD);
            case SIMILARITY -> all.add(new BoostQuery(similar(budget), SIMILARITY_BOOST), Occur.MUST);
            default -> all.add(alone(budget), Occur.FILTER);
        }
        return all.build();
    }

    /// It as one condition among others, for one run: a hit meets it or does not.
    Query alone(SearchBudget budget) {
        return switch (criterion.match()) {
            case EXACT -> exact(budget);
            case TAUTOMER -> same(Sameness.TAUTOMER_INSENSITIVE, budget);
            case CONNECTIVITY -> same(Sameness.SAME_CONNECTIVITY, budget);
            case EXACT_THEN_SUBSTRUCTURE, SUBSTRUCTURE, SMARTS -> contained(budget);
            case SIMILARITY -> similar(budget);
            case SUPERSTRUCTURE -> new SuperstructureQuery(Fields.STRUCTURE, whole(), stereo(), budget);
        };
    }

    /// Whether it gives hits different scores.
    boolean isScored() {
        return criterion.match() == Match.SIMILARITY || criterion.match() == Match.EXACT_THEN_SUBSTRUCTURE;
    }

    /// What to mark in a hit: the first of these that it contains.
    List<Pattern> marks() {
        return forms;
    }

    /// The query whose score is the similarity, if that was asked.
    Optional<Query> likeness(SearchBudget budget) {
        return criterion.match() == Match.SIMILARITY ? Optional.of(similar(budget)) : Optional.empty();
    }

    private Query contained(SearchBudget budget) {
        if (forms.size() == 1) {
            return new SubstructureQuery(Fields.STRUCTURE, forms.getFirst(), budget);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        forms.forEach(form -> any.add(new SubstructureQuery(Fields.STRUCTURE, form, budget), Occur.SHOULD));
        return any.build();
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
