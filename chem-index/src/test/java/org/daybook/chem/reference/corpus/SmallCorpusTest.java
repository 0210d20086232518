package org.daybook.chem.reference.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.daybook.chem.lucene.SubstructureQuery;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.plan.Limits;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.reference.DirectSearch;
import org.daybook.chem.reference.IndexedMolecules;
import org.daybook.chem.reference.ReferenceMolecule;
import org.daybook.chem.reference.ReferenceQuery;
import org.daybook.chem.reference.corpus.SmallCorpus.Answer;
import org.daybook.chem.reference.corpus.SmallCorpus.Compound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openscience.cdk.exception.CDKException;

/// Matcher, screen and index find among known compounds what the reference found: no file outside of the repository is
/// needed for it.
class SmallCorpusTest {

    private static final boolean[] STEREO = {false, true};

    private static List<Compound> compounds;
    private static DirectSearch search;
    private static IndexedMolecules index;

    @BeforeAll
    static void fill() throws IOException {
        compounds = SmallCorpus.compounds();
        List<String> numbered = new ArrayList<>(List.of(""));
        compounds.forEach(compound -> numbered.add(compound.smiles()));
        search = new DirectSearch(numbered);
        index = new IndexedMolecules(numbered, 150);
    }

    @AfterAll
    static void release() throws IOException {
        index.close();
    }

    @Test
    void matcherFindsWhatTheReferenceFound() {
        assertThat(differences((pattern, expected) -> difference(search.hits(pattern, search.readable()), expected)))
                .isEmpty();
    }

    @Test
    void screenLetsEveryHitThrough() {
        assertThat(differences(search::screenedOut)).isEmpty();
    }

    @Test
    void screenProvesHitsOnly() {
        assertThat(differences((pattern, expected) -> {
                    BitSet wrong = search.proven(pattern, search.readable());
                    wrong.andNot(expected);
                    return wrong;
                }))
                .isEmpty();
    }

    @Test
    void indexFindsAndCountsWhatTheReferenceFound() {
        assertThat(differences((pattern, expected) -> {
                    var query = new SubstructureQuery(IndexedMolecules.FIELD, pattern, new SearchBudget(Limits.NONE));
                    assertThat(index.count(query)).isEqualTo(expected.cardinality());
                    return difference(index.hits(query), expected);
                }))
                .isEmpty();
    }

    /// What is wrong with one query, given the numbers of the compounds it should find.
    private interface Check {
        BitSet wrong(Pattern pattern, BitSet expected) throws IOException;
    }

    private static List<String> differences(Check check) {
        List<String> differences = new ArrayList<>();
        for (Answer answer : SmallCorpus.answers()) {
            for (boolean respectStereo : STEREO) {
                Pattern pattern = DirectSearch.pattern(answer.asked(), respectStereo);
                try {
                    names(check.wrong(pattern, answer.hits(respectStereo)))
                            .forEach(name -> differences.add(answer + (respectStereo ? ", stereo: " : ": ") + name));
                } catch (IOException | AssertionError e) {
                    throw new AssertionError(answer.toString(), e);
                }
            }
        }
        return differences;
    }

    private static BitSet difference(BitSet hits, BitSet expected) {
        BitSet difference = (BitSet) hits.clone();
        difference.xor(expected);
        return difference;
    }

    private static List<String> names(BitSet numbers) {
        return numbers.stream().mapToObj(number -> number + " " + compounds.get(number - 1).name()).toList();
    }

    @Test
    void referenceAnswersAsItDidWhenTheTableWasWritten() throws CDKException {
        List<ReferenceMolecule> molecules = new ArrayList<>();
        for (Compound compound : compounds) {
            molecules.add(ReferenceMolecule.read(compound.smiles()));
        }
        for (Answer answer : SmallCorpus.answers()) {
            ReferenceQuery query = answer.asked().forReference();
            for (boolean respectStereo : STEREO) {
                BitSet hits = new BitSet();
                for (int i = 0; i < molecules.size(); i++) {
                    hits.set(i + 1, query.matches(molecules.get(i), respectStereo));
                }

                assertThat(names(hits)).as(answer.toString()).isEqualTo(names(answer.hits(respectStereo)));
            }
        }
    }

    @Test
    void isLargeAndItsQueriesTellCompoundsApart() {
        List<Answer> answers = SmallCorpus.answers();

        assertThat(compounds).hasSizeGreaterThanOrEqualTo(500).extracting(Compound::name).doesNotHaveDuplicates();
        assertThat(answers).hasSizeGreaterThanOrEqualTo(300).extracting(Answer::line).doesNotHaveDuplicates();
        assertThat(answers).filteredOn(answer -> answer.hits().isEmpty()).hasSizeLessThan(20);
        assertThat(answers).filteredOn(answer -> !answer.hits().equals(answer.stereoHits())).hasSizeGreaterThan(20);
        assertThat(answers.stream().map(Answer::hits).distinct()).hasSizeGreaterThan(250);
    }
}
