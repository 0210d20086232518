package org.daybook.registry;

import java.util.Collection;
import org.daybook.chem.structure.Structure;
import org.daybook.people.Actor;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.correction.Corrected;
import org.daybook.registry.correction.StructureCorrection;
import org.daybook.registry.name.OtherName;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Corrects and completes compounds; each change stands in the compound's history.
///
/// All methods throw [org.daybook.people.NotAllowedException] unless the actor is a member (removal: an owner),
/// [org.daybook.shared.MissingException] if there is no such compound, and
/// [org.daybook.shared.ChangedSinceException] if it went into another one.
@Transactional
public interface Curation {

    /// Adds a synonym or external id.
    ///
    /// @return whether it is new
    boolean addSynonym(CompoundId id, OtherName name, Actor actor);

    /// Adds synonyms and external ids; those that it has already stay as they are.
    ///
    /// @throws org.daybook.shared.OverLimitException if it would have more than [Compound#MAX_SYNONYMS]
    void addSynonyms(CompoundId id, Collection<OtherName> names, Actor actor);

    /// Removes the synonym with this id.
    void removeSynonym(CompoundId id, long synonym, Actor actor);

    /// Lets one more number lead to the compound, for example that of a retired duplicate.
    ///
    /// @param reason why it has this number too, may be empty
    /// @return whether it is new
    /// @throws org.daybook.shared.InvalidInputException for field `number` if it is none, belongs to another compound,
    ///     is retired or reserved, or far beyond the next of its prefix
    default boolean addNumber(CompoundId id, String number, String reason, Actor actor) {
        return addNumber(id, number, reason, false, actor);
    }

    /// The same; one that is far beyond the next of its prefix is taken if it is confirmed.
    boolean addNumber(CompoundId id, String number, String reason, boolean isConfirmed, Actor actor);

    /// Changes or removes (empty) the name.
    ///
    /// @throws org.daybook.shared.InvalidInputException for field `name` if it cannot be accepted
    void rename(CompoundId id, String name, Actor actor);

    /// The same by somebody who saw it called so.
    ///
    /// @param seen the name as it was seen, empty for none; null for whatever it is called
    /// @throws org.daybook.shared.ChangedSinceException if it is called otherwise by now
    void rename(CompoundId id, String name, @Nullable String seen, Actor actor);

    /// Changes a name, a structure or statement, or both, as one request does: all of it or nothing. Each of the two is
    /// an act of its own.
    ///
    /// @param name another name, empty for none; null stays
    /// @param structure what it is to be; null stays
    /// @param reason why; may be empty where only the name is another
    /// @return [org.daybook.registry.correction.Corrected.IsAnother] if nothing was done, since the structure is that
    ///     of another compound
    /// @throws org.daybook.shared.InvalidInputException naming the field that cannot be accepted
    Corrected change(CompoundId id, @Nullable String name, @Nullable StructureCorrection structure, String reason,
            Actor actor);

    /// Changes the stereo statement.
    ///
    /// @throws org.daybook.shared.InvalidInputException for field `stereo` if that is another compound already
    default void stateStereo(CompoundId id, StereoStatement statement, Actor actor) {
        stateStereo(id, statement, null, actor);
    }

    /// The same by somebody who saw another statement.
    ///
    /// @param seen the statement as it was seen; null for whichever there is
    /// @throws org.daybook.shared.ChangedSinceException if it is another by now
    void stateStereo(CompoundId id, StereoStatement statement, @Nullable StereoStatement seen, Actor actor);

    /// Gives a compound that had only a name its structure.
    ///
    /// @throws org.daybook.shared.InvalidInputException for field `structure` if it has one, or if that is another
    ///     compound
    default void giveStructure(CompoundId id, Structure structure, Actor actor) {
        giveStructure(id, structure, null, actor);
    }

    /// The same with a stereo statement; null takes what the drawing says.
    void giveStructure(CompoundId id, Structure structure, @Nullable StereoStatement stated, Actor actor);
}
