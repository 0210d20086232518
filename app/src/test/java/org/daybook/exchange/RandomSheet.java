package org.daybook.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;

/// Sheets as people would never send them all at once: compounds that are new, known, twice, clashing, flat and drawn,
/// with wrong keys, names over their limits, ids on several rows. The same seed gives the same sheets; structures and
/// numbers of near seeds overlap.
final class RandomSheet {

    private static final List<String> VALUES =
            List.of("", "", ">5", "0.1; 0.2", "3 uM", "low sol", "#DIV/0!", "~3", "0.1", "5.5 ± 0.2", "=1+1");
    private static final List<String> STATEMENTS =
            List.of("", "", "", "", "racemic", "absolute", "relative", "rubbish");
    private static final List<String> UNREADABLE = List.of("CCO>>CC=O", "C1CCI", "not a structure", "CC(C)(C)(C)(C)I");
    private static final int STRUCTURES = 9;

    private final Random random;
    private final int seed;

    RandomSheet(int seed) {
        this.seed = seed;
        this.random = new Random(seed * 7919L + 17);
    }

    /// A sheet with headings and so many rows, as CSV.
    String csv(int rows) {
        boolean drawn = random.nextInt(5) > 0;
        boolean listed = random.nextInt(4) == 0;
        String results = listed ? "Assay,Value" : "Pfal IC50 (Prop),hERG IC50";
        String headings = "Compound number,Name,Synonyms,MMV ID,CAS," + (drawn ? "SMILES,InChI,InChIKey,Stereo," : "")
                + "Batch,Amount,Series,Other numbers," + results;
        return IntStream.range(0, rows)
                .mapToObj(row -> row(drawn, listed))
                .collect(Collectors.joining("\n", headings + "\n", "\n"));
    }

    private String row(boolean drawn, boolean listed) {
        List<String> cells = new ArrayList<>(List.of(number(), name(), synonyms(), id("MMV00"), cas()));
        if (drawn) {
            structure(cells);
        }
        cells.addAll(List.of(
                one("", "", "01", "02", "b".repeat(70)),
                one("", "5 mg"),
                one("", "1", "4", "s".repeat(150)),
                one("", "", "", number(), "and more")));
        if (listed) {
            cells.add(one("Prop IC50", "Prop Ki", "PfaI IC50 (Prop)", "y".repeat(310)));
            cells.add(pick(VALUES));
        } else {
            cells.addAll(List.of(pick(VALUES), pick(VALUES)));
        }
        return cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(","));
    }

    private String number() {
        String number = "PROP-" + (char) ('A' + random.nextInt(2)) + "-" + (seed * 4 + random.nextInt(14));
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> "";
            case 3 -> number + " (DUPLICATE OF PROP-A-" + (seed * 4 + random.nextInt(14)) + ")";
            case 4 -> "0" + random.nextInt(5) + "E" + seed;
            case 5 -> number + " or PROP-B-" + (seed * 4 + random.nextInt(14));
            case 6 -> number.toLowerCase(java.util.Locale.ROOT).replace("-", "_0");
            case 7 -> "XV-" + (seed * 2 + random.nextInt(6));
            case 8 -> number + "*";
            default -> number;
        };
    }

    private String name() {
        return switch (random.nextInt(12)) {
            case 0 -> "extract " + (seed + random.nextInt(3));
            case 1 -> "a name\non two lines " + random.nextInt(3);
            case 2 -> "n".repeat(498 + random.nextInt(5));
            case 3 -> "PROP-A-" + (seed * 4 + random.nextInt(14));
            default -> "";
        };
    }

    private String synonyms() {
        return switch (random.nextInt(12)) {
            case 0 -> "PRY " + (seed + random.nextInt(4)) + "-1";
            case 1 -> "code\t" + seed + "; " + "c".repeat(499 + random.nextInt(4));
            case 2 ->
                random.nextInt(4) > 0
                        ? ""
                        : IntStream.range(0, 230)
                                .mapToObj(n -> "S" + seed + "x" + n)
                                .collect(Collectors.joining("; "));
            case 3 -> "inherited";
            default -> "";
        };
    }

    private String id(String prefix) {
        int other = 100 + seed * 4 + random.nextInt(10);
        return switch (random.nextInt(8)) {
            case 0, 1 -> prefix + other;
            case 2 -> prefix + other + "/" + prefix + (100 + seed * 4 + random.nextInt(10));
            default -> "";
        };
    }

    private String cas() {
        return random.nextInt(10) > 0 ? "" : one("75-09-2", "999-99-9", "1975-09-02 00:00:00", "71-43-2");
    }

    private void structure(List<String> cells) {
        String smiles = smiles();
        Identifiers right = random.nextInt(3) > 0 ? null : identifiers(smiles);
        Identifiers other = identifiers(smiles());
        Identifiers said = random.nextInt(4) > 0 ? right : other;
        String typed = switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> pick(UNREADABLE);
            case 2 -> smiles + "\n" + smiles();
            default -> smiles;
        };
        cells.add(typed);
        cells.add(said == null || random.nextBoolean() ? "" : said.inchi().orElse(""));
        cells.add(said == null || random.nextBoolean() ? "" : said.inchiKey().orElse(""));
        cells.add(pick(STATEMENTS));
    }

    private static Identifiers identifiers(String smiles) {
        return Identifiers.of(StructureReader.read(smiles, Format.SMILES));
    }

    /// Chains with one centre, flat or drawn, some as a salt, some without a centre.
    private String smiles() {
        int n = seed * 3 + random.nextInt(STRUCTURES);
        String centre = one("C(I)", "C(I)", "[C@H](I)", "[C@@H](I)");
        String smiles =
                "C".repeat(1 + n % 4) + centre + "C".repeat(2 + n / 4 % 7) + "[Se]C" + (n / 28 % 2 == 0 ? "" : "C");
        return switch (random.nextInt(8)) {
            case 0 -> smiles.replace("[Se]C", "N") + ".Cl";
            case 1 -> smiles.replace("[Se]C", "N");
            case 2 -> smiles.replace("[Se]C", "*");
            default -> smiles;
        };
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private String one(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
