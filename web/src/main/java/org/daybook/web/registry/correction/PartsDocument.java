package org.daybook.web.registry.correction;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.correction.CompoundPart;
import org.daybook.shared.Said;

/// A compound and all that can go from it to another one.
///
/// @param number the number it goes by
/// @param title its name, or else its formula
/// @param smiles canonical SMILES; empty without a structure
/// @param stereo its stereo statement
/// @param version grows with each change
/// @param parts by kind: numbers, synonyms, batches, results, memberships, issues
@Schema(name = "CompoundParts")
public record PartsDocument(String number, String title, String smiles, String stereo, long version,
        Map<String, List<PartDocument>> parts) {

    /// One of its parts.
    ///
    /// @param id by which it is chosen
    /// @param words what people know it by
    /// @param batch the id of the batch that a result goes with, or 0
    @Schema(name = "CompoundPart")
    public record PartDocument(long id, String words, long batch) {
    }

    static PartsDocument of(Compound compound, Map<CompoundPart.Kind, List<CompoundPart>> parts,
            Function<Said, String> words) {
        Map<String, List<PartDocument>> all = new TreeMap<>();
        parts.forEach((kind, some) -> all.put(kind.name().toLowerCase(Locale.ROOT), some.stream()
                .map(part -> new PartDocument(part.id(), words.apply(part.said()), part.under())).toList()));
        return new PartsDocument(compound.number(), compound.title(), compound.smiles().orElse(""),
                compound.stereo().label(), compound.version(), all);
    }
}
