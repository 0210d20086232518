package org.daybook.chem.structure;

import java.util.Optional;
import org.openscience.cdk.CDK;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.inchi.InChIGenerator;
import org.openscience.cdk.inchi.InChIGeneratorFactory;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;

/// Finds the identifiers of a structure.
final class Canon {

    private Canon() {}

    static Identifiers identify(Structure structure) {
        return Guard.run(structure.format(), structure.source(), () -> identifyContainer(structure.container()));
    }

    private static Identifiers identifyContainer(IAtomContainer container) throws CDKException {
        IAtomContainer copy = Graphs.withoutPlainHydrogens(container);
        String smiles = new SmilesGenerator(SmiFlavor.Absolute | SmiFlavor.UseAromaticSymbols | SmiFlavor.CxSmiles).create(copy);
        InChIGenerator inchi = InChIGeneratorFactory.getInstance().getInChIGenerator(copy);
        return new Identifiers(smiles, Optional.ofNullable(inchi.getInchi()), Optional.ofNullable(inchi.getInchiKey()),
                Optional.empty(), "CDK " + CDK.getVersion());
    }
}
