package org.daybook.chem.structure.molfile;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.chem.structure.EnhancedStereo;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.StereoAxes;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.layout.DrawnStereo;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.io.DefaultChemObjectReader;
import org.openscience.cdk.io.MDLV2000Reader;
import org.openscience.cdk.io.MDLV3000Reader;
import org.openscience.cdk.isomorphism.matchers.IQueryAtomContainer;
import org.openscience.cdk.silent.SilentChemObjectBuilder;

/// Reads a V2000 or V3000 connection table through CDK and proves that CDK changed nothing.
///
/// The chiral flag is not read: most programs write 0 whatever they mean. Racemic and relative configuration is what
/// the collections of a V3000 table say, and centres that stand in none are as they are drawn
/// (`docs/decisions/0092-a-racemate-has-no-hand.md`).
public final class MolfileReader {

    private MolfileReader() {}

    /// The structure of `source`; refuses query atoms and query bonds, which belong to a search.
    public static Structure read(String source) {
        Ctab ctab = Ctab.scan(source);
        ctab.requireNoQuery();
        ctab.requireAlone();
        Ctab plain = CoordinateBonds.separated(DoubletRadicals.stated(ctab));
        Structure structure = read(source, Aliases.withoutThoseOfElements(CrossedBonds.uncrossed(plain)));
        Aliases.require(ctab, structure.container());
        return structure;
    }

    private static Structure read(String source, Ctab ctab) {
        IAtomContainer container = parse(ctab);
        if (container instanceof IQueryAtomContainer) {
            throw ctab.fault(Reason.of("structure.this-is-a-query-not-a"), ctab.countsLine(), 1);
        }
        AromaticBonds.localise(container, ctab);
        requireUnchanged(ctab, container);
        if (!ctab.polymers().isEmpty()) {
            PolymerGroup.put(ctab.polymers(), container);
        }
        DrawnStereo.settle(container);
        forgetChiralFlag(ctab, container);
        EnhancedStereo.assign(container, ctab.stereoGroups());
        Graphs.perceive(container);
        StereoAxes.dropImpossible(container);
        DrawnStereo.addPassedOver(container);
        DrawnStereo.dropOpen(container);
        requireConfigurations(source, ctab, container);
        DrawnStereo.wedgedInVain(container).ifPresent(atom -> {
            throw ctab.fault(Reason.of("structure.a-wedge-at-a-pyramid-cannot", atom.getSymbol()),
                    ctab.atoms().get(atom.getIndex()).line(), 1);
        });
        return new Structure(container, source, Format.MOLFILE);
    }

    /// What CDK makes of `ctab`, query features included.
    static IAtomContainer parse(Ctab ctab) {
        try (DefaultChemObjectReader reader = ctab.isV3000()
                ? new MDLV3000Reader(new StringReader(ctab.text()))
                : new MDLV2000Reader(new StringReader(ctab.text()))) {
            IAtomContainer container = reader.read(SilentChemObjectBuilder.getInstance().newAtomContainer());
            if (container == null) {
                throw ctab.fault(Reason.of("structure.there-is-no-connection-table"), 1, 1);
            }
            return container;
        } catch (CDKException | IOException e) {
            throw ctab.fault(Reason.of("structure.not-a-molfile"), ctab.countsLine(), 1);
        }
    }

    private static void requireUnchanged(Ctab ctab, IAtomContainer container) {
        if (container.getAtomCount() != ctab.atoms().size() || container.getBondCount() != ctab.bonds().size()) {
            throw ctab.fault(
                    Reason.of("structure.read-as-atoms-and-bonds", container.getAtomCount(), container.getBondCount()),
                    ctab.countsLine(),
                    1);
        }
        for (Ctab.Atom written : ctab.atoms()) {
            IAtom read = container.getAtom(written.index());
            boolean same = Graphs.chargeOf(read) == written.charge()
                    && (Graphs.isUnknown(read) || written.matches(read.getSymbol(), read.getMassNumber()));
            if (!same) {
                throw ctab.fault(Reason.of("structure.this-atom-would-be-read-as"), written.line(), 1);
            }
        }
        for (Ctab.Bond written : ctab.bonds()) {
            IAtom begin = container.getAtom(written.begin());
            IBond read = container.getBond(begin, container.getAtom(written.end()));
            if (read == null || written.type() <= 3 && read.getOrder().numeric() != written.type()) {
                throw ctab.fault(Reason.of("structure.this-bond-would-be-read-as"), written.line(), 1);
            }
        }
    }

    /// A centre of an AND or OR group without a wedge would be lost; a drawing made here that cannot show it says so.
    private static void requireConfigurations(String source, Ctab ctab, IAtomContainer container) {
        List<Integer> grouped = ctab.stereoGroups().entrySet().stream()
                .filter(member -> member.getValue() != IStereoElement.GRP_ABS)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!Molfile.saysLess(source)) {
            EnhancedStereo.openMember(container, grouped).ifPresent(place -> {
                throw ctab.fault(Reason.of("structure.a-stereo-collection-names-atom-without", place + 1),
                        ctab.atoms().get(place).line(), 1);
            });
            EnhancedStereo.memberWithoutHand(container, grouped).ifPresent(place -> {
                throw ctab.fault(Reason.of("structure.a-stereo-collection-names-atom-that", place + 1),
                        ctab.atoms().get(place).line(), 1);
            });
        }
    }

    /// CDK takes a chiral flag of 0 for "racemic", of all centres that stand in no collection.
    private static void forgetChiralFlag(Ctab ctab, IAtomContainer container) {
        List<IStereoElement> elements = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            boolean isListed = element.getFocus() instanceof IAtom atom
                    && ctab.stereoGroups().containsKey(atom.getIndex());
            element.setGroupInfo(isListed ? element.getGroupInfo() : IStereoElement.GRP_ABS);
            elements.add(element);
        }
        container.setStereoElements(elements);
    }
}
