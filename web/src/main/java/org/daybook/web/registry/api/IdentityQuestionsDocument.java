package org.daybook.web.registry.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// A page of questions about the identity of compounds, as JSON.
///
/// @param total how many are open
/// @param items at most 100, oldest first
/// @param next the `after` of the next page, 0 at the end
@Schema(name = "IdentityQuestions")
record IdentityQuestionsDocument(long total, List<IdentityQuestionDocument> items, long next) {}
