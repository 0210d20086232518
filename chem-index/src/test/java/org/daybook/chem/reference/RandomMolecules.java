package org.daybook.chem.reference;

import java.util.List;
import java.util.Random;

/// Molecules nobody has made: SMILES put together at random from chains, rings, charges, isotopes and stereo centres.
public final class RandomMolecules {
    /// `?` stands for a further part, `!` for the end of a branch.
    private static final List<String> PARTS = List.of(
            "C?",
            "C?",
            "CC?",
            "O?",
            "N?",
            "S?",
            "C(!)?",
            "C(=O)?",
            "C(=O)N?",
            "C(=O)O?",
            "C=C?",
            "C#C?",
            "/C=C/?",
            "/C=C\\?",
            "C(!)(!)?",
            "N(!)?",
            "S(=O)(=O)?",
            "S(=O)?",
            "[C@H](!)?",
            "[C@@H](!)?",
            "[N+](C)(C)?",
            "[13CH2]?",
            "P(=O)(O)?",
            "C(F)(F)?",
            "[Si](C)(C)?",
            "c1ccc(?)cc1",
            "c1cccc(?)c1",
            "c1ccccc1?",
            "c1cc(?)cnc1",
            "c1csc(?)n1",
            "c1cn(?)cn1",
            "c1ccc2[nH]cc(?)c2c1",
            "c1ccc2c(?)cccc2c1",
            "C1CCC(?)CC1",
            "C1CCN(?)CC1",
            "C1CN(!)CCN1?",
            "C1CC1?",
            "C1CC2CC1CC2?",
            "C1CCC2(CC1)OCC(?)O2",
            "O=c1cccc(?)[nH]1",
            "O=C1C=CC(=O)C(?)=C1",
            "c1ccc2c(c1)ccc1cc(?)ccc12",
            "c1ccc(?)c(!)c1",
            "Cn1cc(?)nn1",
            "C1=CCC(?)C1",
            "c1coc(?)c1",
            "C12CC3CC(C1)CC(C2)C3?",
            "[Se]?",
            "B(O)?");
    private static final List<String> ENDS = List.of(
            "C",
            "F",
            "Cl",
            "Br",
            "I",
            "O",
            "N",
            "C#N",
            "[N+](=O)[O-]",
            "C(=O)O",
            "C(=O)[O-]",
            "OC",
            "C(F)(F)F",
            "[2H]",
            "N=[N+]=[N-]",
            "S",
            "c1ccccc1",
            "[NH3+]");
    private static final List<String> BESIDES = List.of(".[Na+]", ".Cl", ".[Cl-]", ".O", ".CC(=O)O", ".[Br-].[K+]");

    private final Random random;
    private int rings;

    public RandomMolecules(long seed) {
        random = new Random(seed);
    }

    /// The SMILES of a molecule of up to some fifty atoms, sometimes with a counter-ion.
    public String next() {
        var text = new StringBuilder("C").append(pick(PARTS));
        int parts = 1 + random.nextInt(7);
        for (int open; (open = text.indexOf("?")) >= 0; ) {
            text.replace(open, open + 1, parts-- > 0 ? continuation(text, open) : pick(ENDS));
        }
        for (int branch; (branch = text.indexOf("!")) >= 0; ) {
            text.replace(branch, branch + 1, pick(ENDS));
        }
        return random.nextInt(10) == 0 ? text + pick(BESIDES) : text.toString();
    }

    /// A part to put at `open`; no bond direction straight behind another one.
    private String continuation(StringBuilder text, int open) {
        String part = pick(PARTS);
        char before = text.charAt(open - 1);
        return (before == '/' || before == '\\') && (part.charAt(0) == '/' || part.charAt(0) == '\\') ? "C?" : part;
    }

    /// One of the texts, with ring numbers that no other part of the molecule uses.
    private String pick(List<String> from) {
        String part = from.get(random.nextInt(from.size()));
        rings = (rings + 4) % 88;
        var own = new StringBuilder();
        boolean bracket = false;
        for (char c : part.toCharArray()) {
            bracket = c == '[' || bracket && c != ']';
            own.append(Character.isDigit(c) && !bracket ? "%" + (9 + rings + c - '0') : String.valueOf(c));
        }
        return own.toString();
    }
}
