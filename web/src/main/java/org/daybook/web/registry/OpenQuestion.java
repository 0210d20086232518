package org.daybook.web.registry;

import org.daybook.registry.renewal.IdentityQuestion;

/// What is open about the identity of a compound, as its page says it.
///
/// @param after the id before its own, from which the page of questions begins with it
/// @param words the question as a sentence
record OpenQuestion(long after, String words) {

    static OpenQuestion of(IdentityQuestion question) {
        return new OpenQuestion(question.id() - 1, question.words());
    }
}
