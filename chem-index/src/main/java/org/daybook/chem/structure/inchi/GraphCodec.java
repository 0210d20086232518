package org.daybook.chem.structure.inchi;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.CDKConstants;
import org.openscience.cdk.config.Elements;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IChemObject;
import org.openscience.cdk.interfaces.IPseudoAtom;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.io.MDLV2000Writer.SPIN_MULTIPLICITY;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.stereo.DoubleBondStereochemistry;
import org.openscience.cdk.stereo.ExtendedCisTrans;
import org.openscience.cdk.stereo.ExtendedTetrahedral;
import org.openscience.cdk.stereo.TetrahedralChirality;

/// A molecular graph as bytes: all that InChI looks at, in the order of the container. Coordinates, wedges,
/// aromaticity and names stay behind.
///
/// ```
/// graph  = atoms:int32 *atom bonds:int32 *bond stereo:int32 *element
/// atom   = number:byte charge:int32 mass:int32 hydrogens:int32 electrons:byte spin:byte
/// bond   = begin:int32 end:int32 order:byte
/// element = class:int32 config:int32 focus:int32 carriers:byte *int32
/// ```
/// Mass and hydrogens that are not stated are the least int; the order is the ordinal of CDK's, -1 for none; focus and
/// carriers are indexes, of bonds where the class of the element has bonds.
final class GraphCodec {

    private static final int OPEN = Integer.MIN_VALUE;
    private static final List<Integer> CLASSES =
            List.of(IStereoElement.TH, IStereoElement.CT, IStereoElement.AL, IStereoElement.CU);

    private GraphCodec() {}

    static void write(DataOutputStream out, IAtomContainer graph) throws IOException {
        out.writeInt(graph.getAtomCount());
        for (IAtom atom : graph.atoms()) {
            writeAtom(out, graph, atom);
        }
        out.writeInt(graph.getBondCount());
        for (IBond bond : graph.bonds()) {
            out.writeInt(graph.indexOf(bond.getBegin()));
            out.writeInt(graph.indexOf(bond.getEnd()));
            out.writeByte(bond.getOrder() == null ? -1 : bond.getOrder().ordinal());
        }
        List<IStereoElement<?, ?>> elements = new ArrayList<>();
        for (IStereoElement<?, ?> element : graph.stereoElements()) {
            if (CLASSES.contains(element.getConfigClass())) {
                elements.add(element);
            }
        }
        out.writeInt(elements.size());
        for (IStereoElement<?, ?> element : elements) {
            writeElement(out, graph, element);
        }
    }

    private static void writeAtom(DataOutputStream out, IAtomContainer graph, IAtom atom) throws IOException {
        Integer number = atom.getAtomicNumber();
        boolean unknown = atom instanceof IPseudoAtom || number == null || number == 0;
        out.writeByte(unknown ? Elements.Astatine.number() : number);
        out.writeInt(atom.getFormalCharge() == null ? 0 : atom.getFormalCharge());
        out.writeInt(atom.getMassNumber() == null ? OPEN : atom.getMassNumber());
        out.writeInt(atom.getImplicitHydrogenCount() == null ? OPEN : atom.getImplicitHydrogenCount());
        out.writeByte(graph.getConnectedSingleElectronsCount(atom));
        Object spin = atom.getProperty(CDKConstants.SPIN_MULTIPLICITY);
        out.writeByte(spin instanceof SPIN_MULTIPLICITY known ? known.ordinal() : -1);
    }

    private static void writeElement(DataOutputStream out, IAtomContainer graph, IStereoElement<?, ?> element)
            throws IOException {
        out.writeInt(element.getConfigClass());
        out.writeInt(element.getConfigOrder());
        out.writeInt(index(graph, element.getFocus()));
        out.writeByte(element.getCarriers().size());
        for (IChemObject carrier : element.getCarriers()) {
            out.writeInt(index(graph, carrier));
        }
    }

    private static int index(IAtomContainer graph, @Nullable IChemObject part) {
        return switch (part) {
            case IAtom atom -> graph.indexOf(atom);
            case IBond bond -> graph.indexOf(bond);
            case null, default -> -1;
        };
    }

    static IAtomContainer read(DataInputStream in) throws IOException {
        IAtomContainer graph = SilentChemObjectBuilder.getInstance().newAtomContainer();
        int atoms = in.readInt();
        for (int i = 0; i < atoms; i++) {
            readAtom(in, graph);
        }
        int bonds = in.readInt();
        for (int i = 0; i < bonds; i++) {
            IAtom begin = graph.getAtom(in.readInt());
            IAtom end = graph.getAtom(in.readInt());
            int order = in.readByte();
            graph.newBond(begin, end, order < 0 ? IBond.Order.UNSET : IBond.Order.values()[order]);
        }
        int elements = in.readInt();
        for (int i = 0; i < elements; i++) {
            graph.addStereoElement(readElement(in, graph));
        }
        return graph;
    }

    private static void readAtom(DataInputStream in, IAtomContainer graph) throws IOException {
        IAtom atom = graph.newAtom(in.readUnsignedByte());
        atom.setFormalCharge(in.readInt());
        int mass = in.readInt();
        atom.setMassNumber(mass == OPEN ? null : Integer.valueOf(mass));
        int hydrogens = in.readInt();
        atom.setImplicitHydrogenCount(hydrogens == OPEN ? null : Integer.valueOf(hydrogens));
        int electrons = in.readByte();
        for (int i = 0; i < electrons; i++) {
            graph.addSingleElectron(atom.getIndex());
        }
        int spin = in.readByte();
        if (spin >= 0) {
            atom.setProperty(CDKConstants.SPIN_MULTIPLICITY, SPIN_MULTIPLICITY.values()[spin]);
        }
    }

    private static IStereoElement<?, ?> readElement(DataInputStream in, IAtomContainer graph) throws IOException {
        int type = in.readInt();
        int config = in.readInt();
        int focus = in.readInt();
        int[] carriers = new int[in.readByte()];
        for (int i = 0; i < carriers.length; i++) {
            carriers[i] = in.readInt();
        }
        return switch (type) {
            case IStereoElement.TH -> new TetrahedralChirality(graph.getAtom(focus), atoms(graph, carriers), config);
            case IStereoElement.AL -> new ExtendedTetrahedral(graph.getAtom(focus), atoms(graph, carriers), config);
            case IStereoElement.CT ->
                new DoubleBondStereochemistry(graph.getBond(focus), bonds(graph, carriers), config);
            case IStereoElement.CU -> new ExtendedCisTrans(graph.getBond(focus), bonds(graph, carriers), config);
            default -> throw new IOException("Stereo class " + type);
        };
    }

    private static IAtom[] atoms(IAtomContainer graph, int[] indexes) {
        IAtom[] atoms = new IAtom[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            atoms[i] = graph.getAtom(indexes[i]);
        }
        return atoms;
    }

    private static IBond[] bonds(IAtomContainer graph, int[] indexes) {
        IBond[] bonds = new IBond[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            bonds[i] = graph.getBond(indexes[i]);
        }
        return bonds;
    }
}
