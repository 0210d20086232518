package org.daybook.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/// Keeps bytes under their SHA-256, written once and never changed.
///
/// Store the bytes before the row that names them is committed: a blob without a row is garbage, a row without its blob
/// is a loss.
public interface BlobStore {

    /// Reads the stream to its end and keeps what it gave, durably, before returning. Damaged bytes of the same name
    /// are replaced.
    ///
    /// @param maxBytes refuse more than this many bytes
    /// @throws InvalidInputException for field `file` if there are more
    /// @throws CannotStoreException if the disk takes no more; nothing is kept then
    /// @throws IOException if the bytes could not be read; nothing is kept then
    Blob store(InputStream bytes, long maxBytes) throws IOException;

    /// Opens the bytes of a blob, after making sure that they are those that were stored: at its first opening since
    /// the start, or since its file has changed, all of them are read before the first one is given.
    ///
    /// @param sha256 64 lower-case hexadecimal digits
    /// @throws DamagedBlobException if they are not, or are gone; storing the good bytes again mends that
    InputStream open(String sha256) throws IOException;

    /// Removes the bytes of a blob, unless somebody has stored them again since.
    ///
    /// @param storedBefore bytes that were stored at this time or later stay: whoever stored them may not have named
    ///     them yet
    /// @return whether the bytes are gone
    boolean remove(String sha256, Instant storedBefore) throws IOException;

    /// What was stored: the name of the bytes and how many there are.
    record Blob(String sha256, long size) {
    }
}
