package org.daybook.chem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/// The same drawing written in another way gives the same hits, and so does a molecule written in another way.
class QueryFormsTest {
    private static final List<String> OWN = List.of(
            "c1ccc2[nH]ccc2c1",
            "O=c1cc[nH]c(=O)[nH]1",
            "CC(=O)Nc1ccccc1",
            "C[C@H](N)C(=O)O",
            "C/C=C/C(=O)O",
            "c1ccc(cc1)-c1ccncc1",
            "C[N+](=O)[O-]",
            "C[N+](C)(C)C",
            "O=C1C=CC(=O)C=C1",
            "c1ncc2[nH]cnc2n1",
            "CS(=O)(=O)N",
            "OB(O)c1ccccc1",
            "c1ccc2ccccc2c1",
            "N#Cc1ccccc1",
            "O=C1CSC(=O)N1",
            "C1CC2CCC1C2",
            "c1cc[n+]([O-])cc1",
            "C[Si](C)(C)O");

    private static final List<String> MOLECULES = new ArrayList<>();
    private static final List<String> QUERIES = new ArrayList<>(OWN);

    @BeforeAll
    static void gather() {
        var random = new RandomMolecules(31);
        OWN.forEach(MOLECULES::add);
        for (int i = 0; i < 400; i++) {
            MOLECULES.add(random.next());
        }
        Corpus.find().ifPresent(corpus -> {
            corpus.molecules("drug-10k", 0, 600).forEach(line -> MOLECULES.add(line.smiles()));
            corpus.queries("peer-500.tsv").stream()
                    .filter(asked -> asked.notation() == Asked.Notation.DRAWN)
                    .limit(150)
                    .forEach(asked -> QUERIES.add(asked.text()));
        });
    }

    @Test
    void renumberedQueriesGiveTheSameHits() throws CDKException {
        var search = new DirectSearch(MOLECULES);
        for (String query : QUERIES) {
            IAtomContainer sketch = read(query);
            List<IAtom> order = new ArrayList<>(Arrays.asList(AtomContainerManipulator.getAtomArray(sketch)));
            Collections.shuffle(order, new Random(query.hashCode()));
            sketch.setAtoms(order.toArray(IAtom[]::new));
            String renumbered = write(sketch, SmiFlavor.Stereo | SmiFlavor.AtomicMass | SmiFlavor.UseAromaticSymbols);

            assertSameHits(search, query, renumbered);
        }
    }

    @Test
    void kekulisedQueriesGiveTheSameHits() throws CDKException {
        var search = new DirectSearch(MOLECULES);
        for (String query : QUERIES) {
            if (!query.contains("nH")) {
                assertSameHits(search, query, write(read(query), SmiFlavor.Stereo | SmiFlavor.AtomicMass));
            }
        }
    }

    @Test
    void hydrogensInBracketsAndHydrogensDrawnGiveTheSameHits() {
        var search = new DirectSearch(MOLECULES);
        for (String query : QUERIES) {
            if (query.contains("[nH]")) {
                assertSameHits(search, query, query.replaceAll("\\[nH]((?:\\d|%\\d\\d)*)", "[n]$1([H])"));
            }
        }
        assertSameHits(search, "[CH3][NH2]", "[H]C([H])([H])N([H])[H]");
        assertSameHits(search, "[OH]c1ccccc1", "[H]Oc1ccccc1");
        assertSameHits(search, "[NH3+]C", "[H][N+]([H])([H])C");
    }

    @Test
    void moleculesWithExplicitHydrogensAreFoundAlike() throws CDKException {
        List<String> explicit = new ArrayList<>();
        for (String molecule : MOLECULES) {
            IAtomContainer container = read(molecule);
            AtomContainerManipulator.convertImplicitToExplicitHydrogens(container);
            explicit.add(write(container, SmiFlavor.Stereo | SmiFlavor.AtomicMass));
        }
        var plain = new DirectSearch(MOLECULES);
        var drawn = new DirectSearch(explicit);

        assertThat(drawn.readable()).isEqualTo(plain.readable());
        for (SemanticsTable meaning : SemanticsTable.cases()) {
            BitSet hits = plain.hits(DirectSearch.pattern(meaning.asked(), meaning.respectStereo()), plain.readable());

            assertThat(drawn.hits(DirectSearch.pattern(meaning.asked(), meaning.respectStereo()), drawn.readable()))
                    .as(meaning.query())
                    .isEqualTo(hits);
        }
    }

    private static void assertSameHits(DirectSearch search, String query, String form) {
        for (boolean respectStereo : new boolean[] {false, true}) {
            BitSet hits = search.hits(DirectSearch.pattern(Asked.drawn(query), respectStereo), search.readable());
            var pattern = DirectSearch.pattern(Asked.drawn(form), respectStereo);

            assertThat(search.hits(pattern, search.readable())).as("%s written as %s", query, form).isEqualTo(hits);
            assertThat(search.screenedOut(pattern, hits).isEmpty())
                    .as("the screen lets all hits of %s through", form)
                    .isTrue();
        }
    }

    private static IAtomContainer read(String smiles) throws CDKException {
        return ReferenceMolecule.parse(smiles);
    }

    private static String write(IAtomContainer container, int flavour) throws CDKException {
        return new SmilesGenerator(flavour).create(container);
    }
}
