package org.daybook.shared.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.shared.DaybookProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The folder `tmp` of the data folder: files that nobody needs once the program has ended. What an earlier run left is
/// deleted at the start.
///
/// The server keeps the parts of an upload there as well (`spring.servlet.multipart.location`).
@Component
public class WorkFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

    private final Path folder;
    private final DiskSpace disk;

    /// Makes the folder and deletes what is in it; one that cannot be used is told in the log, and nothing is refused
    /// yet.
    public WorkFolder(DaybookProperties daybook, DiskSpace disk) {
        this.folder = daybook.dataDir().resolve("tmp");
        this.disk = disk;
        clear();
    }

    /// A new empty file; [#discard] it after use.
    ///
    /// @throws CannotStoreException if it cannot be made
    public Path newFile(String suffix) {
        disk.requireRoom();
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "daybook-", suffix);
        } catch (IOException e) {
            throw StoredBytes.failed(e);
        }
    }

    /// Deletes a file after its use. One that cannot be deleted now is deleted at the next start.
    public void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("A temporary file stays until the next start", e);
        }
    }

    private void clear() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> left = Files.list(folder)) {
                List<Path> files = left.filter(Files::isRegularFile).toList();
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
                if (!files.isEmpty()) {
                    LOG.info("{} temporary files of an earlier run were deleted", files.size());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The folder for temporary files, tmp in the data folder, cannot be used: {}", e.toString());
        }
    }
}
