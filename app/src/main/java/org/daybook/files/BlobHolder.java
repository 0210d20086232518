package org.daybook.files;

import java.util.Collection;
import java.util.List;

/// A feature that keeps files in the [BlobStore]: says which it needs, and where they are used. A feature that names a
/// SHA-256 without this loses its bytes.
public interface BlobHolder {

    /// Whether a row of this feature names these bytes and needs them.
    boolean needs(String sha256);

    /// The files it needs, by SHA-256 ascending.
    ///
    /// @param sha256 exclusive; empty to begin
    /// @param limit at most so many
    List<BlobStore.Blob> blobsAfter(String sha256, int limit);

    /// Where these files are used, in no order.
    List<Use> usesOf(Collection<String> sha256s);

    /// A place where a file is used.
    ///
    /// @param name what the file is called there
    /// @param path of the page that has it
    record Use(String sha256, String name, String path) {
    }
}
