package org.daybook.web.registry.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.name.OtherName;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.web.registry.TypedStructure;
import org.jspecify.annotations.Nullable;

/// A compound to be registered, as JSON; a structure or a name is needed.
///
/// @param structure SMILES, molfile, InChI or a chemical name
/// @param name what to call it; needed without a structure
/// @param number a number of its own
/// @param prefix scheme of the next free number, for example `OSM-S-`
/// @param stereo `absolute`, `racemic`, `relative`, `unknown` or `achiral`; without it what the structure says
/// @param synonyms other names and external ids; their kind is guessed
/// @param confirmNumber whether the number is meant even if it is far beyond the next of its prefix
@Schema(name = "NewCompound")
record RegistrationRequest(
        @Nullable String structure,
        @Nullable String name,
        @Nullable String number,
        @Nullable String prefix,
        @Nullable String stereo,
        @Nullable List<String> synonyms,
        @Nullable Boolean confirmNumber) {

    RegistrationRequest {
        if (synonyms != null
                && OverLimitException.requireItems("synonyms", synonyms, NewCompound.MAX_SYNONYMS)
                        .contains(null)) {
            throw new InvalidInputException("synonyms", Said.of("said.registry.a-synonym-is-a-text"));
        }
    }

    NewCompound toNewCompound() {
        NewCompound compound = structure == null || structure.isBlank()
                ? NewCompound.withoutStructure(name == null ? "" : name)
                : NewCompound.of(TypedStructure.read(structure)).named(name == null ? "" : name);
        NewCompound wanted = compound
                .numbered(number == null ? "" : number)
                .inScheme(prefix == null ? "" : prefix)
                .stating(stereo == null ? null : StereoStatement.of(stereo))
                .alsoKnownAs(synonyms == null ? List.of() : synonyms.stream().map(OtherName::of).toList());
        return Boolean.TRUE.equals(confirmNumber) ? wanted.confirmed() : wanted;
    }
}
