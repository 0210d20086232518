package org.daybook.chem.structure.molfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.chem.structure.Reason;

/// Writes the coordinate bonds of a molfile (type 9, from the donor to the acceptor) as single bonds between charges
/// (`docs/decisions/0120-dative-bonds.md`).
final class CoordinateBonds {

    /// The number of the CTfile format.
    static final int TYPE = 9;

    private CoordinateBonds() {}

    /// The same table with single bonds in their place, or `ctab` itself if it has none; its lines keep their numbers
    /// up to the end of the bonds.
    static Ctab separated(Ctab ctab) {
        List<Ctab.Bond> dative = ctab.bonds().stream().filter(bond -> bond.type() == TYPE).toList();
        if (dative.isEmpty()) {
            return ctab;
        }
        int[] charges = ctab.atoms().stream().mapToInt(Ctab.Atom::charge).toArray();
        for (Ctab.Bond bond : dative) {
            charges[bond.begin()]++;
            charges[bond.end()]--;
        }
        List<String> lines = new ArrayList<>(ctab.lines());
        for (Ctab.Bond bond : dative) {
            lines.set(bond.line() - 1, asSingle(lines.get(bond.line() - 1), ctab.isV3000()));
        }
        if (ctab.isV3000()) {
            ctab.atoms().forEach(atom -> lines.set(
                    atom.line() - 1, withCharge(lines.get(atom.line() - 1), charges[atom.index()])));
        } else {
            replaceCharges(lines, charges);
        }
        Ctab separated = Ctab.scan(String.join("\n", lines) + "\n");
        if (!Arrays.equals(charges, separated.atoms().stream().mapToInt(Ctab.Atom::charge).toArray())) {
            throw ctab.fault(Reason.of("structure.the-charges-beside-a-coordinate-bond"), dative.getFirst().line(), 1);
        }
        return separated;
    }

    private static String asSingle(String line, boolean isV3000) {
        return isV3000
                ? line.replaceFirst("^(M  V30 +\\S+ +)" + TYPE + "\\b", "$11")
                : line.substring(0, 6) + "  1" + line.substring(Math.min(9, line.length()));
    }

    private static String withCharge(String line, int charge) {
        String without = line.replaceAll(" +CHG=\\S+", "");
        return charge == 0 ? without : without.replaceFirst("^(M  V30(?: +\\S+){6})", "$1 CHG=" + charge);
    }

    /// All charges of a V2000 table stand in its `M  CHG` lines if there is one.
    private static void replaceCharges(List<String> lines, int[] charges) {
        lines.removeIf(line -> line.startsWith("M  CHG"));
        DoubletRadicals.insert(lines, "CHG", charges);
    }
}
