package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.daybook.chem.structure.depict.Depiction;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.chem.structure.property.Properties;
import org.daybook.chem.structure.read.SdfReader;
import org.daybook.chem.structure.read.SdfRecord;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever comes in, a structure or an [UnreadableStructureException] comes out, in time, and what is read is
/// what was written.
class HostileTextTest {

    private static final long SEED = 20261123;
    private static final String SMILES_CHARS = "CCCCNOSPFccnos()[]123%=#-+@@/\\.*H:|&~ \tBrCl[13C][nH][O-]ü\u0000";
    private static final String INCHI_CHARS = "0123456789-,;()/chqpbtmsi+HCNO*?.";
    private static final List<String> SEEDS = List.of(
            "CC(=O)Oc1ccccc1C(=O)O", "O=C1CN(C(=O)C2CCCCC2)C[C@H]2N1CCc1ccccc21", "[Na+].[O-]S(=O)(=O)c1ccc(C)cc1",
            "F/C=C/C#N", "C[C@H](O)[C@@H](F)C |&1:1,o1:3|", "c1ccc2[nH]ccc2c1", "*CC(=O)O |$R1$|");

    @Test
    void everyLineOfTheHostileCorpusIsReadOrRefused() throws IOException {
        List<String> texts = new ArrayList<>(Corpus.jsonStrings("bad/chem/smiles-small.json"));
        texts.addAll(Corpus.jsonStrings("bad/chem/smarts-small.json"));
        for (Path file : Corpus.filesUnder("bad/chem")) {
            texts.addAll(Corpus.text(file).lines().limit(200).toList());
        }

        assertThat(texts).hasSizeGreaterThan(100).allSatisfy(text -> readInTime(text, null));
    }

    @Test
    void everyFileOfTheHostileCorpusIsReadOrRefused() throws IOException {
        for (Path file : Corpus.filesUnder("bad/chem")) {
            String text = Corpus.text(file);
            for (Format format : Format.values()) {
                readInTime(text, format);
            }
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> new SdfReader(new StringReader(text)).forEachRemaining(HostileTextTest::use), file::toString);
        }
    }

    @Test
    void oneBadRecordOfACorpusFileCostsOneRecord() throws IOException {
        List<SdfRecord> records = new ArrayList<>();
        new SdfReader(new StringReader(Corpus.text(Corpus.file("bad/chem/rdkit/files/good_bad_good_good.sdf"))))
                .forEachRemaining(records::add);

        assertThat(records).hasSize(4);
        assertThat(records.stream().filter(record -> record.structure().isPresent())).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"SMARTS", "REACTION"}, mode = EnumSource.Mode.EXCLUDE)
    void randomTextIsReadOrRefused(Format format) {
        Random random = new Random(SEED);
        int rounds = format == Format.NAME ? 300 : 2_000;
        List<String> molfiles = SEEDS.stream().map(smiles -> Molfile.write(StructureReader.read(smiles))).toList();

        for (int i = 0; i < rounds; i++) {
            readInTime(switch (format) {
                case SMILES -> randomText(random, SMILES_CHARS, 60);
                case INCHI -> "InChI=1S/" + randomText(random, INCHI_CHARS, 60);
                case NAME -> randomName(random);
                case SMARTS, REACTION -> throw new IllegalArgumentException("they have tests of their own");
                case MOLFILE -> mutated(random, pick(random, molfiles), 1 + random.nextInt(6));
            }, format);
        }
    }

    @Test
    void slightlyWrongSmilesAreReadOrRefused() {
        Random random = new Random(SEED);

        for (int i = 0; i < 2_000; i++) {
            readInTime(mutated(random, pick(random, SEEDS), 1 + random.nextInt(3)), Format.SMILES);
        }
    }

    @Test
    void slightlyWrongInchisAreReadOrRefused() {
        Random random = new Random(SEED);
        List<String> inchis = SEEDS.stream()
                .flatMap(smiles -> Identifiers.of(StructureReader.read(smiles)).inchi().stream()).toList();

        for (int i = 0; i < 1_000; i++) {
            readInTime(mutated(random, pick(random, inchis), 1 + random.nextInt(2)), Format.INCHI);
        }
    }

    @Test
    void deepAndLongTextsAreReadOrRefused() {
        for (String text : List.of(
                "C".repeat(4000),
                "C(".repeat(2000),
                "[".repeat(4000),
                "(".repeat(4000),
                "C1".repeat(2000),
                "C%10".repeat(1000),
                "c1ccccc1".repeat(120),
                "C(C)".repeat(333),
                "C1CC1".repeat(190),
                ".C".repeat(1000),
                "C.".repeat(499) + "C",
                "InChI=1S/" + "C".repeat(3900),
                "InChI=1S/C999999H9/c" + "1-".repeat(1900),
                "[C@@]".repeat(700),
                "C" + "=C".repeat(900),
                "N" + "#N".repeat(900),
                "C/C=C".repeat(200),
                "[2H]".repeat(900),
                "%".repeat(3000))) {
            readInTime(text, null);
        }
    }

    /// The most tangled of those that are read on the caller's thread: twelve rings anyhow, in chains of aromatic and
    /// other atoms.
    @Test
    void shortTanglesOfRingsAreReadOrRefused() {
        Random random = new Random(SEED);

        for (int i = 0; i < 1_000; i++) {
            readInTime(tangle(random) + tangle(random), Format.SMILES);
        }
    }

    /// Six rings over twelve atoms or more, opened and closed in any order.
    private static String tangle(Random random) {
        List<Integer> ends = new ArrayList<>(List.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6));
        Collections.shuffle(ends, random);
        StringBuilder smiles = new StringBuilder();
        for (int end : ends) {
            smiles.append(pick(random, List.of("c", "c", "n", "C", "CC", "C=C"))).append(end);
        }
        return smiles.toString();
    }

    private static void readInTime(String text, @org.jspecify.annotations.Nullable Format format) {
        Assertions.assertTimeout(Duration.ofSeconds(12), () -> {
            try {
                use(format == null ? StructureReader.read(text) : StructureReader.read(text, format));
            } catch (UnreadableStructureException e) {
                assertThat(e.reason()).isNotBlank();
                assertThat(e.line()).isPositive();
                assertThat(e.column()).isPositive();
                assertThat(e.excerpt()).contains("^");
            }
        }, () -> "seed " + SEED + ": " + text);
    }

    private static void use(SdfRecord record) {
        record.structure().ifPresent(structure -> attempt(structure, HostileTextTest::use));
    }

    private static void attempt(Structure structure, Consumer<Structure> action) {
        try {
            action.accept(structure);
        } catch (UnreadableStructureException e) {
            assertThat(e.reason()).isNotBlank();
        }
    }

    /// Does with a structure all that registration does, and checks that its SMILES is the same structure.
    private static void use(Structure structure) {
        assertThat(structure.atomCount()).isBetween(1, Limits.ATOMS);
        Identifiers identifiers = Identifiers.of(structure);
        assertThat(Identifiers.of(StructureReader.read(identifiers.canonicalSmiles(), Format.SMILES)).key())
                .as(structure.source()).isEqualTo(identifiers.key());
        Properties.of(structure);
        StereoSummary.of(structure);
        assertThat(Depiction.of(structure).inline()).startsWith("<svg");
    }

    private static String randomText(Random random, String chars, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(length); i >= 0; i--) {
            text.append(chars.charAt(random.nextInt(chars.length())));
        }
        return text.toString();
    }

    private static String randomName(Random random) {
        List<String> parts = List.of(
                "meth",
                "eth",
                "yl",
                "ol",
                "oxy",
                "-",
                "1",
                ",",
                "2",
                "(",
                ")",
                "benzo",
                "pyrid",
                "ine",
                "amine",
                "di",
                "tri",
                "chloro",
                "acid",
                " ",
                "anhydride",
                "spiro",
                "[",
                "]",
                "cyclo",
                "ane",
                "R",
                "S");
        StringBuilder name = new StringBuilder();
        for (int i = 1 + random.nextInt(14); i > 0; i--) {
            name.append(pick(random, parts));
        }
        return name.toString();
    }

    private static String mutated(Random random, String text, int changes) {
        StringBuilder mutant = new StringBuilder(text);
        for (int i = 0; i < changes && !mutant.isEmpty(); i++) {
            int at = random.nextInt(mutant.length());
            switch (random.nextInt(4)) {
                case 0 -> mutant.deleteCharAt(at);
                case 1 -> mutant.insert(at, mutant.charAt(random.nextInt(mutant.length())));
                case 2 -> mutant.setCharAt(at, mutant.charAt(random.nextInt(mutant.length())));
                default -> mutant.setCharAt(at, (char) (32 + random.nextInt(95)));
            }
        }
        return mutant.toString();
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
