package org.daybook.chem.structure.molfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes the cross off double bonds of phosphorus, sulfur and their like, which have no geometry that it could leave
/// open: RDKit crosses every `S=N` to a substituent. CDK would take the centre at its end for open.
final class CrossedBonds {

    private static final Set<String> WITHOUT_GEOMETRY = Set.of("P", "S", "As", "Se", "Te");
    private static final int DOUBLE = 2;
    /// Columns of the stereo of a V2000 bond.
    private static final int FROM = 9;
    private static final int TO = 12;

    private CrossedBonds() {}

    /// The same table without these crosses, or `ctab` itself if it has none.
    static Ctab uncrossed(Ctab ctab) {
        List<String> lines = new ArrayList<>(ctab.lines());
        for (Ctab.Bond bond : ctab.bonds()) {
            boolean hasNoGeometry = WITHOUT_GEOMETRY.contains(ctab.atoms().get(bond.begin()).symbol())
                    || WITHOUT_GEOMETRY.contains(ctab.atoms().get(bond.end()).symbol());
            if (bond.type() == DOUBLE && hasNoGeometry) {
                lines.set(bond.line() - 1, uncrossed(lines.get(bond.line() - 1), ctab.isV3000()));
            }
        }
        return lines.equals(ctab.lines()) ? ctab : Ctab.scan(String.join("\n", lines) + "\n");
    }

    private static String uncrossed(String line, boolean isV3000) {
        if (isV3000) {
            return line.replaceFirst(" CFG=2\\b", "");
        }
        boolean isCrossed = line.length() >= TO && line.substring(FROM, TO).strip().equals("3");
        return isCrossed ? line.substring(0, FROM) + "  0" + line.substring(TO) : line;
    }
}
