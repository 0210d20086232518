package org.daybook.exchange.vocabulary;

import java.time.Instant;
import java.util.Optional;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// A word that an owner added, with who did, when and why, and who took it back.
///
/// @param reason why it was added
/// @param removal null while it holds
public record SiteTerm(long id, Term term, String reason, PersonId by, Instant at,
        HeadingWord.@Nullable Removal removal) {

    /// Empty while it holds.
    public Optional<HeadingWord.Removal> removed() {
        return Optional.ofNullable(removal);
    }
}
