package org.daybook.chem.worker.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/// One piece of what a worker process says, and the two things it is told.
///
/// ```
/// request  = length:int32 processorMillis:int64 task:UTF bytes      ; length of what follows it
/// stop     = -1:int32                                               ; the rest of the answer is not wanted
/// answer   = *part (end | fault)
/// part     = 'P' length:int32 bytes
/// end      = 'E' length:int32 bytes                                 ; the last part, often the only one
/// fault    = 'F' length:int32 UTF-8                                 ; what the task threw, in words
/// ready    = 'R' 0:int32                                            ; once, when the process has started
/// ```
/// Integers are big-endian.
///
/// @param kind one of the letters
/// @param bytes its content
public record Frame(byte kind, byte[] bytes) {

    static final byte PART = 'P';
    static final byte END = 'E';
    public static final byte FAULT = 'F';
    public static final byte READY = 'R';
    public static final int STOP = -1;
    /// Most bytes of a part; what a task writes is cut into such pieces.
    public static final int MOST_BYTES = 32 * 1024;

    private static final String KINDS = "PEFR";

    /// Reads the next frame; anything else, as a line printed by native code, is a fault of the process.
    public static Frame read(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        int length = in.readInt();
        if (KINDS.indexOf(kind) < 0 || length < 0 || length > MOST_BYTES) {
            throw new IOException("Not a frame: kind " + kind + ", length " + length);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new Frame(kind, bytes);
    }

    /// Writes one frame and flushes it.
    ///
    /// @param length how many of `bytes`, from the first, at most [#MOST_BYTES]
    public static void write(DataOutputStream out, byte kind, byte[] bytes, int length) throws IOException {
        out.writeByte(kind);
        out.writeInt(length);
        out.write(bytes, 0, length);
        out.flush();
    }

    /// The next request; empty at the end of the input. A `stop` that came too late is passed over.
    public static Optional<byte[]> readRequest(DataInputStream in) throws IOException {
        try {
            int length = in.readInt();
            while (length == STOP) {
                length = in.readInt();
            }
            byte[] request = new byte[length];
            in.readFully(request);
            return Optional.of(request);
        } catch (EOFException theAskerIsGone) {
            return Optional.empty();
        }
    }
}
