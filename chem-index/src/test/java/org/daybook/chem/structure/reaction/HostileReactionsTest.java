package org.daybook.chem.structure.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daybook.chem.structure.UnreadableStructureException;
import org.junit.jupiter.api.Test;

/// Whatever stands in a block: it is read, or refused in words with a place, and soon.
class HostileReactionsTest {

    private static final long SEED = 20_261_201;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LETTERS = "CNOcno1234[]()=#@+-.>>>|:,&f^$ %\n\r\tabove: below: $RXN $MOL M  END";
    private static final String SMILES = "[CH3:1][C@H](O)Cl.[Na+].[OH-]>CO.[Pd]>C[C@@H](O)O.[Na+] |f:1.2,5.6,&1:1|\n"
            + "above: NaOH\nCO>>C=O\nbelow: 2 h";

    @Test
    void mutatedTextsAreReadOrRefused() {
        Random random = new Random(SEED);
        String rxn = ReactionReaderTest.rxn("C[C@H](N)O", "[Na+].[Cl-]", "C/C=C/C(=O)O");

        for (int i = 0; i < 300; i++) {
            readInTime(mutated(random, i % 2 == 0 ? SMILES : rxn, 1 + random.nextInt(8)));
        }
    }

    @Test
    void truncatedFilesAreRefused() {
        String rxn = ReactionReaderTest.rxn("CCO", "CC(=O)O", "CCOC(C)=O");
        for (int at = 1; at < rxn.strip().length(); at += 7) {
            String text = rxn.substring(0, at);
            assertThat(isRead(text)).as(text).isFalse();
        }
    }

    @Test
    void shapesOfAttacksAreRefused() {
        List<String> texts = new ArrayList<>(List.of(
                "", " \n \n", ">", ">>", ">>>", ">>>>>>", "...>>...", "C>>C>>C", "$RXN", "$RXN\n\n\n\n",
                "$RXN\n\n\n\n  0  0", "$RXN\n\n\n\n999999", "$RXN\n\n\n\n999999999 999999999", "$RXN\n\n\n\n -1  1\n",
                "$RXN V3000\n\n\n\nM  END", "$RXN V3000\n\n\n\nM  V30 COUNTS 1000000 1\nM  END",
                "$RXN V3000\n\n\n\nM  V30 COUNTS 1 0\nM  V30 BEGIN REACTANT\nM  V30 BEGIN CTAB\n",
                "$RXN V3000\n\n\n\nM  V30 COUNTS x y\nM  END", "$RXN\n\n\n\n  1  1\n$MOL\n$MOL\n$MOL\n",
                "above:", "<CDXML/>", "\u0000>>\u0000", "C>>C |f:0.1.2.3.4.5|", "C>>C |f:999999999999|",
                "C>>C |^1:99999999999999|", "C>>C |" + "f:".repeat(1_000) + "|",
                "C>>C |$" + ";".repeat(9_000) + "x$|"));
        texts.add("C.".repeat(500_000) + "C>>C");
        texts.add("C.".repeat(4_000) + "C>>C");
        texts.add("(".repeat(9_000) + ">>" + ")".repeat(9_000));
        texts.add("C" + "(C".repeat(4_000) + ")".repeat(4_000) + ">>C");
        texts.add("[".repeat(9_000) + ">>");
        texts.add(">>".repeat(9_000));
        texts.add("CO>>C=O\n".repeat(5_000));
        texts.add("CO>>C=O\n" + "above: x\n".repeat(5_000));
        texts.add("CO>>C=O " + "x".repeat(10_000));
        texts.add("$RXN\n\n\n\n  1  1\n" + "$MOL\n".repeat(50_000));
        texts.add("$RXN V3000\n\n\n\nM  V30 COUNTS 1 1\n" + "M  V30 BEGIN REACTANT\n".repeat(20_000) + "M  END\n");
        texts.add("$RXN V3000\n\n\n\nM  V30 COUNTS 1 1\nM  V30 BEGIN REACTANT\n"
                + "M  V30 BEGIN CTAB\nM  V30 END CTAB\n".repeat(10_000) + "M  END\n");

        assertThat(texts).allSatisfy(text -> assertThat(isRead(text)).as(start(text)).isFalse());
    }

    @Test
    void randomTextsAreReadOrRefused() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(80); n >= 0; n--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            readInTime(text + (i % 3 == 0 ? ">>C" : ""));
        }
    }

    private static void readInTime(String text) {
        long start = System.nanoTime();
        isRead(text);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(start(text)).isLessThan(SOON);
    }

    private static boolean isRead(String text) {
        try {
            assertThat(ReactionReader.read(text)).isNotEmpty();
            return true;
        } catch (UnreadableStructureException refused) {
            assertThat(refused.reason()).isNotBlank();
            assertThat(refused.line()).isPositive();
            assertThat(refused.column()).isPositive();
            return false;
        }
    }

    private static String mutated(Random random, String text, int times) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(mutated.length());
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            switch (random.nextInt(3)) {
                case 0 -> mutated.setCharAt(at, letter);
                case 1 -> mutated.insert(at, letter);
                default -> mutated.deleteCharAt(at);
            }
        }
        return mutated.toString();
    }

    private static String start(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
