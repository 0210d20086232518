package org.daybook.chem.worker.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/// What a task writes, cut into parts and sent as soon as a part is full or flushed.
public final class AnswerStream extends OutputStream {

    private final DataInputStream in;
    private final DataOutputStream out;
    private final byte[] part = new byte[Frame.MOST_BYTES];
    private int length;
    private boolean stopped;

    /// @param in where a wish to stop would come from
    public AnswerStream(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        if (length == part.length) {
            flush();
        }
        part[length++] = (byte) one;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        Objects.checkFromIndexSize(from, count, bytes.length);
        for (int done = 0; done < count; ) {
            if (length == part.length) {
                flush();
            }
            int now = Math.min(count - done, part.length - length);
            System.arraycopy(bytes, from + done, part, length, now);
            length += now;
            done += now;
        }
    }

    /// Sends what there is.
    ///
    /// @throws StoppedException if the asker wants no more
    @Override
    public void flush() throws IOException {
        if (in.available() > 0) {
            stopped = true;
            throw new StoppedException();
        }
        if (length > 0) {
            Frame.write(out, Frame.PART, part, length);
            length = 0;
        }
    }

    /// Sends what there is as the end of the answer: one frame, and so one turn of the asker, for a short one.
    public void end() throws IOException {
        Frame.write(out, Frame.END, part, length);
        length = 0;
    }

    /// Whether the task was told that no more is wanted; what it throws after that is the way it ends.
    public boolean isStopped() {
        return stopped;
    }

    /// The asker has what it wanted.
    static final class StoppedException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
