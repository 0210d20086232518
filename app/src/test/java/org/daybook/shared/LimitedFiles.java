package org.daybook.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system of H2, `limited:`, whose disk is full when a test says so.
public final class LimitedFiles extends FilePathWrapper {

    static volatile boolean full;

    static void register() {
        FilePath.register(new LimitedFiles());
    }

    @Override
    public String getScheme() {
        return "limited";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Limited(getBase().open(mode));
    }

    private static final class Limited extends FileBase {

        private final FileChannel file;

        Limited(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            requireRoom(position + bytes.remaining());
            return file.write(bytes, position);
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            requireRoom(file.position() + bytes.remaining());
            return file.write(bytes);
        }

        /// What the file has already it keeps, on a full disk too.
        private void requireRoom(long size) throws IOException {
            if (full && size > file.size()) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
