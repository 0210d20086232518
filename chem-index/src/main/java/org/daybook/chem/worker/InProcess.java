package org.daybook.chem.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.daybook.chem.worker.protocol.AnswerReader;

/// Does tasks in this process, on the caller's thread: for small programs and measurements. Nothing limits or stops
/// them.
///
/// A task may be native code, which holds the carrier of a virtual thread; there is one for each core. So virtual
/// threads are refused.
public final class InProcess implements TaskRunner {

    @Override
    public <T> T run(Class<? extends WorkerTask> task, byte[] request, AnswerReader<T> reader) {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException(
                    task.getSimpleName() + " may run native code and must not hold a virtual thread");
        }
        byte[] answer = answer(task, request);
        try {
            return reader.read(new DataInputStream(new ByteArrayInputStream(answer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] answer(Class<? extends WorkerTask> task, byte[] request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            Tasks.make(task).run(
                    new DataInputStream(new ByteArrayInputStream(request)), new DataOutputStream(answer));
            return answer.toByteArray();
        } catch (IOException | RuntimeException | StackOverflowError e) { // tasks throw what they do not declare
            WorkerException fault = new WorkerException(WorkerException.Kind.FAULT, Tasks.words(e));
            fault.initCause(e);
            throw fault;
        }
    }
}
