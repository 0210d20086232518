package org.daybook.web.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.daybook.web.shared.history.ActDocument;
import org.jspecify.annotations.Nullable;

/// A page of the history.
///
/// @param total how many acts there are that were asked for
/// @param items at most 50, the newest first
/// @param next address of the next page; null on the last
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "History")
record HistoryDocument(long total, List<ActDocument> items, @Nullable String next) {
}
