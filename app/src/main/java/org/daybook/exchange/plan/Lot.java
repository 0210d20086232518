package org.daybook.exchange.plan;

import java.util.Objects;
import java.util.Optional;
import org.daybook.shared.id.BatchId;
import org.jspecify.annotations.Nullable;

/// A batch that rows speak of; one that a row brings gets its id when it is stored.
final class Lot {

    private @Nullable BatchId id;

    Lot(@Nullable BatchId id) {
        this.id = id;
    }

    /// Empty until it is stored.
    Optional<BatchId> id() {
        return Optional.ofNullable(id);
    }

    void stored(BatchId as) {
        id = Objects.requireNonNull(as);
    }
}
