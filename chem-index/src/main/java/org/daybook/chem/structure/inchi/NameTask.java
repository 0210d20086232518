package org.daybook.chem.structure.inchi;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.daybook.chem.worker.WorkerTask;

/// Graph in, InChI out.
final class NameTask implements WorkerTask {

    @Override
    public void run(DataInputStream request, DataOutputStream answer) throws IOException {
        InchiOption option = InchiOption.values()[request.readByte()];
        InchiLibrary.name(GraphCodec.read(request), option).write(answer);
    }
}
