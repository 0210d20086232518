package org.daybook.web.registry.numbers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.daybook.registry.number.NumberGaps.Gap;
import org.jspecify.annotations.Nullable;

/// All that is known of the numbers of a group; the page and the API say the same.
///
/// @param schemes prefixes that an owner chose, the usual one first
/// @param others prefixes of codes that came with files; nothing is counted on them
/// @param reserved the newest first, at most 500 with the retired ones
/// @param retired the newest first
/// @param history what was done to numbers and prefixes, newest first, at most 100
@Schema(name = "Numbers")
public record NumbersDocument(
        List<SchemeDocument> schemes, List<String> others, List<HeldDocument> reserved, List<HeldDocument> retired,
        List<CorrectionDocument> history) {

    /// A prefix that is counted on.
    ///
    /// @param next the number that the next compound gets
    /// @param counter from which it was looked for
    /// @param digits numbers are filled up with zeros to so many
    /// @param parts what codes are made of: `sequence`, `sequence-batch`, `sequence-salt` or `sequence-salt-batch`
    /// @param usual whether compounds get its numbers when nothing else is asked for
    /// @param gaps numbers below the next one that nobody has, at most 50 ranges
    /// @param project slug of the project whose numbers these are; left out while the site has only one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NumberScheme")
    public record SchemeDocument(
            String prefix, String next, long counter, int digits, String parts, boolean usual, List<Gap> gaps,
            @Nullable String project) {
    }

    /// A number that is reserved or retired.
    ///
    /// @param state `reserved` or `retired`
    /// @param reason what it is reserved for, or why it was retired
    /// @param by handle of the person; empty for one who is no longer known
    /// @param instead path of the compound that a retired number led to
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HeldNumber")
    public record HeldDocument(
            String number, String state, String reason, String by, String person, Instant since,
            @Nullable String instead) {
    }

    /// One act.
    ///
    /// @param name the number or prefix
    @Schema(name = "NumberCorrection")
    public record CorrectionDocument(
            String name, String what, String before, String after, String reason, String by, String person,
            Instant at) {
    }
}
