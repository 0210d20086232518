package org.daybook.shared.disk;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file being written, whose failures are those of our disk and not of who sends the bytes: each is a
/// [CannotStoreException].
public final class StoredBytes extends FilterOutputStream {

    private StoredBytes(OutputStream file) {
        super(file);
    }

    /// Opens a file of ours for writing, from its beginning.
    public static OutputStream to(Path file) {
        try {
            return new StoredBytes(Files.newOutputStream(file));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void write(int one) {
        try {
            out.write(one);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Whether a failure says that the disk is full; Java has no type for it.
    public static boolean isNoRoom(IOException e) {
        return String.valueOf(e.getMessage()).matches("(?is).*(no space left|not enough space|quota exceeded).*");
    }

    /// The failure of one of our files as an exception to throw: without room, or not writable.
    public static CannotStoreException failed(IOException e) {
        String why = isNoRoom(e) ? CannotStoreException.NO_ROOM : CannotStoreException.NOT_WRITABLE;
        return new CannotStoreException(why, e);
    }
}
