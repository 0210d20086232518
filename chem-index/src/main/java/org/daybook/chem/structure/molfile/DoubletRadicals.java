package org.daybook.chem.structure.molfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the doublet radicals of the charge column of V2000 atoms (code 4) as the property lines that CDK reads.
final class DoubletRadicals {

    private static final int DOUBLET = 2;
    private static final int VALUES_A_LINE = 8;

    private DoubletRadicals() {}

    /// The same table, or `ctab` itself if it has none; lines keep their numbers up to the end of the bonds.
    static Ctab stated(Ctab ctab) {
        if (ctab.doublets().isEmpty()) {
            return ctab;
        }
        int[] radicals = new int[ctab.atoms().size()];
        ctab.doublets().forEach(atom -> radicals[atom] = DOUBLET);
        List<String> lines = new ArrayList<>(ctab.lines());
        insert(lines, "CHG", ctab.atoms().stream().mapToInt(Ctab.Atom::charge).toArray());
        insert(lines, "RAD", radicals);
        return Ctab.scan(String.join("\n", lines) + "\n");
    }

    /// Puts property lines before `M  END`, at least one: it replaces what the atom lines say.
    static void insert(List<String> lines, String tag, int[] values) {
        int[] stated = IntStream.range(0, values.length).filter(i -> values[i] != 0).toArray();
        int end = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("M  END"))
                .findFirst()
                .orElse(lines.size());
        List<String> properties = new ArrayList<>();
        for (int from = 0; from < Math.max(1, stated.length); from += VALUES_A_LINE) {
            int[] part = Arrays.copyOfRange(stated, from, Math.min(stated.length, from + VALUES_A_LINE));
            properties.add("M  %s%3d".formatted(tag, part.length)
                    + Arrays.stream(part)
                            .mapToObj(i -> " %3d %3d".formatted(i + 1, values[i]))
                            .collect(Collectors.joining()));
        }
        lines.addAll(end, properties);
    }
}
