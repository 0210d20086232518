package org.daybook.web.saved;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A list or search under a name.
///
/// @param address path and query of the list
/// @param url the same for who reads it elsewhere
/// @param project slug of whose it is; null: yours alone
@Schema(name = "View")
record ViewDocument(long id, String name, String address, String url, @Nullable String project, Instant savedAt) {
}
