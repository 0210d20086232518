package org.daybook.files.photo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// A photo without what it told beside its picture: pieces of the original, and little that was written anew.
///
/// @param pieces the clean file in order; backed by arrays
/// @param removed what was taken out; empty if the file is as it was
public record CleanPhoto(List<ByteBuffer> pieces, Set<Trace> removed) {

    public CleanPhoto {
        pieces = List.copyOf(pieces);
        removed = Collections.unmodifiableSet(removed);
    }

    /// The bytes of the clean file, from its beginning.
    public InputStream bytes() {
        return new SequenceInputStream(Collections.enumeration(pieces.stream()
                .map(piece -> new ByteArrayInputStream(piece.array(), piece.arrayOffset() + piece.position(),
                        piece.remaining())).toList()));
    }
}
