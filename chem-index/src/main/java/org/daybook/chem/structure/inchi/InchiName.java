package org.daybook.chem.structure.inchi;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// What the library calls a graph.
///
/// @param isMade whether there is a name
/// @param inchi the InChI; empty when there is none
/// @param key the InChIKey; empty when there is none or it was not asked for
/// @param auxInfo auxiliary information with the numbers of the atoms; empty when not asked for
/// @param message what the library remarks or why it refused; empty when it says nothing
public record InchiName(boolean isMade, String inchi, String key, String auxInfo, String message) {

    static InchiName refused(String message) {
        return new InchiName(false, "", "", "", message);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(isMade);
        Texts.write(out, inchi);
        Texts.write(out, key);
        Texts.write(out, auxInfo);
        Texts.write(out, message);
    }

    static InchiName read(DataInputStream in) throws IOException {
        return new InchiName(in.readBoolean(), Texts.read(in), Texts.read(in), Texts.read(in), Texts.read(in));
    }
}
