package org.daybook.chem.worker.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The parts of one answer as one stream.
public final class AnswerParts extends InputStream {

    private final Frames frames;
    private byte[] part = {};
    private int next;
    private boolean ended;
    private boolean untouched = true;

    /// Takes a frame from `frames` only when its bytes are asked for. For one thread.
    public AnswerParts(Frames frames) {
        this.frames = frames;
    }

    @Override
    public int read() throws IOException {
        return fill() ? part[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(most, part.length - next);
        System.arraycopy(part, next, bytes, from, count);
        next += count;
        return count;
    }

    /// Whether there is more, waiting for it if need be.
    private boolean fill() throws IOException {
        while (next == part.length && !ended) {
            Frame frame = frames.next();
            untouched = false;
            switch (frame.kind()) {
                case Frame.PART, Frame.END -> {
                    part = frame.bytes();
                    next = 0;
                    ended = frame.kind() == Frame.END;
                }
                case Frame.FAULT -> {
                    ended = true;
                    throw new FaultException(new String(frame.bytes(), StandardCharsets.UTF_8));
                }
                default -> throw new IOException("A process that works said it is ready");
            }
        }
        return next < part.length;
    }

    /// Whether all has come, read or not; waits for the next part where all has been read that came.
    public boolean isComplete() throws IOException {
        if (!ended) {
            fill();
        }
        return ended;
    }

    /// Whether nothing has come yet.
    public boolean isUntouched() {
        return untouched;
    }

    /// Reads to the end and forgets it.
    public void skipRest() throws IOException {
        do {
            next = part.length;
        } while (fill());
    }

    /// Where the frames come from.
    @FunctionalInterface
    public interface Frames {

        Frame next() throws IOException;
    }

    /// The task threw an exception.
    public static final class FaultException extends IOException {
        private static final long serialVersionUID = 1L;

        FaultException(String words) {
            super(words);
        }
    }
}
