package org.daybook.web.shared.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One act that put something right; pages and the API say the same.
///
/// @param kind of the thing: `compound`, `batch`, `activity`, `assay`, `import`, `number`, `number-scheme`, and what
///     was moved to another project: `notebook`, `campaign`, `repository`
/// @param name what it was called then
/// @param page path of its page; null if it is gone
/// @param what the act, past tense
/// @param before empty if there was nothing
/// @param after empty if there is nothing now
/// @param by handle of the person; empty for one who is no longer known
/// @param takesBack id of the act that this one takes back
/// @param takenBack who took it back, and why; null while it holds
/// @param reversible whether it can be taken back now
/// @param smilesBefore the structure before an act that is about one; null if there was none
/// @param smilesAfter the structure after it
/// @param drawnBefore the same as SVG for pages; empty where there is nothing to draw
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Act")
public record ActDocument(
        long id, String kind, String name, @Nullable String page, String what, String before, String after,
        String reason, String by, String person, Instant at, @Nullable Long takesBack,
        @Nullable TakenBackDocument takenBack, boolean reversible, @Nullable String smilesBefore,
        @Nullable String smilesAfter, @JsonIgnore @Schema(hidden = true) String drawnBefore,
        @JsonIgnore @Schema(hidden = true) String drawnAfter) {

    /// Whether a page has anything to draw.
    @JsonIgnore
    public boolean isDrawn() {
        return !drawnBefore.isEmpty() || !drawnAfter.isEmpty();
    }

    /// How an act was taken back.
    ///
    /// @param id of the act that did it
    @Schema(name = "TakenBack")
    public record TakenBackDocument(long id, String by, String person, Instant at, String reason) {
    }
}
