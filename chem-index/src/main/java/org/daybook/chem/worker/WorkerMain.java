package org.daybook.chem.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.daybook.chem.worker.protocol.AnswerStream;
import org.daybook.chem.worker.protocol.Frame;

/// A worker process: does one task after the other, as they come in through standard input, until that ends.
///
/// Standard output belongs to the answers alone; what a library prints goes to standard error.
public final class WorkerMain {

    /// First argument by which a program whose classes lie in jars inside a jar passes on to here.
    public static final String VERB = "worker";

    private static final byte[] NOTHING = {};
    private static final int MOST_WORDS = 1_000;
    private static final long STACK_BYTES = 64L << 20;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final TaskWatch watch = new TaskWatch(Thread.currentThread());

    private WorkerMain(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    /// Works until nobody is left who asks; never returns before.
    public static void main(String[] args) throws InterruptedException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, Frame.MOST_BYTES));
        DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), Frame.MOST_BYTES));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        Thread tasks = new Thread(null, () -> new WorkerMain(in, out).work(), "tasks", STACK_BYTES);
        tasks.start();
        tasks.join();
    }

    private void work() {
        watch.start();
        try {
            Frame.write(out, Frame.READY, NOTHING, 0);
            for (var request = Frame.readRequest(in); request.isPresent(); request = Frame.readRequest(in)) {
                answer(request.get());
            }
        } catch (IOException theAskerIsGone) {
            // nobody is left to be told
        }
        TaskWatch.leave(0);
    }

    private void answer(byte[] request) throws IOException {
        AnswerStream answer = new AnswerStream(in, out);
        try {
            DataInputStream content = new DataInputStream(new ByteArrayInputStream(request));
            watch.begin(content.readLong());
            Class<? extends WorkerTask> type = Class.forName(content.readUTF(), true, WorkerMain.class.getClassLoader())
                    .asSubclass(WorkerTask.class);
            Tasks.make(type).run(content, new DataOutputStream(answer));
            watch.end();
            answer.end();
        } catch (OutOfMemoryError e) { // the virtual machine leaves by itself unless it is told otherwise
            TaskWatch.leave(TaskWatch.OUT_OF_MEMORY);
        } catch (Exception | StackOverflowError | LinkageError e) { // tasks throw what they do not declare
            watch.end();
            if (answer.isStopped()) {
                answer.end();
            } else {
                byte[] words = Tasks.words(e).getBytes(StandardCharsets.UTF_8);
                Frame.write(out, Frame.FAULT, words, Math.min(words.length, MOST_WORDS));
            }
        }
    }
}
