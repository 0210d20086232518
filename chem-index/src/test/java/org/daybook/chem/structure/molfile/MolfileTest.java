package org.daybook.chem.structure.molfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MolfileTest {

    private static final String V3000_CENTRE = """

          Daybook

          0  0  0     0  0            999 V3000
        M  V30 BEGIN CTAB
        M  V30 COUNTS 5 4 0 0 1
        M  V30 BEGIN ATOM
        M  V30 1 C 0 0 0 0
        M  V30 2 C 0 1.5 0 0
        M  V30 3 O 1.3 2.25 0 0
        M  V30 4 N -1.3 2.25 0 0
        M  V30 5 F 0.2 3 0 0
        M  V30 END ATOM
        M  V30 BEGIN BOND
        M  V30 1 1 2 1 CFG=1
        M  V30 2 1 2 3
        M  V30 3 1 2 4
        M  V30 4 1 2 5
        M  V30 END BOND
        M  V30 BEGIN COLLECTION
        M  V30 %s
        M  V30 END COLLECTION
        M  V30 END CTAB
        M  END
        """;

    /// (R)-fluoro(chloro)bromomethane with a wedge; each test changes one line of it.
    private static final String DRAWN = """
            drawn by hand
              Ketcher  1122331234 1   1.00000     0.00000     0

              4  3  0  0  0  0  0  0  0  0999 V2000
                0.0000    0.0000    0.0000 C   0  0  0  0  0  0
                1.0000    0.0000    0.0000 F   0  0  0  0  0  0
               -0.5000    0.8700    0.0000 Cl  0  0  0  0  0  0
               -0.5000   -0.8700    0.0000 Br  0  0  0  0  0  0
              1  2  1  1
              1  3  1  0
              1  4  1  0
            M  END
            """;

    @Test
    void readsAWedgeAsConfiguration() {
        Structure structure = StructureReader.read(DRAWN);

        assertThat(structure.format()).isEqualTo(Format.MOLFILE);
        assertThat(structure.title()).isEqualTo("drawn by hand");
        assertThat(StereoSummary.of(structure).definedCentres()).isEqualTo(1);
        assertThat(StereoSummary.of(structure).proposal()).isEqualTo(StereoSummary.Proposal.ABSOLUTE);
        assertThat(Molfile.write(structure)).isEqualTo(DRAWN);
    }

    @Test
    void readsFilesWithCarriageReturns() {
        assertThat(Identifiers.of(StructureReader.read(DRAWN.replace("\n", "\r\n"))))
                .isEqualTo(Identifiers.of(StructureReader.read(DRAWN)));
    }

    @ParameterizedTest(name = "line {0} as \"{1}\": {3} at column {2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            4| -1  3  0  0  0  0  0  0  0  0999 V2000|1|a count cannot be negative
            4|999  3  0  0  0  0  0  0  0  0999 V2000|1|an atom line has coordinates
            4|  0  0  0  0  0  0  0  0  0  0999 V2000|1|no atoms
            4|  x  3  0  0  0  0  0  0  0  0999 V2000|1|not a whole number
            5|       NaN    0.0000    0.0000 C   0  0  0|1|is not a coordinate
            6|    1.0000    0.0000    0.0000 Ph  0  0  0|32|is no element; abbreviations
            6|    1.0000    0.0000    0.0000 A   0  0  0|1|query atom A
            6|    1.0000    0.0000    0.0000 F   0  9  0|37|a charge code is 0 to 7
            9|  1  9  1  1|1|a bond names atom 9 of 4
            9|  1  1  1  1|1|from atom 1 to itself
            9|  1  3  1  1|1|bonded a second time
            9|  1  2  8  0|1|a query bond
            9|  1  2 12  0|1|type 12
            12|M  CHG  1   7   1|11|there is no atom 7
            12|M  CHG  1   1  99|15|charge of at most 15
            12|M  ISO  1   1  99|15|no isotope of C
            12|M  ALS   1  2 F N   O   |1|atom list
            4|  4  3  1  0  0  0  0  0  0  0999 V2000|7|atom list
            6|    1.0000    0.0000    0.0000 F   0  0  0  2  0  0|43|query feature hhh 2
            6|    1.0000    0.0000    0.0000 F   0  0  0  0  0  0  1|52|query feature HHH 1
            9|  1  2  1  2|10|the stereo of a bond is 0, 1, 3, 4 or 6
            9|  1  2  1  1  0  1|16|query feature rrr 1
            12|M  SUB  1   1   3|11|query feature M  SUB 3
            12|M  RBC  1   1   2|11|query feature M  RBC 2
            12|M  UNS  2   2   0   1   1|19|query feature M  UNS 1
            12|M  LIN  1   1   4   2   3|11|query feature M  LIN 4
            12|M  APO  1   1   1|11|attachment point (M  APO 1)
            12|M  MRV SMA   1 [#6]|1|the line M  MRV
            12|M  STY  1   1 ABC|15|a group of the kind ABC
            12|  3  4  1  0|1|none that a molfile has here
            """)
    void pointsAtTheOffendingLine(int line, String replacement, int column, String reason) {
        List<String> lines = new java.util.ArrayList<>(DRAWN.lines().toList());
        if (line == 12) {
            lines.add(11, replacement);
        } else {
            lines.set(line - 1, replacement);
        }

        UnreadableStructureException problem = catchThrowableOfType(UnreadableStructureException.class,
                () -> StructureReader.read(String.join("\n", lines), Format.MOLFILE));

        assertThat(problem.reason()).contains(reason);
        if (!reason.startsWith("an atom l") && !reason.contains("second time")) {
            assertThat(problem.line()).isEqualTo(line);
        }
        assertThat(problem.column()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 6, 9, 11})
    void refusesAMolfileThatIsCutOff(int lines) {
        String cut = DRAWN.lines().limit(lines).collect(java.util.stream.Collectors.joining("\n"));

        assertThat(catchThrowableOfType(
                        UnreadableStructureException.class, () -> StructureReader.read(cut, Format.MOLFILE)))
                .isNotNull();
    }

    @Test
    void saysThatAHeaderLineIsMissing() {
        UnreadableStructureException problem = catchThrowableOfType(UnreadableStructureException.class,
                () -> StructureReader.read(DRAWN.substring(DRAWN.indexOf('\n') + 1)));

        assertThat(problem.reason()).contains("must be line 4");
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void refusesSeveralRecords() {
        assertThat(catchThrowableOfType(
                                UnreadableStructureException.class,
                                () -> StructureReader.read(DRAWN + "$$$$\n" + DRAWN, Format.MOLFILE))
                        .reason())
                .contains("second record");
    }

    @Test
    void doesNotTakeAMissingChiralFlagForRacemic() {
        assertThat(StereoSummary.of(StructureReader.read(DRAWN)).racemicCentres()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "CC(=O)Oc1ccccc1C(=O)O",
                "C[C@H](N)C(=O)O",
                "F/C=C/F",
                "F/C=C\\F",
                "FC=CF",
                "CC=NO",
                "[13CH3][NH3+].[Cl-]",
                "C[C@H](O)[C@@H](F)C |&1:1,3|",
                "C[C@H](O)[C@@H](F)C |o1:1,&1:3|",
                "C[C@H](O)CC |&1:1|",
                "[CH3] |^1:0|",
                "OC(Cl)=[C@]=C(C)F",
                "OC(Cl)=[C@]=C(C)F |&1:3|",
                "[2H]C(Cl)=[C@]=C(C)[C@H]([2H])O |&1:3,o1:6|",
                "[2H]C([3H])O",
                "*CC(=O)O |$R1$|",
                "[1*]CC(=O)O",
                "O=[N+]([O-])c1ccccc1",
                "[Na+].[O-]C",
                "C1CC1",
                "[Fe+2]",
            })
    void writesWhatReadsBackAsTheSame(String smiles) {
        Structure structure = StructureReader.read(smiles);

        String molfile = Molfile.write(structure);

        assertThat(Identifiers.of(StructureReader.read(molfile))).isEqualTo(Identifiers.of(structure));
        assertThat(Molfile.write(StructureReader.read(smiles))).isEqualTo(molfile);
    }

    @Test
    void readsAromaticBonds() {
        String benzene = """


              Daybook

              6  6  0  0  0  0  0  0  0  0999 V2000
                0.0000    1.0000    0.0000 C   0  0
                0.8700    0.5000    0.0000 C   0  0
                0.8700   -0.5000    0.0000 C   0  0
                0.0000   -1.0000    0.0000 C   0  0
               -0.8700   -0.5000    0.0000 C   0  0
               -0.8700    0.5000    0.0000 N   0  0
              1  2  4  0
              2  3  4  0
              3  4  4  0
              4  5  4  0
              5  6  4  0
              6  1  4  0
            M  END
            """.substring(1);

        assertThat(Identifiers.of(StructureReader.read(benzene)).canonicalSmiles()).isEqualTo("c1ccncc1");
    }

    @Test
    void refusesAV3000TableThatNamesAnAtomThatIsNotThere() {
        String v3000 = """

              Daybook

              0  0  0     0  0            999 V3000
            M  V30 BEGIN CTAB
            M  V30 COUNTS 2 1 0 0 0
            M  V30 BEGIN ATOM
            M  V30 1 C 0 0 0 0
            M  V30 2 O 1 0 0 0 CHG=-1
            M  V30 END ATOM
            M  V30 BEGIN BOND
            M  V30 1 1 1 5
            M  V30 END BOND
            M  V30 END CTAB
            M  END
            """;

        UnreadableStructureException problem =
                catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(v3000));

        assertThat(problem.reason()).contains("atom 5");
        assertThat(problem.line()).isEqualTo(12);
        assertThat(Identifiers.of(StructureReader.read(v3000.replace("1 1 1 5", "1 1 1 2")))
                        .canonicalSmiles())
                .isEqualTo("C[O-]");
    }

    /// CDK never comes to an end with the first three, and leaves out or changes what the others say.
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "MDLV30/STERAC1 ATOMS=(1 2D)",
                "MDLV30/STERAC1 ATOMS=(1 -2)",
                "MDLV30/STERAC1 ATOMS=(1 +2)",
                "MDLV30/STERAC1 ATOMS=(2 2)",
                "MDLV30/STERAC1 ATOMS=(1 9)",
                "MDLV30/STERAC1 ATOMS=()",
                "MDLV30/STERAC1",
                "MDLV30/STERAC ATOMS=(1 2)",
                "MDLV30/STERAC99999999999 ATOMS=(1 2)",
                "MDLV30/STEXYZ ATOMS=(1 2)",
                "mdlv30/sterac1 ATOMS=(1 2)",
                "MDLV30/STERAC1 BONDS=(1 2)",
                "MDLV30/STERAC1\tATOMS=(1 2)",
            })
    void refusesAStereoCollectionThatCannotBeKept(String collection) {
        String molfile = V3000_CENTRE.formatted(collection);

        UnreadableStructureException problem =
                catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(molfile));

        assertThat(problem.line()).isEqualTo(21);
        assertThat(problem.reason()).doesNotContain("too complex");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        MDLV30/STERAC1 ATOMS=(1 2)  | RACEMIC
        MDLV30/STERAC1 ATOMS=(1  2) | RACEMIC
        MDLV30/STEREL2 ATOMS=(1 2)  | RELATIVE
        MDLV30/STEABS ATOMS=(1 2)   | ABSOLUTE
        MDLV30/HILITE ATOMS=(1 2)   | ABSOLUTE
        """)
    void readsStereoCollections(String collection, StereoSummary.Proposal proposal) {
        Structure structure = StructureReader.read(V3000_CENTRE.formatted(collection));

        assertThat(StereoSummary.of(structure).proposal()).isEqualTo(proposal);
    }

    /// Which of the hands of several centres go together nobody said.
    @ParameterizedTest
    @ValueSource(strings = {"RAC1", "REL1"})
    void refusesAGroupAtACentreWithoutAWedge(String kind) {
        String flat = V3000_CENTRE.formatted("MDLV30/STE" + kind + " ATOMS=(1 2)").replace(" CFG=1", "");

        UnreadableStructureException problem =
                catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(flat));

        assertThat(problem.reason()).contains("atom 2, which has no configuration");
        assertThat(problem.excerpt()).contains("M  V30 2 C");
        assertThat(StructureReader.read(flat.replace("STE" + kind, "STEABS")).atomCount()).isEqualTo(5);
    }

    /// RDKit crosses every S=N to a substituent: that leaves no geometry open, and the centre is stated by its wedge.
    @ParameterizedTest
    @CsvSource({"3, 'M  V30 4 2 3 5 CFG=2'", "0, 'M  V30 4 2 3 5'"})
    void readsTheCentreBesideACrossedDoubleBondOfSulfur(int crossed, String crossedInV3000) {
        String v2000 = """

              RDKit          2D

              6  5  0  0  0  0  0  0  0  0999 V2000
                2.2500    0.8660    0.0000 C   0  0
                1.5000   -0.4330    0.0000 C   0  0
                0.0000   -0.4330    0.0000 S   0  0
               -0.7500   -1.7321    0.0000 C   0  0
               -0.7500    0.8660    0.0000 N   0  0
               -2.2500    0.8660    0.0000 C   0  0
              1  2  1  0
              2  3  1  0
              3  4  1  6
              3  5  2  %d
              5  6  1  0
            M  END
            """.formatted(crossed);
        String v3000 = """

              RDKit          2D

              0  0  0  0  0  0  0  0  0  0999 V3000
            M  V30 BEGIN CTAB
            M  V30 COUNTS 6 5 0 0 0
            M  V30 BEGIN ATOM
            M  V30 1 C 2.2500 0.8660 0 0
            M  V30 2 C 1.5000 -0.4330 0 0
            M  V30 3 S 0.0000 -0.4330 0 0
            M  V30 4 C -0.7500 -1.7321 0 0
            M  V30 5 N -0.7500 0.8660 0 0
            M  V30 6 C -2.2500 0.8660 0 0
            M  V30 END ATOM
            M  V30 BEGIN BOND
            M  V30 1 1 1 2
            M  V30 2 1 2 3
            M  V30 3 1 3 4 CFG=3
            %s
            M  V30 5 1 5 6
            M  V30 END BOND
            M  V30 END CTAB
            M  END
            """.formatted(crossedInV3000);

        for (String molfile : List.of(v2000, v3000)) {
            assertThat(Identifiers.of(StructureReader.read(molfile, Format.MOLFILE)).canonicalSmiles())
                    .isEqualTo("CC[S@](C)=NC");
        }
    }

    @Test
    void refusesContinuationLinesWithoutEnd() {
        String endless = "\n\n\n  0  0  0     0  0            999 V3000\n" + "M  V30 BEGIN CTAB -\n".repeat(20_000);

        assertThat(catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(endless))
                        .reason())
                .contains("cut off");
    }

    /// What says nothing about the structure: how it is drawn, notes, features that are off.
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "M  SUB  1   1   0",
                "M  APO  1   1   0",
                "M  STY  1   1 DAT\nM  SAL   1  1   1\nM  SDT   1 NOTE\nM  SED   1 hello",
                "M  STY  1   1 GEN\nM  SAL   1  1   1",
                "A    2\nF",
                "V    2 a note",
                "G    1  2\nEt",
                "",
            })
    void passesOverLinesThatSayNothing(String line) {
        String molfile = DRAWN.replace("M  END", line + "\nM  END");

        assertThat(Identifiers.of(StructureReader.read(molfile, Format.MOLFILE)).key())
                .isEqualTo(Identifiers.of(StructureReader.read(DRAWN)).key());
    }

    @Test
    void refusesAnAliasThatSaysWhatIsNotDrawn() {
        UnreadableStructureException problem = catchThrowableOfType(UnreadableStructureException.class,
                () -> StructureReader.read(DRAWN.replace("M  END", "A    2\nOMe\nM  END")));

        assertThat(problem.reason()).contains("the alias 'OMe' stands at atom 2, which is drawn as F");
        assertThat(problem.line()).isEqualTo(13);
        assertThat(problem.excerpt()).startsWith("OMe\n");
    }

    /// Charge code 4 of an atom line, as of the CTfile format.
    @Test
    void readsADoubletRadicalOfTheChargeColumn() {
        String radical = """

              by hand

              4  3  0  0  0  0  0  0  0  0999 V2000
                0.0000    0.0000    0.0000 N   0  0
                1.2000    0.7000    0.0000 C   0  0
               -1.2000    0.7000    0.0000 C   0  0
                0.0000   -1.3000    0.0000 O   0  4
              1  2  1  0
              1  3  1  0
              1  4  1  0
            M  END
            """;

        assertThat(Identifiers.of(StructureReader.read(radical)).canonicalSmiles()).isEqualTo("CN(C)[O] |^1:3|");
        assertThat(Identifiers.of(StructureReader.read(radical.replace("M  END", "M  CHG  0\nM  END")))
                        .canonicalSmiles())
                .isEqualTo("CN(C)O");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        5 F 0.2 3 0 0 HCOUNT=2       | query feature HCOUNT=2
        5 F 0.2 3 0 0 SUBST=-1       | query feature SUBST=-1
        5 F 0.2 3 0 0 UNSAT=1        | query feature UNSAT=1
        5 F 0.2 3 0 0 RBCNT=3        | query feature RBCNT=3
        5 F 0.2 3 0 0 ATTCHPT=1      | attachment point (ATTCHPT=1)
        5 F 0.2 3 0 0 CLASS=AA       | the field CLASS=AA
        5 F 0.2 3 0 0 chg=1          | the field chg=1
        5 NOT [F,Cl] 0.2 3 0 0       | atom list
        4 1 2 5 TOPO=1               | query feature TOPO=1
        4 1 2 5 CFG=7                | the stereo of a bond
        4 1 2 5 ENDPTS=(2 1 3) ATTACH=ANY | a bond to several atoms (ENDPTS=(2 1 3))
        LINKNODE 1 3 2 2 1 2 3       | query feature LINKNODE
        BEGIN RGROUP 1               | the block RGROUP
        COUNTS 6 4 0 0 1             | the counts say 6 atoms and 4 bonds; 5 and 4 stand here
        COUNTS 5 5 0 0 1             | the counts say 5 atoms and 5 bonds; 5 and 4 stand here
        """)
    void pointsAtTheOffendingFieldOfV3000(String line, String reason) {
        String usual = V3000_CENTRE.formatted("MDLV30/HILITE ATOMS=(1 2)");
        String molfile = line.startsWith("5 ") ? usual.replace("5 F 0.2 3 0 0", line)
                : line.startsWith("4 ") ? usual.replace("4 1 2 5", line)
                : line.startsWith("COUNTS") ? usual.replace("COUNTS 5 4 0 0 1", line)
                : usual.replace("M  V30 END CTAB", "M  V30 " + line + "\nM  V30 END CTAB");

        UnreadableStructureException problem =
                catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(molfile));

        assertThat(problem.reason()).contains(reason);
        assertThat(problem.excerpt()).contains("M  V30 " + line);
    }

    /// One centre stands in a collection, another in none: that is as drawn, whatever the chiral flag says.
    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void aCentreInNoCollectionIsAsDrawn(String flag) {
        String molfile = """

              Daybook

              0  0  0     0  0            999 V3000
            M  V30 BEGIN CTAB
            M  V30 COUNTS 6 5 0 0 %s
            M  V30 BEGIN ATOM
            M  V30 1 C 0 0 0 0
            M  V30 2 C 1.3 0.75 0 0
            M  V30 3 F 1.3 2.25 0 0
            M  V30 4 C 2.6 0 0 0
            M  V30 5 Cl 2.6 -1.5 0 0
            M  V30 6 C 3.9 0.75 0 0
            M  V30 END ATOM
            M  V30 BEGIN BOND
            M  V30 1 1 1 2
            M  V30 2 1 2 3 CFG=1
            M  V30 3 1 2 4
            M  V30 4 1 4 5 CFG=1
            M  V30 5 1 4 6
            M  V30 END BOND
            M  V30 BEGIN COLLECTION
            M  V30 MDLV30/STERAC1 ATOMS=(1 2)
            M  V30 END COLLECTION
            M  V30 END CTAB
            M  END
            """.formatted(flag);

        StereoSummary summary = StereoSummary.of(StructureReader.read(molfile));

        assertThat(summary.definedCentres()).isEqualTo(2);
        assertThat(summary.racemicCentres()).isEqualTo(1);
    }

    /// SMILES knows no hand of them either.
    @Test
    void refusesAWedgeAtAPyramidOfArsenic() {
        String molfile = """

              Daybook

              4  3  0  0  0  0  0  0  0  0999 V2000
                0.0000    0.0000    0.0000 As  0  0  0  0  0  0  0  0  0  0  0  0
                1.3000    0.7500    0.0000 C   0  0  0  0  0  0  0  0  0  0  0  0
               -1.3000    0.7500    0.0000 F   0  0  0  0  0  0  0  0  0  0  0  0
                0.0000   -1.5000    0.0000 Cl  0  0  0  0  0  0  0  0  0  0  0  0
              1  2  1  1  0  0  0
              1  3  1  0  0  0  0
              1  4  1  0  0  0  0
            M  END
            """;

        UnreadableStructureException problem =
                catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(molfile));

        assertThat(problem.reason()).contains("wedge gives As");
        assertThat(problem.line()).isEqualTo(5);
    }

    @Test
    void refusesATableOfV3000ThatDoesNotSayHowManyAtomsItHas() {
        String molfile = V3000_CENTRE.formatted("MDLV30/HILITE ATOMS=(1 2)").replace("M  V30 COUNTS 5 4 0 0 1\n", "");

        assertThat(catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(molfile))
                        .reason())
                .contains("no line COUNTS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MDLV30/STERAC1 ATOMS=(1 1)                                 | atom 1, which can have no hand
        MDLV30/STERAC1 ATOMS=(1 2)\\nM  V30 MDLV30/STEREL1 ATOMS=(1 2) | a second stereo collection names atom 2
        """)
    void refusesACollectionThatSaysWhatCannotBe(String collections, String reason) {
        String molfile = V3000_CENTRE.formatted(collections.replace("\\n", "\n"));

        assertThat(catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(molfile))
                        .reason())
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"$RXN, a reaction", "$MDL  REV  1, a file of R groups", "$RDFILE 1, an RDfile"})
    void saysWhichOtherFileItIs(String first, String what) {
        assertThat(catchThrowableOfType(UnreadableStructureException.class,
                        () -> StructureReader.read(first + "\n\n\n\n  1  1\n$MOL\n" + DRAWN))
                        .reason())
                .startsWith("this is " + what);
    }

    /// A group that is drawn flat beside the end of a cumulene lies on its side of it all the same.
    @ParameterizedTest(name = "{1} beside, {2} below: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        -2.6000 | 0.7000  |  3.9000 |  0.7000 | F/C=C=C=C\\F
        -2.6000 | 0.7000  |  3.9000 | -0.7000 | F/C=C=C=C/F
        -1.9500 | 1.1300  |  3.2500 |  1.1300 | F/C=C=C=C\\F
        -2.6000 | 0.7000  |  3.2500 |  1.1300 | F/C=C=C=C\\F
        -2.8000 | 0.0100  |  3.2500 |  1.1300 | FC=C=C=CF
        """)
    void readsFlatCumulenes(double x, double y, double otherX, double otherY, String smiles) {
        StringBuilder atoms = new StringBuilder();
        double[][] places = {{x, y}, {-1.3, 0}, {0, 0}, {1.3, 0}, {2.6, 0}, {otherX, otherY}};
        for (int i = 0; i < places.length; i++) {
            atoms.append("%10.4f%10.4f    0.0000 %s   0  0%n".formatted(
                    places[i][0], places[i][1], i == 0 || i == 5 ? "F" : "C"));
        }
        String molfile = "\n\n\n  6  5  0  0  0  0  0  0  0  0999 V2000\n" + atoms
                + "  1  2  1\n  2  3  2\n  3  4  2\n  4  5  2\n  5  6  1\nM  END\n";

        assertThat(Identifiers.of(StructureReader.read(molfile)).canonicalSmiles()).isEqualTo(smiles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"  1  2  4\n  2  3  1\n", "  1  2  1\n  2  3  4\n"})
    void refusesAnAromaticBondOfAChain(String bonds) {
        String molfile = "\n\n\n  3  2  0  0  0  0  0  0  0  0999 V2000\n"
                + "    0.0000    0.0000    0.0000 C   0  0\n    1.2000    0.7000    0.0000 C   0  0\n"
                + "    2.4000    0.0000    0.0000 O   0  0\n" + bonds + "M  END\n";

        assertThat(catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(molfile))
                        .reason())
                .contains("an aromatic bond outside a ring");
    }

    @Test
    void saysThatThereIsNoMolfileOfAQuadrupleBond() {
        Structure carbon = StructureReader.read("C$C");

        assertThat(catchThrowableOfType(UnreadableStructureException.class, () -> Molfile.write(carbon)).reason())
                .contains("no bond of order four");
    }
}
