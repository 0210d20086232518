package org.daybook.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.daybook.files.DamagedBlobException.Damage;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.disk.DiskSpace;
import org.daybook.shared.disk.StoredBytes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Keeps blobs as files `blobs/ab/cd/abcd…` under the data folder.
///
/// A blob is written beside its place, forced to the disk, and moved there in one step, so a file under its final name
/// is whole when it comes there. What disks and people do to it later is found before it is given out
/// (docs/decisions/0054-files-are-verified.md).
@Component
public class DirectoryBlobStore implements BlobStore {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String UPLOAD = "upload-";
    private static final String PART = ".part";
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryBlobStore.class);

    /// Files found to be whole since the start that are remembered; one that is forgotten is read again.
    private static final int REMEMBERED = 100_000;

    private final Path root;
    private final DiskSpace disk;
    private final DamagedBlobs damaged;
    private final Cache<String, Look> whole = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /// Deletes what uploads that broke off in an earlier run have left.
    public DirectoryBlobStore(DaybookProperties properties, DiskSpace disk, DamagedBlobs damaged) {
        this.root = properties.dataDir().resolve("blobs");
        this.disk = disk;
        this.damaged = damaged;
        forgetBrokenUploads();
    }

    @Override
    public Blob store(InputStream bytes, long maxBytes) throws IOException {
        disk.requireRoom();
        Path upload = begin();
        try {
            MessageDigest digest = sha256();
            long size;
            try (OutputStream out = new DigestOutputStream(StoredBytes.to(upload), digest)) {
                size = copy(bytes, out, maxBytes);
            }
            String name = HexFormat.of().formatHex(digest.digest());
            keep(upload, name);
            return new Blob(name, size);
        } finally {
            Files.deleteIfExists(upload);
        }
    }

    private Path begin() {
        try {
            Files.createDirectories(root);
            return Files.createTempFile(root, UPLOAD, PART);
        } catch (IOException e) {
            throw StoredBytes.failed(e);
        }
    }

    private void keep(Path upload, String name) {
        try {
            force(upload);
            moveInto(upload, name);
        } catch (IOException e) {
            throw StoredBytes.failed(e);
        }
    }

    /// What a killed program had begun to receive.
    private void forgetBrokenUploads() {
        try (DirectoryStream<Path> broken = Files.newDirectoryStream(root, UPLOAD + "*" + PART)) {
            for (Path upload : broken) {
                Files.deleteIfExists(upload);
            }
        } catch (NotDirectoryException | NoSuchFileException e) {
            LOG.debug("Nothing is stored yet", e);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("Broken uploads cannot be deleted: {}", e.toString());
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal: " + sha256);
        }
        return opened(sha256, whole.getIfPresent(sha256));
    }

    /// Reads all of a blob, however well it is known, and notes whether it is damaged.
    void check(String sha256) throws IOException {
        try (InputStream verified = opened(sha256, null)) {
            damaged.mended(sha256);
        } catch (DamagedBlobException noted) {
            whole.invalidate(sha256);
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

    /// The file is verified and read through one handle, so what is given is what was verified, even if the name is put
    /// to another file.
    ///
    /// @param known what the file looked like when it was found to be whole, or null to read it again
    private InputStream opened(String sha256, @Nullable Look known) throws IOException {
        FileChannel file;
        Look look;
        try {
            look = Look.at(path(sha256));
            file = FileChannel.open(path(sha256), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw noted(sha256, Damage.LOST);
        }
        if (!look.equals(known)) {
            try {
                verify(sha256, file);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
            whole.put(sha256, look);
        }
        return Channels.newInputStream(file.position(0));
    }

    private void verify(String sha256, FileChannel file) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        while (file.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw noted(sha256, Damage.CHANGED);
        }
    }

    private DamagedBlobException noted(String sha256, Damage damage) {
        damaged.note(sha256, damage);
        return new DamagedBlobException(sha256, damage);
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
                throw new InvalidInputException("file", Said.of("said.files.the-file-is-larger-than", maxBytes));
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    /// Puts a whole file under its name, unless one that is whole is there; that one counts as stored now.
    private void moveInto(Path upload, String name) throws IOException {
        Path target = path(name);
        try {
            Files.setLastModifiedTime(target, Files.getLastModifiedTime(upload));
            if (isWhole(name)) {
                return;
            }
        } catch (NoSuchFileException first) {
            Files.createDirectories(target.getParent());
        }
        try {
            Files.move(upload, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(upload, target, StandardCopyOption.REPLACE_EXISTING);
        }
        force(target.getParent());
        whole.put(name, Look.at(target));
        damaged.mended(name);
    }

    private boolean isWhole(String name) throws IOException {
        try (InputStream verified = open(name)) {
            return true;
        } catch (DamagedBlobException e) {
            return false;
        }
    }

    private static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
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

    /// What a file looks like from outside: enough to notice that it was written to.
    private record Look(long size, FileTime changed) {

        static Look at(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(attributes.size(), attributes.lastModifiedTime());
        }
    }
}
