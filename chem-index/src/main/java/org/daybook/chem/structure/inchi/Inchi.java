package org.daybook.chem.structure.inchi;

import io.github.dan2097.jnainchi.JnaInchi;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.daybook.chem.worker.InProcess;
import org.daybook.chem.worker.TaskRunner;
import org.daybook.chem.worker.WorkerTask;
import org.daybook.chem.worker.protocol.AnswerReader;
import org.openscience.cdk.interfaces.IAtomContainer;

/// Asks the InChI library, wherever it runs: in this process unless the program has chosen another place.
public final class Inchi {

    /// Name and version of the library, from its description; no native code is loaded for it.
    public static final String VERSION = "InChI " + JnaInchi.getInchiLibraryVersion();

    private static volatile TaskRunner runner = new InProcess();

    private Inchi() {}

    /// Has all further InChI work done by `place`, for all callers in this program.
    public static void runIn(TaskRunner place) {
        runner = place;
    }

    /// Where InChI work is done now.
    public static TaskRunner runner() {
        return runner;
    }

    /// Names a graph. Coordinates and wedges are not looked at; an atom of no element counts as astatine, which InChI
    /// leaves in its place (as a metal, such as the rutherfordium that CDK makes of it, it would be taken off).
    ///
    /// @throws org.daybook.chem.worker.WorkerException if the library ended its process or took too long
    /// @throws org.daybook.chem.worker.NoWorkerException if nobody could look at it
    public static InchiName name(IAtomContainer graph, InchiOption option) {
        return ask(NameTask.class, request -> {
            request.writeByte(option.ordinal());
            GraphCodec.write(request, graph);
        }, InchiName::read);
    }

    /// Makes a graph of an InChI.
    ///
    /// @param mostAtoms a larger one is not named again
    /// @throws org.daybook.chem.worker.WorkerException if the library ended its process or took too long
    /// @throws org.daybook.chem.worker.NoWorkerException if nobody could look at it
    public static InchiReading read(String inchi, int mostAtoms) {
        return ask(ReadTask.class, request -> {
            request.writeInt(mostAtoms);
            request.writeUTF(inchi);
        }, InchiReading::read);
    }

    private static <T> T ask(Class<? extends WorkerTask> task, RequestWriter writer, AnswerReader<T> reader) {
        ByteArrayOutputStream request = new ByteArrayOutputStream(1024);
        try {
            writer.write(new DataOutputStream(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return runner.run(task, request.toByteArray(), reader);
    }

    /// Writes what a task needs.
    @FunctionalInterface
    private interface RequestWriter {

        void write(DataOutputStream request) throws IOException;
    }
}
