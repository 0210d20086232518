package org.daybook.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.daybook.chem.structure.Structure;
import org.daybook.people.Actor;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.Kin;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.Relatives;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.compound.Warning;
import org.daybook.registry.history.CompoundChange;
import org.daybook.registry.line.CompoundLine;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.shared.MissingException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// The compounds of this site: registers them, finds them again. All of them are public.
///
/// A compound is recognised by its standard InChIKey and its stereo statement. A number that is brought along for a
/// compound that is here already becomes one more number of it and leads to it from then on.
public interface Compounds {

    /// Registers a compound, or finds that it is here already; two at once get one compound.
    ///
    /// Joins the transaction that is open; registrations wait for each other from here to its end, so keep it short.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    Registration register(NewCompound compound, Actor actor);

    /// Says what [#register] would do for this actor, without doing it; anybody may ask.
    Preview preview(NewCompound compound, Actor actor);

    /// The same for anybody from the street.
    default Preview preview(NewCompound compound) {
        return preview(compound, Actor.anybody());
    }

    /// Finds a compound by any of its numbers; case, separators and leading zeros do not count.
    Optional<Compound> find(String number);

    /// Empty if it was removed.
    Optional<Compound> find(CompoundId id);

    /// The compounds with these ids, in one query, in the order asked for; ids that do not exist are left out.
    Map<CompoundId, Compound> findAll(Collection<CompoundId> ids);

    /// The compounds with this InChIKey, or into which one with it was merged, by number: several if one structure is
    /// known with several stereo statements.
    ///
    /// @param inchiKey 27 characters in upper case; nothing has any other text
    List<Compound> withInchiKey(String inchiKey);

    /// By what compounds were recognised that were merged into these; one into which none was merged is left out.
    Map<CompoundId, List<Identity>> takenOver(Collection<CompoundId> ids);

    /// Finds which compounds these texts mean: numbers, InChIKeys, synonyms and external ids, in a few queries.
    ///
    /// What means nothing, or more than one compound, is left out. The keys are the texts as given.
    Map<String, CompoundId> resolve(Collection<String> texts);

    /// The codes with further parts by which texts speak of a compound, as `MYOS_00014_01_03` does of a lot of
    /// `MYOS_00014_01`; none where no codes are described.
    ///
    /// @param tokens those that texts have, of one stem and of all that begin with it and a hyphen
    Set<String> codesOf(Compound compound, Function<String, Collection<String>> tokens);

    /// All compounds that these clues can mean, in a few queries.
    Set<CompoundId> matching(Clues clues);

    /// Names those compounds anew that an earlier version of the program named by other rules, so that what is compared
    /// with them finds them. At once when there are none; else it takes up to minutes. Not inside a transaction.
    ///
    /// @param ending whether to stop after the next one
    void renewIdentities(BooleanSupplier ending);

    /// What whoever registers this compound should look at.
    ///
    /// @param stereo the statement that it has or gets
    /// @param families those of its structure are among them
    /// @param planned compounds that are not registered yet and count as if they were
    List<Warning> warnings(
            NewCompound compound, StereoStatement stereo, Families families, Collection<? extends Kin> planned);

    /// The registered kin of these structures, in a few queries.
    Families families(Collection<Structure> structures);

    /// The ids greater than `last` (null: from the start), ascending, at most `limit`: all compounds, piece by piece.
    List<CompoundId> idsAfter(@Nullable CompoundId last, int limit);

    /// When a compound was last registered; nothing while there is none.
    Optional<Instant> lastRegistration();

    /// One page of all compounds; its cursor is the number of the next page.
    ///
    /// @param page from 1
    /// @param size at most so many, 1 to 1000
    Page<Compound> list(CompoundOrder order, int page, int size);

    /// The same of those that have a number of a project.
    Page<Compound> list(ProjectId project, CompoundOrder order, int page, int size);

    /// All compounds by number, in one query that reads no structure: for orders that the database does not have.
    ///
    /// @param project whose numbers they have; null: any
    List<CompoundLine> lines(@Nullable ProjectId project);

    /// All registered compounds; one query over the table.
    long count();

    /// Stereoisomers and salt forms of a compound, by number.
    Relatives relatives(Compound compound);

    /// Synonyms and external ids, by kind; a compound without any is left out.
    Map<CompoundId, List<Synonym>> synonyms(Collection<CompoundId> ids);

    /// All numbers that lead to each compound, the one it goes by first.
    Map<CompoundId, List<AssignedNumber>> numbers(Collection<CompoundId> ids);

    /// What was changed, newest first.
    List<CompoundChange> history(CompoundId id);

    /// The compound with this number, for those who cannot do without.
    ///
    /// @throws MissingException if there is none
    default Compound get(String number) {
        return find(number).orElseThrow(() -> new MissingException(
                Said.of("said.shared.there-is-no-compound-3", number)));
    }

    /// A compound that somebody has just seen.
    ///
    /// @throws org.daybook.shared.ChangedSinceException if it went into another one, which is named
    /// @throws MissingException if it is no more and nobody knows why
    Compound get(CompoundId id);

    /// Synonyms and external ids of one compound, by kind.
    default List<Synonym> synonyms(CompoundId id) {
        return synonyms(List.of(id)).getOrDefault(id, List.of());
    }

    /// All numbers that lead to one compound, the one it goes by first.
    default List<AssignedNumber> numbers(CompoundId id) {
        return numbers(List.of(id)).getOrDefault(id, List.of());
    }
}
