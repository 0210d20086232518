package org.daybook.assay;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.CompoundId;

/// The results of this site; everybody may read them, members record them.
public interface Activities {

    /// Records results, all or none; a change of each compound is published.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws IllegalArgumentException if an assay does not exist
    List<Activity> record(List<NewActivity> results, Actor actor);

    /// Takes a result back: it stays readable where it was seen, and counts no more.
    ///
    /// @param reason why, 1 to 500 characters
    /// @throws org.daybook.people.NotAllowedException unless the actor is a member
    /// @throws org.daybook.shared.MissingException if there is no such result
    void retract(ActivityId id, String reason, Actor actor);

    /// The results of one compound that are not retracted, by assay.
    List<Activity> of(CompoundId compound);

    /// The results of many compounds that are not retracted, in one query; compounds without results are left out.
    Map<CompoundId, List<Activity>> of(Collection<CompoundId> compounds);

    /// The results of one assay that are not retracted: smallest number first, words last.
    List<Activity> of(AssayId assay);

    /// Results in the order they were recorded, for export: those after this id.
    ///
    /// @param after id of the last one seen, 0 for the first page
    /// @param limit 1 to 10000
    List<Activity> after(long after, int limit);

    /// What the results of one compound say together, one aggregate an assay, by the name of the assay; two queries.
    List<Aggregate> aggregates(CompoundId compound);

    /// The same for many compounds; two queries.
    Map<CompoundId, List<Aggregate>> aggregates(Collection<CompoundId> compounds);

    /// The same in these assays alone; two queries.
    Map<CompoundId, List<Aggregate>> aggregates(Collection<CompoundId> compounds, Set<AssayId> among);
}
