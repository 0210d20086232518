package org.daybook.chem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.daybook.chem.lucene.ExactQuery;
import org.daybook.chem.lucene.SimilarityQuery;
import org.daybook.chem.lucene.SuperstructureQuery;
import org.daybook.chem.match.Sameness;
import org.daybook.chem.match.plan.Limits;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.pack.CircularFingerprint;
import org.daybook.chem.pack.PackedMolecule;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/// Identity, similarity and superstructure against a plain loop over all molecules.
class OtherQueriesTest {

    @Test
    void findsTheSameStructureHoweverItIsWritten() throws CDKException, IOException {
        List<String> originals = molecules(250);
        List<String> written = new ArrayList<>(originals);
        for (String smiles : originals) {
            written.add(rewritten(smiles));
        }
        try (var index = new IndexedMolecules(written, 60)) {
            for (int i = 0; i < originals.size(); i++) {
                BitSet hits = index.hits(exact(originals.get(i), Sameness.IDENTICAL));

                assertThat(hits.get(i)).as(originals.get(i)).isTrue();
                assertThat(hits.get(originals.size() + i))
                        .as("%s written as %s", originals.get(i), written.get(originals.size() + i))
                        .isTrue();
            }
        }
    }

    @Test
    void agreesWithCanonicalSmilesOnWhatIsTheSameButForStereo() throws CDKException, IOException {
        List<String> molecules = molecules(400);
        List<String> keys = new ArrayList<>();
        List<String> skeletons = new ArrayList<>();
        for (String smiles : molecules) {
            keys.add(unique(read(smiles)));
            skeletons.add(unique(skeleton(read(smiles))));
        }
        try (var index = new IndexedMolecules(molecules, 60)) {
            for (int i = 0; i < molecules.size(); i++) {
                assertThat(index.hits(exact(molecules.get(i), Sameness.IGNORING_STEREO)))
                        .as(molecules.get(i))
                        .isEqualTo(equalTo(keys, i));
                assertThat(index.hits(exact(molecules.get(i), Sameness.SAME_CONNECTIVITY)))
                        .as("skeleton of " + molecules.get(i))
                        .isEqualTo(equalTo(skeletons, i));
            }
        }
    }

    @ParameterizedTest(name = "{0} and {1}: {2}, {3}, {4}, {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        C[C@H](N)C(=O)O  | N[C@@H](C)C(=O)O | true  | true  | true  | true  | one centre written twice
        C[C@H](N)C(=O)O  | C[C@@H](N)C(=O)O | false | true  | true  | true  | enantiomers
        C[C@H](N)C(=O)O  | CC(N)C(=O)O      | false | true  | true  | true  | centre not stated
        C/C=C/C          | C/C=C\\C         | false | true  | true  | true  | cis and trans
        c1ccccc1         | C1=CC=CC=C1      | true  | true  | true  | true  | a Kekulé form
        CC(=O)[O-].[Na+] | [Na+].CC([O-])=O | true  | true  | true  | true  | order of components
        CC(=O)O          | CC(=O)[O-]       | false | false | true  | false | acid and anion
        [13CH3]O         | CO               | false | false | true  | true  | a label
        Cc1cc[nH]n1      | Cc1ccn[nH]1      | false | false | true  | true  | pyrazole tautomers
        Oc1ccccn1        | O=c1cccc[nH]1    | false | false | true  | true  | hydroxypyridine and pyridone
        CC(N)=O          | CC(O)=N          | false | false | true  | true  | amide and imidic acid
        CC(C)=O          | CC(O)=C          | false | false | true  | false | keto and enol stay apart
        CCO              | COC              | false | false | false | false | isomers
        CC=C             | CCC              | false | false | true  | false | propene and propane
        CCO              | CCO.O            | false | false | false | false | a hydrate
        """)
    void tellsHowMuchTwoStructuresAreTheSame(
            String one,
            String other,
            boolean identical,
            boolean ignoringStereo,
            boolean connectivity,
            boolean tautomers,
            String why)
            throws IOException {
        try (var index = new IndexedMolecules(List.of(other), 1)) {
            assertThat(index.count(exact(one, Sameness.IDENTICAL)) == 1).as("identical: " + why).isEqualTo(identical);
            assertThat(index.count(exact(one, Sameness.IGNORING_STEREO)) == 1)
                    .as("ignoring stereo: " + why)
                    .isEqualTo(ignoringStereo);
            assertThat(index.count(exact(one, Sameness.SAME_CONNECTIVITY)) == 1)
                    .as("connectivity: " + why)
                    .isEqualTo(connectivity);
            assertThat(index.count(exact(one, Sameness.TAUTOMER_INSENSITIVE)) == 1)
                    .as("tautomers: " + why)
                    .isEqualTo(tautomers);
        }
    }

    @Test
    void similarityIsThatOfTheFingerprintsBestFirst() throws IOException {
        List<String> molecules = molecules(400);
        List<long[]> prints = molecules.stream()
                .map(smiles -> new CircularFingerprint().bitsOf(packed(smiles).cursor()))
                .toList();
        try (var index = new IndexedMolecules(molecules, 70)) {
            for (int i = 0; i < molecules.size(); i += 9) {
                for (double threshold : new double[] {0.05, 0.3, 0.7, 1}) {
                    var query =
                            new SimilarityQuery(IndexedMolecules.FIELD, packed(molecules.get(i)), threshold, budget());
                    BitSet expected = new BitSet();
                    for (int j = 0; j < molecules.size(); j++) {
                        expected.set(j, tanimoto(prints.get(i), prints.get(j)) >= threshold);
                    }

                    assertThat(index.hits(query)).as("%s from %s on", molecules.get(i), threshold).isEqualTo(expected);
                    assertBestFirst(index.searcher().search(query, 10), prints, i, expected);
                }
            }
        }
    }

    private static void assertBestFirst(TopDocs top, List<long[]> prints, int query, BitSet expected) {
        double[] best = expected.stream()
                .mapToDouble(j -> -tanimoto(prints.get(query), prints.get(j)))
                .sorted()
                .limit(10)
                .toArray();
        assertThat(top.scoreDocs).hasSize(best.length);
        for (int rank = 0; rank < best.length; rank++) {
            ScoreDoc hit = top.scoreDocs[rank];
            assertThat((double) hit.score).isCloseTo(-best[rank], org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    private static double tanimoto(long[] one, long[] other) {
        int common = 0;
        int any = 0;
        for (int i = 0; i < one.length; i++) {
            common += Long.bitCount(one[i] & other[i]);
            any += Long.bitCount(one[i] | other[i]);
        }
        return any == 0 ? 0 : (double) common / any;
    }

    @Test
    void superstructureFindsWhatTheReferenceFindsInsideTheMolecule() throws CDKException, IOException {
        List<String> parts = new ArrayList<>(List.of(
                "C",
                "CC",
                "CO",
                "c1ccccc1",
                "c1ccncc1",
                "CC(=O)N",
                "C[C@H](N)C=O",
                "C[C@@H](N)C=O",
                "O.O",
                "[Na+]",
                "C/C=C/C",
                "FC(F)F",
                "[2H]C"));
        Corpus.find().ifPresent(corpus -> corpus.queries("lilly-chembl-ring-systems.smi").stream()
                .limit(200)
                .forEach(asked -> parts.add(asked.text())));
        List<ReferenceQuery> queries = new ArrayList<>();
        for (String part : parts) {
            queries.add(ReferenceQuery.drawn(AtomContainerManipulator.suppressHydrogens(read(part)), new HashMap<>()));
        }
        try (var index = new IndexedMolecules(parts, 50)) {
            for (String smiles : molecules(120)) {
                ReferenceMolecule molecule = ReferenceMolecule.read(smiles);
                for (Stereo stereo : Stereo.values()) {
                    BitSet expected = new BitSet();
                    for (int i = 0; i < parts.size(); i++) {
                        expected.set(
                                i,
                                !parts.get(i).contains("2H")
                                        && queries.get(i).matches(molecule, stereo == Stereo.RESPECT));
                    }
                    BitSet hits = index.hits(
                            new SuperstructureQuery(IndexedMolecules.FIELD, packed(smiles), stereo, budget()));
                    hits.clear(parts.indexOf("[2H]C"));

                    assertThat(hits).as("%s, %s", smiles, stereo).isEqualTo(expected);
                }
            }
        }
    }

    private static List<String> molecules(int count) {
        var random = new RandomMolecules(91);
        List<String> molecules = new ArrayList<>();
        for (int i = 0; i < count / 2; i++) {
            molecules.add(random.next());
        }
        molecules.addAll(Corpus.find()
                .map(corpus -> corpus.molecules("messy-10k", 500, count / 2).stream()
                        .map(Corpus.Line::smiles)
                        .toList())
                .orElse(List.of()));
        return molecules;
    }

    private static BitSet equalTo(List<String> keys, int place) {
        BitSet equal = new BitSet();
        for (int i = 0; i < keys.size(); i++) {
            equal.set(i, keys.get(i).equals(keys.get(place)));
        }
        return equal;
    }

    private static String rewritten(String smiles) throws CDKException {
        IAtomContainer container = read(smiles);
        List<IAtom> order = new ArrayList<>(Arrays.asList(AtomContainerManipulator.getAtomArray(container)));
        Collections.shuffle(order, new Random(smiles.hashCode()));
        container.setAtoms(order.toArray(IAtom[]::new));
        return new SmilesGenerator(SmiFlavor.Stereo
                        | SmiFlavor.AtomicMass
                        | (smiles.length() % 2 == 0 ? SmiFlavor.UseAromaticSymbols : 0))
                .create(container);
    }

    /// Daylight aromaticity first: two Kekulé forms have one unique SMILES then.
    private static String unique(IAtomContainer container) throws CDKException {
        AtomContainerManipulator.suppressHydrogens(container);
        ReferenceMolecule.perceive(container);
        return new SmilesGenerator(SmiFlavor.Unique | SmiFlavor.AtomicMass | SmiFlavor.UseAromaticSymbols)
                .create(container);
    }

    private static IAtomContainer skeleton(IAtomContainer container) {
        AtomContainerManipulator.suppressHydrogens(container);
        for (IAtom atom : container.atoms()) {
            atom.setFormalCharge(0);
            atom.setMassNumber(null);
            atom.setImplicitHydrogenCount(0);
        }
        for (IBond bond : container.bonds()) {
            bond.setOrder(IBond.Order.SINGLE);
        }
        return container;
    }

    private static ExactQuery exact(String smiles, Sameness sameness) {
        return new ExactQuery(IndexedMolecules.FIELD, packed(smiles), sameness, budget());
    }

    private static PackedMolecule packed(String smiles) {
        return Packer.pack(StructureReader.read(smiles, Format.SMILES));
    }

    private static IAtomContainer read(String smiles) throws CDKException {
        return ReferenceMolecule.parse(smiles);
    }

    private static SearchBudget budget() {
        return new SearchBudget(Limits.NONE);
    }
}
