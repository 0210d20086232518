package org.daybook.files.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.daybook.files.BlobStore;
import org.daybook.files.photo.CleanPhoto;
import org.daybook.files.photo.PhotoCleaner;
import org.daybook.files.photo.Trace;
import org.daybook.files.photo.UncleanableException;
import org.springframework.stereotype.Component;

/// Makes the clean twin of a stored file. Photos are read into memory, so only a few at once.
@Component
class Photos {

    private static final int AT_ONCE = 2;
    private static final int HEAD_BYTES = 4_096;

    private final BlobStore blobs;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Photos(BlobStore blobs) {
        this.blobs = blobs;
    }

    /// The file with its clean twin; a file that is no photo is its own.
    ///
    /// @throws UncleanableException if it is a photo that cannot be cleaned
    Photo clean(BlobStore.Blob file) throws IOException {
        try (InputStream bytes = blobs.open(file.sha256())) {
            if (!PhotoCleaner.isPhoto(bytes.readNBytes(HEAD_BYTES))) {
                return new Photo(file, file, "");
            }
        }
        if (file.size() > PhotoCleaner.MAX_BYTES) {
            throw new UncleanableException("said.files.the-photo-is-larger-than-mb",
                    PhotoCleaner.MAX_BYTES / 1_000_000);
        }
        places.acquireUninterruptibly();
        try (InputStream bytes = blobs.open(file.sha256())) {
            return store(file, PhotoCleaner.clean(bytes.readAllBytes()));
        } finally {
            places.release();
        }
    }

    private Photo store(BlobStore.Blob file, CleanPhoto photo) throws IOException {
        if (photo.removed().isEmpty()) {
            return new Photo(file, file, "");
        }
        try (InputStream clean = photo.bytes()) {
            String removed = photo.removed().stream().map(Trace::words).collect(Collectors.joining(", "));
            return new Photo(file, blobs.store(clean, Long.MAX_VALUE), removed);
        }
    }
}
