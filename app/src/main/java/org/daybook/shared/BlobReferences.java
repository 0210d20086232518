package org.daybook.shared;

/// What a feature that names blobs in its tables says of them. A feature that names a SHA-256 without this loses its
/// bytes.
public interface BlobReferences {

    /// Whether a row of this feature names these bytes and needs them.
    boolean refersTo(String sha256);
}
