package org.daybook.web.registry.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.renewal.IdentityQuestion;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;

/// A question about the identity of a compound, as JSON.
///
/// @param kind `coincides`, `may-part`, `statement` or `unreadable`
/// @param compound the number it goes by
/// @param other the number of the compound it coincides with, else null
/// @param question a sentence
@Schema(name = "IdentityQuestion")
record IdentityQuestionDocument(
        long id, String kind, String compound, @Nullable String other, String question, Instant foundAt) {

    static IdentityQuestionDocument of(IdentityQuestion question, Map<CompoundId, Compound> named, Words words) {
        return new IdentityQuestionDocument(
                question.id(),
                question.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                number(question.compound(), named),
                question.other().map(other -> number(other, named)).orElse(null),
                words.said(question.said()),
                question.foundAt());
    }

    private static String number(CompoundId id, Map<CompoundId, Compound> named) {
        return Optional.ofNullable(named.get(id)).map(Compound::number).orElse("");
    }
}
