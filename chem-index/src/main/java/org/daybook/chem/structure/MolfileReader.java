package org.daybook.chem.structure;

import java.io.IOException;
import java.io.StringReader;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.io.DefaultChemObjectReader;
import org.openscience.cdk.io.MDLV2000Reader;
import org.openscience.cdk.io.MDLV3000Reader;
import org.openscience.cdk.silent.SilentChemObjectBuilder;

/// Reads a V2000 or V3000 connection table through CDK.
final class MolfileReader {

    private MolfileReader() {}

    static Structure read(String source) {
        IAtomContainer container = parse(source);
        Graphs.perceive(container);
        return new Structure(container, source, Format.MOLFILE);
    }

    private static IAtomContainer parse(String source) {
        try (DefaultChemObjectReader reader = source.contains("V3000")
                ? new MDLV3000Reader(new StringReader(source))
                : new MDLV2000Reader(new StringReader(source))) {
            return reader.read(SilentChemObjectBuilder.getInstance().newAtomContainer());
        } catch (CDKException | IOException e) {
            throw new UnreadableStructureException(Format.MOLFILE, String.valueOf(e.getMessage()), source);
        }
    }
}
