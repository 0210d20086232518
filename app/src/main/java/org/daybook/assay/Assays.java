package org.daybook.assay;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.quantities.Unit;
import org.daybook.shared.id.AssayId;
import org.jspecify.annotations.Nullable;

/// The assays of this site; everybody may read them, members add them.
public interface Assays {

    /// The assay with this name, added if there is none: headings that differ in case, white space or the misprint
    /// `PfaI` are one assay.
    ///
    /// @param unit unit in which its results are kept, if it is added; null takes the unit of the heading
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    Assay findOrAdd(AssayHeading heading, @Nullable Unit unit, Actor actor);

    /// Empty if it was removed.
    Optional<Assay> find(AssayId id);

    /// By name in any case and spacing, as [#findOrAdd] tells assays apart; a renamed one by the heading it was met
    /// under too.
    Optional<Assay> findByName(String name);

    /// The assay at `/assays/{slug}`.
    ///
    /// @throws org.daybook.shared.MissingException if there is none
    Assay bySlug(String slug);

    /// The assays with these ids, in one query; ids that do not exist are left out.
    Map<AssayId, Assay> findAll(Collection<AssayId> ids);

    /// All assays by name.
    List<Assay> all();

    /// All assays by name, each with the number of its results and compounds; two queries.
    List<Overview> overview();

    /// An assay in the list of all.
    record Overview(Assay assay, long activities, long compounds) {
    }
}
