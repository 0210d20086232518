package org.daybook.web.registry.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.daybook.registry.renewal.IdentityQuestion;
import org.daybook.registry.renewal.IdentityQuestion.Decision;
import org.daybook.web.registry.list.CompoundRow;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;

/// A question about the identity of compounds, as its page shows it.
///
/// @param kind `coincides`, `may-part`, `statement` or `unreadable`
/// @param words the question as a sentence
/// @param numbers of the compound it is about, and of the one it coincides with
/// @param compounds these, drawn; empty for what was decided
/// @param decisions what can be decided, as `kept-apart`
/// @param decision what was decided, or null while it is open
/// @param answer why, or null while it is open
/// @param decidedAt when, or null while it is open
/// @param decidedBy who, or null while it is open or if that is not known any more
record QuestionView(
        long id,
        String kind,
        String words,
        Instant foundAt,
        List<String> numbers,
        List<CompoundRow> compounds,
        List<String> decisions,
        @Nullable String decision,
        @Nullable String answer,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    static QuestionView of(
            IdentityQuestion question,
            List<String> numbers,
            List<CompoundRow> compounds,
            @Nullable String decidedBy,
            Words words) {
        return new QuestionView(
                question.id(),
                question.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                words.said(question.said()),
                question.foundAt(),
                numbers,
                compounds,
                List.of(Decision.values()).stream()
                        .filter(decision -> decision.answers(question.kind()))
                        .map(Decision::key)
                        .toList(),
                question.decision().map(Decision::key).orElse(null),
                question.answer().orElse(null),
                question.answeredAt().orElse(null),
                decidedBy);
    }
}
