package org.daybook.exchange.vocabulary;

import java.time.Instant;
import java.util.Optional;
import org.daybook.exchange.column.SiteWords;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// What words in headings mean on this site, with who said so, when and why, and who took it back.
///
/// @param reason why it was said
/// @param removal null while it holds
public record HeadingWord(
        long id, SiteWords.Meaning meaning, String reason, PersonId by, Instant at, @Nullable Removal removal) {

    /// That it does not hold any more.
    public record Removal(PersonId by, Instant at) {
    }

    /// Empty while it holds.
    public Optional<Removal> removed() {
        return Optional.ofNullable(removal);
    }
}
