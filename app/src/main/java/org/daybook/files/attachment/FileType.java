package org.daybook.files.attachment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the bytes of a file were found to be.
///
/// @param mediaType one of the allow-list, `application/octet-stream` for everything else
/// @param dimensionOrNull width and height of a picture that pages may show, else null
record FileType(String mediaType, Attachment.@Nullable Dimension dimensionOrNull) {

    Optional<Attachment.Dimension> dimension() {
        return Optional.ofNullable(dimensionOrNull);
    }
}
