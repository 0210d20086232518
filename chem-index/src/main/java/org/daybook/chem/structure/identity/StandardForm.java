package org.daybook.chem.structure.identity;

import java.util.List;
import org.daybook.chem.structure.ChargeForms;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.ImpliedGeometry;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.canonical.StereoGroups;
import org.daybook.chem.structure.inchi.InchiRun;
import org.daybook.chem.structure.run.Guard;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;

/// The graph by which a structure is identified: plain hydrogens implicit, charges in one form, and no marks or groups
/// that say nothing.
///
/// @param container not to be changed
/// @param inchi what InChI says of it
/// @param isNamedByInchi whether InChI names every stereo element that is left
/// @param radicals atoms that were given the single electron that nobody wrote, each kind once, as `O(1)`
record StandardForm(IAtomContainer container, InchiRun inchi, boolean isNamedByInchi, List<String> radicals) {

    static StandardForm of(Structure structure) {
        return structure.derived(StandardForm.class, StandardForm::make);
    }

    private static StandardForm make(Structure structure) {
        return Guard.run(structure.format(), structure.source(), () -> make(structure.container()));
    }

    private static StandardForm make(IAtomContainer drawn) throws CDKException {
        return make(drawn, List.of());
    }

    private static StandardForm make(IAtomContainer drawn, List<String> radicals) throws CDKException {
        IAtomContainer plain = Graphs.withoutIdleHydrogens(drawn);
        SameMeaning.unify(plain);
        if (ChargeForms.unify(plain)) {
            Graphs.perceive(plain);
        }
        ImpliedGeometry.drop(plain);
        InchiRun inchi = InchiRun.on(plain);
        IAtomContainer completed = SameMeaning.withElectrons(plain);
        if (completed != plain && !InchiRun.on(completed).inchi().equals(inchi.inchi())) {
            return make(completed, SameMeaning.lackingElectrons(plain));
        }
        boolean isNamed = StatedStereo.dropIdle(plain, namings(plain, inchi));
        if (Graphs.withoutIdleHydrogens(plain).getAtomCount() < plain.getAtomCount()) { // a mark at one said nothing
            return make(Graphs.withoutIdleHydrogens(plain), radicals);
        }
        StereoGroups.dropIdle(plain, inchi);
        return new StandardForm(plain, inchi, isNamed, radicals);
    }

    /// A mark that says something in any of the stereoisomers meant says something.
    private static List<InchiRun> namings(IAtomContainer plain, InchiRun inchi) {
        return StereoGroups.of(plain).isEmpty()
                ? List.of(inchi)
                : StereoGroups.drawings(plain).stream().map(InchiRun::on).toList();
    }
}
