package org.daybook.web.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.search.Hit;
import org.daybook.shared.change.Changed.Kind;
import org.jspecify.annotations.Nullable;

/// One hit for programs; what does not belong to its kind is left out.
///
/// @param kind compound, entry, campaign or issue
/// @param url address of its page
/// @param values the numbers that were searched or sorted by, under the names of their parameters: `mass`, and `value`
///     in the assay
/// @param highlight atoms of `smiles`, from 0, that the structure asked for matches
@JsonInclude(JsonInclude.Include.NON_NULL)
record HitDocument(
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

    static HitDocument of(Hit hit, @Nullable Map<String, Double> values) {
        return switch (hit) {
            case Hit.OfCompound compound ->
                new HitDocument(
                        "compound",
                        address(hit),
                        compound.number(),
                        blankToNull(compound.name()),
                        blankToNull(compound.smiles()),
                        blankToNull(compound.inchiKey()),
                        compound.highlight(),
                        compound.similarity().orElse(null),
                        values,
                        null,
                        null,
                        null,
                        null);
            case Hit.OfText text ->
                new HitDocument(
                        text.kind().name().toLowerCase(Locale.ROOT),
                        address(hit),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        text.title(),
                        text.excerpt().stream().map(Hit.Fragment::text).collect(Collectors.joining()),
                        blankToNull(text.author()),
                        text.day().orElse(null));
        };
    }

    /// The address of the page of a hit.
    static String address(Hit hit) {
        return switch (hit) {
            case Hit.OfCompound compound -> "/compounds/" + compound.number();
            case Hit.OfText text when text.kind() == Kind.CAMPAIGN -> "/campaigns/" + text.slug();
            case Hit.OfText text
            when text.kind() == Kind.ISSUE ->
                "https://github.com/" + text.slug().replace("#", "/issues/");
            case Hit.OfText text -> "/entries/" + text.id();
        };
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
