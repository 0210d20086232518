package org.daybook.chem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.daybook.chem.match.Pattern;
import org.junit.jupiter.api.Test;
import org.openscience.cdk.exception.CDKException;

/// Screen and matcher find what the reference finds, molecule by molecule: a cut of the comparison that
/// `docs/benchmarks.md` describes.
class AgreementTest {
    private static final int QUERIES = 200;

    @Test
    void findsWhatTheReferenceFindsInTheMasterSheet() throws CDKException {
        Corpus corpus = Corpus.orSkip();

        assertThat(differences(corpus.masterSheet(), some(corpus.allQueries(), QUERIES))).isEmpty();
    }

    @Test
    void findsWhatTheReferenceFindsInDrugLikeMolecules() throws CDKException {
        Corpus corpus = Corpus.orSkip();

        assertThat(differences(corpus.molecules("drug-10k", 0, 1_500), some(corpus.queries("peer-500.tsv"), QUERIES)))
                .isEmpty();
        assertThat(differences(corpus.molecules("drug-10k", 2_000, 1_000), some(corpus.allQueries(), QUERIES)))
                .isEmpty();
    }

    @Test
    void findsWhatTheReferenceFindsInAwkwardMolecules() throws CDKException {
        Corpus corpus = Corpus.orSkip();

        assertThat(differences(corpus.molecules("messy-10k", 0, 1_500), some(corpus.allQueries(), QUERIES))).isEmpty();
    }

    @Test
    void findsWhatTheReferenceFindsInRandomMolecules() throws CDKException {
        var molecules = new RandomMolecules(5);
        List<Corpus.Line> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(new Corpus.Line(molecules.next(), "random-" + i));
        }
        List<Asked> queries = SemanticsTable.cases().stream().map(SemanticsTable::asked).distinct().toList();

        assertThat(differences(lines, queries)).isEmpty();
    }

    /// A fixed choice, spread over the list.
    private static List<Asked> some(List<Asked> queries, int count) {
        return new Random(7).ints(count, 0, queries.size()).mapToObj(queries::get).toList();
    }

    private static List<String> differences(List<Corpus.Line> lines, List<Asked> queries) throws CDKException {
        List<ReferenceMolecule> molecules = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Corpus.Line line : lines) {
            molecules.add(ReferenceMolecule.read(line.smiles()));
            texts.add(line.smiles());
        }
        var search = new DirectSearch(texts);
        assertThat(search.readable().cardinality()).isEqualTo(lines.size());
        List<String> differences = new ArrayList<>();
        for (Asked asked : queries) {
            ReferenceQuery reference = asked.forReference();
            for (boolean respectStereo : new boolean[] {false, true}) {
                BitSet expected = new BitSet();
                for (int i = 0; i < molecules.size(); i++) {
                    expected.set(i, reference.matches(molecules.get(i), respectStereo));
                }
                compare(asked, DirectSearch.pattern(asked, respectStereo), search, expected, texts, differences);
            }
        }
        return differences;
    }

    private static void compare(
            Asked asked,
            Pattern pattern,
            DirectSearch search,
            BitSet expected,
            List<String> texts,
            List<String> differences) {
        BitSet other = search.hits(pattern, search.readable());
        other.xor(expected);
        other.stream()
                .forEach(i -> differences.add("%s: %s, %s by the reference"
                        .formatted(asked, texts.get(i), expected.get(i) ? "a hit" : "no hit")));
        search.screenedOut(pattern, expected).stream()
                .forEach(i -> differences.add("%s: %s is screened out".formatted(asked, texts.get(i))));
        BitSet proven = search.proven(pattern, search.readable());
        proven.andNot(expected);
        proven.stream()
                .forEach(i -> differences.add("%s: %s is proven by the screen alone".formatted(asked, texts.get(i))));
    }
}
