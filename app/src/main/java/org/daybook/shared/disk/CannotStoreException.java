package org.daybook.shared.disk;

import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.shared.Said;

/// Nothing can be stored now, because the disk has no room or cannot be written. Nothing was changed; reading goes on.
///
/// The message is for whoever wanted to store something.
public final class CannotStoreException extends RuntimeException {

    public static final String NO_ROOM =
            "said.shared.the-disk-of-this-site-is";
    public static final String NOT_WRITABLE =
            "said.shared.the-disk-of-this-site-cannot";

    private static final long serialVersionUID = 1;
    private static final int MOST_CAUSES = 30;

    private final String key;

    /// Whether one is among the causes of a failure.
    public static boolean isAmong(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES)
                .anyMatch(CannotStoreException.class::isInstance);
    }

    /// @param key [#NO_ROOM] or [#NOT_WRITABLE]
    CannotStoreException(String key) {
        super(Said.of(key).english());
        this.key = key;
    }

    /// @param key [#NO_ROOM] or [#NOT_WRITABLE]
    CannotStoreException(String key, Throwable cause) {
        super(Said.of(key).english(), cause);
        this.key = key;
    }

    /// The message, as a sentence.
    public Said words() {
        return Said.of(key);
    }
}
