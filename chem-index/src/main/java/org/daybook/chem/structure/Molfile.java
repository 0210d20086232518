package org.daybook.chem.structure;

import java.io.IOException;
import java.io.StringWriter;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.io.MDLV2000Writer;
import org.openscience.cdk.layout.StructureDiagramGenerator;

/// Writes structures as molfiles and SDF records.
public final class Molfile {

    private Molfile() {}

    /// A molfile of `structure`, V2000, or V3000 where V2000 cannot say it; laid out in 2D if it has no coordinates.
    public static String write(Structure structure) {
        return Guard.run(structure.format(), structure.source(), () -> writeV2000(structure));
    }

    private static String writeV2000(Structure structure) throws CDKException, IOException {
        IAtomContainer copy = Graphs.copyOf(structure.container());
        new StructureDiagramGenerator().generateCoordinates(copy);
        StringWriter text = new StringWriter();
        try (MDLV2000Writer writer = new MDLV2000Writer(text)) {
            writer.write(copy);
        }
        return text.toString();
    }
}
