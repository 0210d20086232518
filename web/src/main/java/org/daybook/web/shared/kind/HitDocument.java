package org.daybook.web.shared.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.search.Hit;
import org.jspecify.annotations.Nullable;

/// One hit for programs; what does not belong to its kind is left out.
///
/// @param kind compound, entry, campaign or issue
/// @param url address of its page
/// @param values the numbers that were searched or sorted by, under the names of their parameters: `mass`, and `value`
///     in the assay
/// @param highlight atoms of `smiles`, from 0, that the structure asked for matches
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HitDocument(
        String kind,
        String url,
        @Nullable String number,
        @Nullable String name,
        @Nullable String smiles,
        @Nullable String inchikey,
        @Nullable List<Integer> highlight,
        @Nullable Double similarity,
        @Nullable Map<String, Double> values,
        @Nullable String title,
        @Nullable String excerpt,
        @Nullable String author,
        @Nullable LocalDate date) {

    /// Something with words.
    public static HitDocument ofText(Hit hit) {
        return new HitDocument(
                hit.kind(),
                hit.path(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                hit.title(),
                hit.excerpt().stream().map(Hit.Fragment::text).collect(Collectors.joining()),
                blankToNull(hit.author()),
                hit.day().orElse(null));
    }

    /// Something with a structure.
    ///
    /// @param values may be null, as in the record
    public static HitDocument ofStructure(Hit hit, @Nullable Map<String, Double> values) {
        return new HitDocument(
                hit.kind(),
                hit.path(),
                hit.title(),
                blankToNull(hit.shown("name")),
                blankToNull(hit.shown("smiles")),
                blankToNull(hit.shown("inchikey")),
                hit.highlight(),
                hit.similarity().orElse(null),
                values,
                null,
                null,
                null,
                null);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
