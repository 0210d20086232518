package org.daybook.chem.structure.tautomer;

import java.util.Optional;
import org.daybook.chem.match.Comparison;
import org.daybook.chem.match.Sameness;
import org.daybook.chem.match.plan.Limits;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.plan.Verdict;
import org.daybook.chem.structure.ChargeForms;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.run.Guard;

/// Tells tautomers that InChI keeps apart, keto and enol above all (`docs/decisions/0119-tautomers.md`).
public final class Tautomers {

    private Tautomers() {}

    /// What tautomers have in common: formula and connections of the InChI, as `C3H6O/c1-3(2)4`. Two structures with
    /// the same may be tautomers, isomers with another double bond, or one compound; empty where InChI refused.
    public static Optional<String> skeleton(Structure structure) {
        return Identifiers.of(structure).inchi().flatMap(Tautomers::skeleton);
    }

    /// The same, of a standard InChI.
    public static Optional<String> skeleton(String inchi) {
        String[] layers = inchi.split("/", 4);
        return layers.length > 2 && layers[2].startsWith("c")
                ? Optional.of(layers[1] + "/" + layers[2])
                : Optional.empty();
    }

    /// Whether `one` becomes `other`, configurations aside, when hydrogens move between N, O, S, Se, Te and, from or to
    /// one of these, carbon; in at most 50 forms of `one`.
    public static boolean areTautomers(Structure one, Structure other) {
        return Guard.run(one.format(), one.source(), () -> {
            Comparison comparison = new Comparison(
                    Packer.pack(other), Sameness.IGNORING_STEREO, new SearchBudget(Limits.INTERACTIVE));
            var drawn = ChargeForms.unified(Graphs.withoutPlainHydrogens(one.container()));
            for (TautomerForms.Form form : TautomerForms.withCarbon(drawn).forms()) {
                byte[] packed = Packer.pack(new Structure(form.container(), "", Format.SMILES)).toBytes();
                if (comparison.compare(packed, 0) == Verdict.MATCH) {
                    return true;
                }
            }
            return false;
        });
    }
}
