package org.daybook.chem.structure.molfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscience.cdk.CDKConstants;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.sgroup.Sgroup;
import org.openscience.cdk.sgroup.SgroupKey;
import org.openscience.cdk.sgroup.SgroupType;
import org.openscience.cdk.tools.manipulator.SgroupManipulator;

/// A repeating or variable part, or a part of a mixture, of a V3000 table, which CDK reads of V2000 alone.
///
/// @param id its number in the table
/// @param parent the number of the group that it is in, empty if it is in none
/// @param kind as in the CTfile format (`SRU`)
/// @param atoms indexes, from 0
/// @param crossing bonds that lead out of it, by their ends' indexes
/// @param label what stands behind the bracket, empty if nothing does
/// @param connectivity `HT`, `HH`, `EU` or empty
/// @param subtype `ALT`, `RAN`, `BLO` or empty
record PolymerGroup(String id, String parent, String kind, List<Integer> atoms, List<Ctab.Bond> crossing, String label,
        String connectivity, String subtype) {

    /// Puts `groups` into `container`, as CDK has those of V2000.
    static void put(List<PolymerGroup> groups, IAtomContainer container) {
        Map<String, Sgroup> read = new LinkedHashMap<>();
        groups.forEach(group -> read.put(group.id, group.in(container)));
        for (PolymerGroup group : groups) {
            if (read.containsKey(group.parent)) {
                read.get(group.id).addParent(read.get(group.parent));
            }
        }
        container.setProperty(CDKConstants.CTAB_SGROUPS, new ArrayList<>(read.values()));
    }

    /// Puts the labels with blanks or quotes between quotes, as V3000 has them and CDK does not write them.
    static void quoteLabels(IAtomContainer container) {
        List<Sgroup> quoted = SgroupManipulator.copy(container.getProperty(CDKConstants.CTAB_SGROUPS), null);
        if (quoted != null) {
            for (Sgroup group : quoted) {
                String label = group.getSubscript();
                if (label != null && label.matches("(?s).*[\\s\"].*")) {
                    group.setSubscript('"' + label.replace("\"", "\"\"") + '"');
                }
            }
            container.setProperty(CDKConstants.CTAB_SGROUPS, quoted);
        }
    }

    private Sgroup in(IAtomContainer container) {
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
