package org.daybook.web.registry.registration;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.name.OtherName;
import org.daybook.shared.OverLimitException;
import org.daybook.web.registry.TypedStructure;
import org.jspecify.annotations.Nullable;

/// What somebody typed to register a compound; what is not there is empty.
///
/// @param structure SMILES, molfile, InChI or a chemical name
/// @param name its name; needed without a structure
/// @param number a number of its own
/// @param prefix scheme of the next free number
/// @param stereo a stereo statement, or empty for what the drawing says
/// @param synonyms one a line
/// @param confirmNumber whether its own number is meant even if it is far beyond the next
record RegistrationForm(
        @Nullable String structure,
        @Nullable String name,
        @Nullable String number,
        @Nullable String prefix,
        @Nullable String stereo,
        @Nullable String synonyms,
        @Nullable Boolean confirmNumber) {

    RegistrationForm {
        structure = requireNonNullElse(structure, "");
        name = requireNonNullElse(name, "");
        number = requireNonNullElse(number, "");
        prefix = requireNonNullElse(prefix, "");
        stereo = requireNonNullElse(stereo, "");
        synonyms = requireNonNullElse(synonyms, "");
        confirmNumber = requireNonNullElse(confirmNumber, false);
    }

    boolean isBlank() {
        return structure.isBlank() && name.isBlank();
    }

    /// @throws org.daybook.chem.structure.UnreadableStructureException if the structure cannot be read
    /// @throws org.daybook.shared.InvalidInputException naming the field that cannot be accepted
    NewCompound toNewCompound() {
        NewCompound compound = structure.isBlank()
                ? NewCompound.withoutStructure(name)
                : NewCompound.of(TypedStructure.read(structure)).named(name);
        StereoStatement statement = stereo.isBlank() ? null : StereoStatement.of(stereo);
        NewCompound wanted =
                compound.numbered(number).inScheme(prefix).stating(statement).alsoKnownAs(otherNames());
        return confirmNumber ? wanted.confirmed() : wanted;
    }

    private List<OtherName> otherNames() {
        List<String> lines = synonyms.lines().filter(line -> !line.isBlank()).toList();
        return OverLimitException.requireItems("synonyms", lines, NewCompound.MAX_SYNONYMS).stream()
                .map(OtherName::of)
                .toList();
    }
}
