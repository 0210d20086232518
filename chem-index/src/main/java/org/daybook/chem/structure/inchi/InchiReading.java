package org.daybook.chem.structure.inchi;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.openscience.cdk.interfaces.IAtomContainer;

/// What the library makes of an InChI.
public sealed interface InchiReading {

    /// A graph without coordinates; the caller's own.
    ///
    /// @param again the InChI of the graph under the same options; empty when it has none or is too large
    record Read(IAtomContainer graph, String again) implements InchiReading {
    }

    /// No graph.
    ///
    /// @param layer index of the slash before the layer from which on it cannot be read, which may be all; -1 if
    ///     there was no time to look
    /// @param message what the library says; often empty
    record Refused(int layer, String message) implements InchiReading {
    }

    /// For the way between the processes; [#read] takes it back.
    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Read read -> {
                out.writeBoolean(true);
                GraphCodec.write(out, read.graph());
                Texts.write(out, read.again());
            }
            case Refused refused -> {
                out.writeBoolean(false);
                out.writeInt(refused.layer());
                Texts.write(out, refused.message());
            }
        }
    }

    /// Reads what [#write] wrote; the graph belongs to the caller.
    static InchiReading read(DataInputStream in) throws IOException {
        return in.readBoolean() ? new Read(GraphCodec.read(in), Texts.read(in))
                : new Refused(in.readInt(), Texts.read(in));
    }
}
