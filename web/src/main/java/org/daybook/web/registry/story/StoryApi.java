package org.daybook.web.registry.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.daybook.registry.compound.Compound;
import org.daybook.web.registry.CompoundAddress;
import org.daybook.web.shared.story.StoryEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// How a compound came about, for programs.
@RestController
@Tag(name = "Compounds")
class StoryApi {

    private final CompoundAddress addresses;
    private final Stories stories;

    StoryApi(CompoundAddress addresses, Stories stories) {
        this.addresses = addresses;
        this.stories = stories;
    }

    @Operation(
            summary = "Read how a compound came about",
            description = "Issues, entries, registration, batches with a day, stages, results and corrections in one"
                    + " line of time, the oldest first; of each feature at most the newest 200. Results of one assay"
                    + " and day are one event: measured where the day of the measurement is known, else recorded.")
    @GetMapping({"/api/v1/compounds/{number}/story", "/compounds/{number}/story.json"})
    StoryDocument read(@PathVariable String number) {
        Compound compound = addresses.compound(number);
        return new StoryDocument(
                compound.number(), stories.of(compound).stream().map(EventDocument::of).toList());
    }

    /// @param compound the number that it goes by
    @Schema(name = "Story")
    record StoryDocument(String compound, List<EventDocument> events) {
    }

    /// As in [StoryEvent].
    ///
    /// @param kind `issue-opened`, `entry`, `registered`, `batch`, `stage`, `measured`, `recorded`, `corrected` or
    ///     `issue-closed`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StoryEvent")
    record EventDocument(
            LocalDate day, String kind, String title, @Nullable String page, @Nullable String person,
            @Nullable String words) {

        static EventDocument of(StoryEvent event) {
            return new EventDocument(event.day(), event.kind().label(), event.title(), event.page(), event.person(),
                    event.words());
        }
    }
}
