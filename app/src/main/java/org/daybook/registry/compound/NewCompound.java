package org.daybook.registry.compound;

import java.util.List;
import java.util.Optional;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.registry.name.OtherName;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What is to be registered: a structure or at least a name; the rest may be left out.
///
/// @param drawn the structure, or null for a substance that has only a name; see [#structure()]
/// @param compoundName its name, may be empty
/// @param number the number it brings, or empty for the next free one
/// @param prefix the scheme of the next free number, or empty for the preferred scheme; not looked at if there is a
///     number
/// @param stated the word about its stereochemistry that somebody gave, or null to take what the drawing says; see
///     [#stereo()]
/// @param synonyms other names and external ids, at most [#MAX_SYNONYMS]
/// @param isConfirmed whether the number is taken even if it is far beyond the next; see [#confirmed()]
public record NewCompound(@Nullable Structure drawn, String compoundName, String number, String prefix,
        @Nullable StereoStatement stated, List<OtherName> synonyms, boolean isConfirmed) {

    /// Characters of its name.
    public static final int MAX_NAME = 500;
    /// Synonyms and external ids that come with it; more can be added later, up to [Compound#MAX_SYNONYMS].
    public static final int MAX_SYNONYMS = 200;

    /// @throws InvalidInputException naming the field that cannot be accepted
    public NewCompound {
        compoundName = checkedName(compoundName);
        number = OverLimitException.requireNaming("number", number.strip());
        prefix = OverLimitException.requireNaming("prefix", prefix.strip());
        synonyms = List.copyOf(OverLimitException.requireItems("synonyms", synonyms, MAX_SYNONYMS));
        if (drawn == null && compoundName.isEmpty()) {
            throw new InvalidInputException("structure", Said.of("said.registry.give-a-structure-or-for"));
        }
    }

    /// The name without blanks around it; may be empty.
    public static String checkedName(String typed) {
        String name = OverLimitException.requireText("name", typed.strip(), MAX_NAME);
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException("name", Said.of("said.registry.a-name-stands-on-one"));
        }
        return name;
    }

    /// A compound without number and synonyms; a structure that was read from a name takes that name.
    public static NewCompound of(Structure structure) {
        String name = structure.format() == Format.NAME ? structure.source().strip() : "";
        return new NewCompound(structure, name, "", "", null, List.of(), false);
    }

    /// A substance without a known structure.
    public static NewCompound withoutStructure(String name) {
        return new NewCompound(null, name, "", "", null, List.of(), false);
    }

    /// The same with a name; a blank one changes nothing.
    ///
    /// @throws InvalidInputException for field `name` if it is too long or not on one line
    public NewCompound named(String name) {
        return name.isBlank() ? this : new NewCompound(drawn, name, number, prefix, stated, synonyms, isConfirmed);
    }

    /// The same without a name; for one that has a structure.
    public NewCompound unnamed() {
        return new NewCompound(drawn, "", number, prefix, stated, synonyms, isConfirmed);
    }

    /// The same with a number of its own; empty for the next free one.
    ///
    /// @throws InvalidInputException for field `number` if it is too long; whether it is a number is looked at later
    public NewCompound numbered(String ownNumber) {
        return new NewCompound(drawn, compoundName, ownNumber, prefix, stated, synonyms, isConfirmed);
    }

    /// The same, to be numbered by this scheme; empty for the preferred one. A number of its own counts first.
    public NewCompound inScheme(String wantedPrefix) {
        return new NewCompound(drawn, compoundName, number, wantedPrefix, stated, synonyms, isConfirmed);
    }

    /// The same with a stereo statement; null takes what the drawing says.
    public NewCompound stating(@Nullable StereoStatement statement) {
        return new NewCompound(drawn, compoundName, number, prefix, statement, synonyms, isConfirmed);
    }

    /// The same with these other names instead of those it had.
    ///
    /// @throws InvalidInputException for field `synonyms` if they are too many
    public NewCompound alsoKnownAs(List<OtherName> names) {
        return new NewCompound(drawn, compoundName, number, prefix, stated, names, isConfirmed);
    }

    /// The same, with a number that is meant even if it is far beyond the next one of its prefix.
    public NewCompound confirmed() {
        return new NewCompound(drawn, compoundName, number, prefix, stated, synonyms, true);
    }

    /// Empty for a substance that has only a name.
    public Optional<Structure> structure() {
        return Optional.ofNullable(drawn);
    }

    /// The structure together with what was stated of it: by this it is recognised.
    public Optional<Structure> meant() {
        return structure().map(structure -> stereo().map(word -> word.appliedTo(structure)).orElse(structure));
    }

    /// Empty where the drawing decides: nobody stated anything, or the drawing has nothing the word could speak of.
    public Optional<StereoStatement> stereo() {
        return Optional.ofNullable(stated).filter(word -> drawn == null || word.speaksOf(drawn));
    }

    /// What will be recorded as its stereo statement.
    StereoStatement effectiveStereo() {
        return stereo().orElseGet(() -> drawn == null
                ? StereoStatement.UNKNOWN
                : StereoStatement.proposedBy(StereoSummary.of(drawn)));
    }

    String identityKey() {
        return meant().map(IdentityKey::of).orElseGet(() -> IdentityKey.ofName(compoundName));
    }
}
