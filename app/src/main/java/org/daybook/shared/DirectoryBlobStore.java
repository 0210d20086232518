package org.daybook.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Keeps blobs as files `blobs/ab/cd/abcd…` under the data folder.
///
/// A blob is written beside its place, forced to the disk, and moved there in one step, so a file under its final name is whole.
@Component
class DirectoryBlobStore implements BlobStore {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path root;

    DirectoryBlobStore(DaybookProperties properties) {
        this.root = properties.dataDir().resolve("blobs");
    }

    @Override
    public Blob store(InputStream bytes, long maxBytes) throws IOException {
        Files.createDirectories(root);
        Path upload = Files.createTempFile(root, "upload-", ".part");
        try {
            MessageDigest digest = sha256();
            long size;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(upload), digest)) {
                size = copy(bytes, out, maxBytes);
            }
            force(upload);
            String name = HexFormat.of().formatHex(digest.digest());
            moveInto(upload, path(name));
            return new Blob(name, size);
        } finally {
            Files.deleteIfExists(upload);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal: " + sha256);
        }
        try {
            return Files.newInputStream(path(sha256));
        } catch (NoSuchFileException e) {
            throw new MissingException("The bytes of " + sha256 + " are not in the attachment store");
        }
    }

    /// Moves the file aside before it looks at its time again, so that whoever stores the same bytes meanwhile either
    /// renews the time
    /// before that look or finds no file and writes one.
    @Override
    public boolean remove(String sha256, Instant storedBefore) throws IOException {
        Path blob = path(sha256);
        Path aside = blob.resolveSibling(sha256 + ".removed");
        try {
            if (!isOlder(blob, storedBefore)) {
                return false;
            }
            Files.move(blob, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            return true;
        }
        if (isOlder(aside, storedBefore)) {
            Files.delete(aside);
            return true;
        }
        Files.move(aside, blob, StandardCopyOption.ATOMIC_MOVE);
        return false;
    }

    private static boolean isOlder(Path file, Instant time) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    }

    private Path path(String name) {
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private static long copy(InputStream in, OutputStream out, long maxBytes) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > maxBytes) {
                throw new InvalidInputException("file", "The file is larger than the limit of " + maxBytes + " bytes");
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    private static void moveInto(Path upload, Path target) throws IOException {
        try {
            Files.setLastModifiedTime(target, Files.getLastModifiedTime(upload));
            return;
        } catch (NoSuchFileException first) {
            Files.createDirectories(target.getParent());
        }
        try {
            Files.move(upload, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(upload, target);
        }
        force(target.getParent());
    }

    private static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
