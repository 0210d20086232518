package org.daybook.web.exchange.undo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.exchange.undo.ImportUndo;
import org.daybook.exchange.undo.UndoPreview;
import org.daybook.exchange.undo.UndoPreview.Kept;
import org.daybook.shared.undo.Opened;
import org.daybook.shared.undo.Part;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;

/// What undoing an import would do, or has done; the page and the API say the same.
///
/// @param importId id of the import
/// @param file name of its file
/// @param state `possible` (nothing is changed), `running`, `undone`, or `broken` (ask again to go on)
/// @param goes how much goes, or went so far: compounds, results, batches, memberships, numbers and synonyms of
///     compounds that were here before, others (names and structures given, results replaced)
/// @param stays how many things stay because somebody has touched them since
/// @param kept what stays, by compound, at most 1,000
/// @param opened assays, campaigns and series that the import opened, before it is undone: those that hold nothing else
///     go
/// @param reason why it was undone
/// @param by handle of the person who undid it; empty for one who is no longer known
/// @param person name of that person
/// @param at since when
/// @param finished when the last of it was gone
/// @param failure why it broke off
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportUndo")
public record UndoDocument(
        long importId,
        String file,
        String state,
        Map<String, Long> goes,
        long stays,
        List<KeptDocument> kept,
        List<OpenedDocument> opened,
        @Nullable String reason,
        @Nullable String by,
        @Nullable String person,
        @Nullable Instant at,
        @Nullable Instant finished,
        @Nullable String failure) {

    /// Something that stays.
    ///
    /// @param compound the number that its compound goes by; empty if that is not here any more
    /// @param thing what of the compound, such as `batch 02`; empty for the compound itself
    /// @param why what was done to it since
    @Schema(name = "KeptOfImport")
    public record KeptDocument(String compound, String thing, String why) {

        static KeptDocument of(Kept one, Words words) {
            return new KeptDocument(one.number(), words.said(one.thing()), words.said(one.why()));
        }
    }

    /// Something that the import opened.
    ///
    /// @param kind `assays`, `campaigns` or `series`
    /// @param why why it stays; empty: it goes
    @Schema(name = "OpenedByImport")
    public record OpenedDocument(String kind, String name, String why) {

        static OpenedDocument of(Opened one, Words words) {
            return new OpenedDocument(one.part().name().toLowerCase(Locale.ROOT), one.name(), words.said(one.why()));
        }
    }

    static UndoDocument of(long id, String file, UndoPreview preview, Words words) {
        return new UndoDocument(id, file, "possible", goes(preview.going()), preview.staying(),
                preview.kept().stream().map(one -> KeptDocument.of(one, words)).toList(),
                preview.opened().stream().map(one -> OpenedDocument.of(one, words)).toList(), null, null, null, null,
                null, null);
    }

    static UndoDocument of(String file, ImportUndo undo, List<Kept> kept, String by, String person,
            Words words) {
        String state = undo.failure() != null ? "broken" : undo.isAtWork() ? "running" : "undone";
        return new UndoDocument(undo.of().value(), file, state, goes(undo.gone()), undo.kept(),
                kept.stream().map(one -> KeptDocument.of(one, words)).toList(), List.of(), undo.reason(), by, person,
                undo.at(), undo.finishedAt(), undo.failureWords().map(words::said).orElse(null));
    }

    private static Map<String, Long> goes(Map<Part, Long> counts) {
        Map<String, Long> goes = new TreeMap<>();
        for (Part part : Part.values()) {
            goes.put(part.name().toLowerCase(Locale.ROOT), counts.getOrDefault(part, 0L));
        }
        return goes;
    }

    /// Whether a job is at work.
    @JsonIgnore
    public boolean isRunning() {
        return state.equals("running");
    }

    /// Whether nothing is undone yet.
    @JsonIgnore
    public boolean isPossible() {
        return state.equals("possible");
    }
}
