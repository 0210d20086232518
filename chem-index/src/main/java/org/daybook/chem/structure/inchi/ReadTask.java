package org.daybook.chem.structure.inchi;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.daybook.chem.worker.WorkerTask;

/// InChI in, graph and its InChI out.
final class ReadTask implements WorkerTask {

    @Override
    public void run(DataInputStream request, DataOutputStream answer) throws IOException {
        int mostAtoms = request.readInt();
        InchiLibrary.read(request.readUTF(), mostAtoms).write(answer);
    }
}
