package org.daybook.web.exchange.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.daybook.exchange.vocabulary.HeadingWord;
import org.jspecify.annotations.Nullable;

/// What words in headings mean on this site, as JSON and on the page of the owners.
///
/// @param where `whole`: they are a whole heading; `part`: they may stand anywhere in one
/// @param means a heading or words that the program knows, or `kept as it is`
/// @param by name of the owner who said so
/// @param removedBy name of the owner who took it back; absent while it holds
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HeadingWord")
public record HeadingWordDocument(
        long id,
        String where,
        String words,
        String means,
        String reason,
        String by,
        Instant at,
        @Nullable String removedBy,
        @Nullable Instant removedAt) {

    static HeadingWordDocument of(HeadingWord word, WordAuthors.Names names) {
        Optional<HeadingWord.Removal> removed = word.removed();
        return new HeadingWordDocument(
                word.id(),
                word.meaning().isWhole() ? "whole" : "part",
                word.meaning().words(),
                word.meaning().means(),
                word.reason(),
                names.of(word.by()),
                word.at(),
                removed.map(one -> names.of(one.by())).orElse(null),
                removed.map(HeadingWord.Removal::at).orElse(null));
    }
}
