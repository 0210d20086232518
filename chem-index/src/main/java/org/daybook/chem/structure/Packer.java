package org.daybook.chem.structure;

import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.MoleculeBuilder;
import org.daybook.chem.pack.PackedMolecule;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IDoubleBondStereochemistry;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.interfaces.ITetrahedralChirality;

/// Packs structures for the index.
///
/// Ordinary hydrogens become counts; rings and Daylight aromaticity are those that the structure was read with. An
/// unknown atom (`*`, R group) stays an unknown atom.
public final class Packer {

    private Packer() {}

    /// The packed form of `structure`; its atoms are those of the structure without ordinary hydrogens, in the same
    /// order. Charges are in one form ([ChargeForms]).
    ///
    /// @throws IllegalArgumentException if it has more than [PackedMolecule#MAX_ATOMS] atoms or bonds
    public static PackedMolecule pack(Structure structure) {
        return pack(ChargeForms.unified(bare(structure.container())));
    }

    /// `container`, or, if it has hydrogen atoms, a copy without the ordinary ones.
    public static IAtomContainer bare(IAtomContainer container) {
        for (IAtom atom : container.atoms()) {
            if (Graphs.isHydrogen(atom)) {
                IAtomContainer copy = Graphs.withoutPlainHydrogens(container);
                Graphs.perceive(copy);
                return copy;
            }
        }
        return container;
    }

    private static PackedMolecule pack(IAtomContainer container) {
        MoleculeBuilder builder = new MoleculeBuilder();
        RingSizes rings = new RingSizes(container);
        for (int i = 0; i < container.getAtomCount(); i++) {
            IAtom atom = container.getAtom(i);
            int element = Graphs.isUnknown(atom) ? 0 : atom.getAtomicNumber();
            builder.addAtom(new MoleculeBuilder.Atom(
                    element,
                    Graphs.chargeOf(atom),
                    massOf(atom),
                    Graphs.hydrogensOf(atom),
                    atom.isAromatic(),
                    rings.smallest(i),
                    rings.count(i)));
        }
        for (IBond bond : container.bonds()) {
            builder.addBond(bond.getBegin().getIndex(), bond.getEnd().getIndex(),
                    BondClass.of(orderOf(bond), bond.isAromatic(), bond.isInRing()));
        }
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            addStereo(builder, container, element);
        }
        return builder.build();
    }

    private static int massOf(IAtom atom) {
        return atom.getMassNumber() == null ? 0 : atom.getMassNumber();
    }

    private static int orderOf(IBond bond) {
        return bond.getOrder() == null || bond.getOrder() == IBond.Order.UNSET ? 0 : bond.getOrder().numeric();
    }

    private static void addStereo(MoleculeBuilder builder, IAtomContainer container, IStereoElement<?, ?> element) {
        int group = element.getGroupInfo() >>> 16 & 0xFF;
        switch (element) {
            case ITetrahedralChirality centre -> builder.addTetrahedral(container.indexOf(centre.getChiralAtom()),
                    indexes(container, centre.getLigands()), centre.getConfigOrder(), group);
            case IDoubleBondStereochemistry bond -> addDoubleBond(builder, container, bond);
            default -> {
                int type = element.getConfigClass();
                if (type == IStereoElement.SP || type == IStereoElement.TBPY || type == IStereoElement.OC) {
                    builder.addOtherGeometry(container.indexOf((IAtom) element.getFocus()));
                }
            }
        }
    }

    private static void addDoubleBond(
            MoleculeBuilder builder, IAtomContainer container, IDoubleBondStereochemistry element) {
        IAtom begin = element.getStereoBond().getBegin();
        IAtom end = element.getStereoBond().getEnd();
        IBond[] carriers = element.getBonds();
        IBond atBegin = carriers[0].contains(begin) ? carriers[0] : carriers[1];
        IBond atEnd = atBegin == carriers[0] ? carriers[1] : carriers[0];
        builder.addDoubleBond(
                container.indexOf(begin),
                container.indexOf(end),
                container.indexOf(atBegin.getOther(begin)),
                container.indexOf(atEnd.getOther(end)),
                element.getConfigOrder());
    }

    /// The positions of `atoms` in `container`, in their order; -1 for an atom that is not in it.
    public static int[] indexes(IAtomContainer container, IAtom[] atoms) {
        int[] indexes = new int[atoms.length];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = container.indexOf(atoms[i]);
        }
        return indexes;
    }
}
