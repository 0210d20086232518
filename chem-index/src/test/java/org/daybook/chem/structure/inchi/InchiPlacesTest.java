package org.daybook.chem.structure.inchi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dan2097.jnainchi.InchiStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.daybook.chem.structure.Corpus;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.worker.InProcess;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.chem.worker.TaskRunner;
import org.daybook.chem.worker.WorkerPool;
import org.daybook.chem.worker.WorkerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscience.cdk.config.Elements;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.inchi.InChIGenerator;
import org.openscience.cdk.inchi.InChIGeneratorFactory;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// InChI, key, auxiliary information and remarks are the same to the letter in this process, in a worker process and
/// from CDK's generator without anything between; and no InChI holds up or ends this process.
class InchiPlacesTest {

    private static final int STEP = Integer.getInteger("daybook.corpus-step", 20);
    private static final InProcess HERE = new InProcess();
    private static final WorkerPool THERE = new WorkerPool(
            new WorkerSettings("structures", 1, 128L << 20, Duration.ofSeconds(2), WorkerSettings.classPath()));

    private static final List<String> SMILES = List.of(
            "CC(=O)Oc1ccccc1C(=O)O",
            "C[C@H](N)C(=O)O",
            "C[C@@H](N)C(=O)O",
            "F/C=C/C#N",
            "F/C=C\\C#N",
            "CC=[C@]=CC",
            "CC=[C@@]=CCl",
            "C/C=C=C=C/C",
            "C[S@](=O)c1ccccc1",
            "C[P@](=O)(O)c1ccccc1",
            "[13CH4]",
            "[2H]C([2H])([2H])O",
            "[2H][C@H](C)O",
            "[3H]O",
            "[Na+].[O-]S(=O)(=O)c1ccc(C)cc1",
            "[Cl-].[NH3+]CCc1ccccc1",
            "[CH3]",
            "[CH2]",
            "[O][O]",
            "C[N](C)[O]",
            "[Fe+2].[Cl-].[Cl-]",
            "C[Mg]Br",
            "[Pt](Cl)(Cl)(N)N",
            "N[C@@](F)(Cl)Br",
            "[H][H]",
            "[H+]",
            "[He]",
            "*CC(=O)O",
            "C*",
            "c1ccc2[nH]ccc2c1",
            "c1ccsc1",
            "[O-][n+]1ccccc1",
            "C[N+](=O)[O-]",
            "CN=[N+]=[N-]",
            "[C-]#[O+]",
            "C1CC2CCC1C2",
            "c1ccccc1.c1ccccc1.O",
            "C[Si](C)(C)C",
            "OB(O)c1ccccc1",
            "O=C1CN(C(=O)C2CCCCC2)C[C@H]2N1CCc1ccccc21",
            "C[C@H](O)[C@@H](F)C |&1:1,o1:3|",
            "CC(C)(C)(C)C",
            "C(C)(C)(C)(C)C(=O)N",
            "[U]",
            "[235U]",
            "[Au]",
            "F[Co@OH1](Cl)(Br)(I)(C)N",
            "C[Pt@SP1](F)(Cl)Br");

    @AfterAll
    static void close() {
        THERE.close();
    }

    @AfterEach
    void inProcess() {
        Inchi.runIn(HERE);
    }

    @Test
    void namesAreTheSameEverywhere() {
        assertThat(SMILES).allSatisfy(InchiPlacesTest::isNamedAlike);
    }

    @Test
    void namesOfTheCorpusAreTheSameEverywhere() throws IOException {
        List<String> smiles = new ArrayList<>(Corpus.smiles("molecules/drug-10k.smi.gz", STEP));
        smiles.addAll(Corpus.smiles("molecules/messy-10k.smi.gz", STEP));

        assertThat(smiles).hasSizeGreaterThan(500).allSatisfy(InchiPlacesTest::isNamedAlike);
    }

    @Test
    void namesOfTheMasterSheetAreTheSameEverywhere() throws IOException {
        List<List<String>> rows = Corpus.csv("osm/master/osm_master_sheet_2022-02.csv");
        int column = rows.getFirst().indexOf("SMILES");

        assertThat(rows.stream().skip(1).map(row -> row.get(column)).filter(text -> !text.isBlank()))
                .hasSizeGreaterThan(900)
                .allSatisfy(InchiPlacesTest::isNamedAlike);
    }

    @Test
    void inchisAreReadAlikeEverywhere() {
        List<String> inchis = new ArrayList<>();
        SMILES.forEach(smiles -> Identifiers.of(StructureReader.read(smiles)).inchi().ifPresent(inchis::add));
        List<String> here = inchis.stream().map(InchiPlacesTest::reading).toList();

        Inchi.runIn(THERE);

        assertThat(inchis.stream().map(InchiPlacesTest::reading)).hasSizeGreaterThan(35).isEqualTo(here);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            InChI=1S/p+999                     | 11 | protons beyond sense: at most 250 are read
            InChI=1S/C2H6/c1-2/h1-2H3/p-4000   | 28 | protons beyond sense: at most 250 are read
            InChI=1/C/p-214748364/f            | 13 | no number in an InChI has more than 4 digits
            InChI=1/CH4/h1H4/q+999             | 19 | charges beyond sense: at most 250 are read
            InChI=1S/CH4/h1H4/i1+99999         | 22 | no number in an InChI has more than 4 digits
            InChI=1S/CH4/h1H4/f                | 18 | a standard InChI has no layer /f
            InChI=1/CH4/h1H4/fCH4/h1H4/fCH4    | 27 | the layer /f is there twice
            InChI=1/CH4/h1H4/p+1/p+1           | 21 | the layer /p is there twice
            """)
    void whatMakesNoSenseIsPointedAt(String inchi, int column, String reason) {
        UnreadableStructureException problem =
                catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(inchi));

        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(problem.column()).isEqualTo(column);
    }

    /// Inputs that took seconds, and others of their kind; each step has the time of a step.
    @Test
    void hostileInchisAreAnsweredInTime() {
        Inchi.runIn(THERE);
        List<String> hostile = List.of(
                "1S/p+999",
                "1/p+250",
                "1/p-250/f",
                "1S/p-214748364/f",
                "1/C/p-99/f",
                "1S/C2H6/c1-2/h1-2H3/p+250",
                "1S/1000CH4/h1000*1H4",
                "1S/999C6H6/c999*1-2-4-6-5-3-1/h999*1-6H",
                "1S/C999H",
                "1S/C1000/c" + "1-".repeat(900),
                "1/C/f/h/i/t/m/s/b",
                "1S/H2/p+250",
                "1S/C60/c1-2-5-6-3(1)8-12-10-4(1)9-11-7(2)17",
                "1S/C/c1-1-1-1-1",
                "1S/CH4/h1H9999",
                "1S/C9999H9999",
                "1/CH4/h1H4/q+250",
                "1/CH4/h1H4/q-250",
                "1S/C2H4/c1-2/h1-2H2/b2-1+/t1-/m0/s1",
                "1S/9999H",
                "1S/C40H40/c1" + "(2)".repeat(300),
                "1S/" + "C".repeat(3000),
                "1S/C/" + "/".repeat(3000),
                "1S/Zz",
                "1S/C/z" + "1-2".repeat(1000),
                "1S/C4/c1-2-3-4-1/i" + "1D,".repeat(900));

        for (String inchi : hostile) {
            inTime(inchi, () -> StructureReader.read("InChI=" + inchi))
                    .ifPresent(structure -> inTime(inchi, () -> Identifiers.of(structure)));
        }
        assertThat(Identifiers.of(StructureReader.read("CCO")).inchiKey()).contains("LFQSCWFLJHTTHZ-UHFFFAOYSA-N");
    }

    private static <T> Optional<T> inTime(String inchi, Supplier<T> step) {
        return Assertions.assertTimeout(Duration.ofSeconds(12), () -> {
            try {
                return Optional.of(step.get());
            } catch (UnreadableStructureException e) {
                assertThat(e.reason()).isNotBlank();
                return Optional.<T>empty();
            }
        }, inchi);
    }

    /// A death is no refusal by InChI: that would give the compound another identity.
    @Test
    void aWorkerThatCannotBeHadIsNoIdentity() {
        try (WorkerPool none = new WorkerPool(
                new WorkerSettings("structures", 1, 64L << 20, Duration.ofSeconds(1), List.of("nobody")))) {
            Inchi.runIn(none);
            Structure structure = StructureReader.read("CCO");

            NoWorkerException problem = catchThrowableOfType(NoWorkerException.class, () -> Identifiers.of(structure));

            assertThat(problem).hasMessage("No reader could be started; try again later");
        }
    }

    @Test
    void aVirtualThreadIsNotHeldByTheLibrary() throws ExecutionException, InterruptedException {
        FutureTask<String> task = new FutureTask<>(
                () -> Identifiers.of(StructureReader.read("InChI=1S/CH4/h1H4")).key());
        Thread.ofVirtual().start(task);

        assertThat(task.get()).isEqualTo("VNWKTOKETHGBQD-UHFFFAOYSA-N");
    }

    private static void isNamedAlike(String smiles) {
        IAtomContainer graph = Graphs.withoutPlainHydrogens(StructureReader.read(smiles, Format.SMILES).container());
        InchiName expected = reference(graph);

        assertThat(named(HERE, graph)).as(smiles).isEqualTo(expected);
        assertThat(named(THERE, graph)).as(smiles).isEqualTo(expected);
    }

    private static InchiName named(TaskRunner runner, IAtomContainer graph) {
        TaskRunner before = Inchi.runner();
        Inchi.runIn(runner);
        try {
            return Inchi.name(graph, InchiOption.NUMBERED);
        } finally {
            Inchi.runIn(before);
        }
    }

    /// CDK's generator on a copy of the graph.
    private static InchiName reference(IAtomContainer graph) {
        try {
            InChIGenerator made = InChIGeneratorFactory.getInstance().getInChIGenerator(withoutDrawing(graph), "W5");
            boolean good = made.getStatus() == InchiStatus.SUCCESS || made.getStatus() == InchiStatus.WARNING;
            return new InchiName(
                    good,
                    text(made.getInchi()),
                    good ? made.getInchiKey() : "",
                    good ? text(made.getAuxInfo()) : "",
                    text(made.getMessage()));
        } catch (CDKException e) {
            return new InchiName(false, "", "", "", text(e.getMessage()));
        }
    }

    private static IAtomContainer withoutDrawing(IAtomContainer graph) {
        IAtomContainer copy = Graphs.copyOf(graph);
        for (IAtom atom : copy.atoms()) {
            atom.setPoint2d(null);
            atom.setPoint3d(null);
            if (Graphs.isUnknown(atom)) {
                atom.setAtomicNumber(Elements.Astatine.number());
                atom.setSymbol(Elements.Astatine.symbol());
            }
        }
        for (IBond bond : copy.bonds()) {
            bond.setDisplay(IBond.Display.Solid);
        }
        return copy;
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String reading(String inchi) {
        try {
            Structure structure = StructureReader.read(inchi);
            return Identifiers.of(structure) + " " + StereoSummary.of(structure);
        } catch (UnreadableStructureException e) {
            return e.getMessage();
        }
    }
}
