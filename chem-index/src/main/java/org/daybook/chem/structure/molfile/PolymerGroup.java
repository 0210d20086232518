package org.daybook.chem.structure.molfile;

import java.util.List;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.sgroup.Sgroup;
import org.openscience.cdk.sgroup.SgroupKey;
import org.openscience.cdk.sgroup.SgroupType;

/// A repeating or variable part, or a part of a mixture, of a V3000 table, which CDK reads of V2000 alone.
///
/// @param kind as in the CTfile format (`SRU`)
/// @param atoms indexes, from 0
/// @param crossing bonds that lead out of it, by their ends' indexes
/// @param label what stands behind the bracket, empty if nothing does
/// @param connectivity `HT`, `HH`, `EU` or empty
/// @param subtype `ALT`, `RAN`, `BLO` or empty
record PolymerGroup(
        String kind, List<Integer> atoms, List<Ctab.Bond> crossing, String label, String connectivity, String subtype) {

    /// As CDK has those of V2000.
    Sgroup in(IAtomContainer container) {
        Sgroup group = new Sgroup();
        group.setType(SgroupType.parseCtabKey(kind));
        atoms.forEach(atom -> group.addAtom(container.getAtom(atom)));
        for (Ctab.Bond bond : crossing) {
            IBond read = container.getBond(container.getAtom(bond.begin()), container.getAtom(bond.end()));
            group.addBond(read);
        }
        if (!label.isEmpty()) {
            group.setSubscript(label);
        }
        if (!connectivity.isEmpty()) {
            group.putValue(SgroupKey.CtabConnectivity, connectivity);
        }
        if (!subtype.isEmpty()) {
            group.putValue(SgroupKey.CtabSubType, subtype);
        }
        return group;
    }
}
