package org.daybook.web.exchange.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.daybook.assay.Direction;
import org.daybook.exchange.vocabulary.HeadingWord;
import org.daybook.exchange.vocabulary.SiteTerm;
import org.daybook.exchange.vocabulary.Term;
import org.daybook.shared.WordList;
import org.jspecify.annotations.Nullable;

/// A word that headings and cells are read by, as JSON and on the page of the owners.
///
/// @param id of a word that was added; absent: it comes with the program
/// @param kind `strain`, `species`, `endpoint`, `unit` or `external-id`
/// @param words as people write it; of one that comes with the program, a regular expression; of an external id, its
///     label
/// @param means the whole name of a species, the unit of another spelling; absent: the words mean themselves
/// @param scale of an endpoint that was added
/// @param direction of an endpoint that was added: `lower` or `higher` is better; absent: neither
/// @param prefix how ids begin before their digits; of a kind that comes with the program, a regular expression of them
/// @param address what stands before an id in the address of its page
/// @param by name of the owner who added it
/// @param removedBy name of the owner who took it back; absent while it holds
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VocabularyTerm")
public record TermDocument(
        @Nullable Long id,
        String kind,
        String words,
        @Nullable String means,
        @Nullable String scale,
        @Nullable String direction,
        @Nullable String prefix,
        @Nullable String address,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String removedBy,
        @Nullable Instant removedAt) {

    static TermDocument of(SiteTerm site, WordAuthors.Names names) {
        Term term = site.term();
        boolean isEndpoint = term.kind() == Term.Kind.ENDPOINT;
        Optional<HeadingWord.Removal> removed = site.removed();
        return new TermDocument(
                site.id(),
                term.kind().key(),
                term.words(),
                given(term.means()),
                isEndpoint ? term.scale().key() : null,
                isEndpoint && term.direction() != Direction.NEITHER ? TermForm.key(term.direction()) : null,
                given(term.prefix()),
                given(term.address()),
                site.reason(),
                names.of(site.by()),
                site.at(),
                removed.map(one -> names.of(one.by())).orElse(null),
                removed.map(HeadingWord.Removal::at).orElse(null));
    }

    static TermDocument of(Term.Kind kind, WordList.Shipped shipped) {
        boolean isId = kind == Term.Kind.EXTERNAL_ID;
        return new TermDocument(null, kind.key(), shipped.words(), isId ? null : given(shipped.meaning()), null, null,
                isId ? given(shipped.meaning()) : null, null, null, null, null, null, null);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
