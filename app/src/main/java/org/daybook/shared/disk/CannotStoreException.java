package org.daybook.shared.disk;

import java.util.Objects;
import java.util.stream.Stream;

/// Nothing can be stored now, because the disk has no room or cannot be written. Nothing was changed; reading goes on.
///
/// The message is for whoever wanted to store something.
public final class CannotStoreException extends RuntimeException {

    public static final String NO_ROOM =
            "The disk of this site is full, so nothing can be stored now. Nothing was changed, and reading goes on.";
    public static final String NOT_WRITABLE =
            "The disk of this site cannot be written now, so nothing can be stored. Nothing was changed, and reading"
                    + " goes on.";

    private static final long serialVersionUID = 1;
    private static final int MOST_CAUSES = 30;

    /// Whether one is among the causes of a failure.
    public static boolean isAmong(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES)
                .anyMatch(CannotStoreException.class::isInstance);
    }

    /// @param message [#NO_ROOM] or [#NOT_WRITABLE]
    CannotStoreException(String message) {
        super(message);
    }

    /// @param message [#NO_ROOM] or [#NOT_WRITABLE]
    CannotStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
