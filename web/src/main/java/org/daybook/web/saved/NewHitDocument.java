package org.daybook.web.saved;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A compound that a watched search has found.
///
/// @param url path of its page
/// @param foundAt when it was found first
@Schema(name = "NewHit")
record NewHitDocument(String number, @Nullable String name, String url, Instant foundAt) {
}
