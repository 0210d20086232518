package org.daybook.assay.correction;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.assay.Activity;
import org.daybook.assay.ActivityRepository;
import org.daybook.assay.value.SpokenValue;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Results that nobody else changes until the transaction ends, and what ties them: of a result and the one that it
/// stands for, one counts at most.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeldResults {

    private final ActivityRepository results;

    HeldResults(ActivityRepository results) {
        this.results = results;
    }

    /// One that counts.
    ///
    /// @throws MissingException if there is none
    /// @throws ChangedSinceException if it is retracted
    Activity counting(ActivityId id) {
        return counting(List.of(id)).getFirst();
    }

    /// These, all of which count.
    List<Activity> counting(Collection<ActivityId> ids) {
        List<Activity> found = held(ids);
        found.stream().filter(Activity::isRetracted).findFirst().ifPresent(one -> {
            throw new ChangedSinceException(
                    Said.of("said.shared.is-retracted", named(one), one.retractedReason()));
        });
        return found;
    }

    /// These, held together with those that they stand for and that stand for them.
    List<Activity> withTied(Collection<ActivityId> ids) {
        List<Long> wanted = ids.stream().map(ActivityId::value).toList();
        Set<ActivityId> all = new LinkedHashSet<>(ids);
        results.findTied(wanted).forEach(one -> all.add(new ActivityId(one)));
        return held(all).stream().filter(one -> ids.contains(one.id())).toList();
    }

    /// Refuses to let a retracted result count again that does not, or beside one with which it is tied.
    void requireToCountAlone(Activity result) {
        if (!result.isRetracted()) {
            throw new ChangedSinceException(Said.of("said.shared.is-not-retracted", named(result)));
        }
        results.findAllById(results.findTied(List.of(result.id().value()))).stream().filter(one -> !one.isRetracted())
                .findFirst().ifPresent(one -> {
                    boolean isYounger = one.supersedes().filter(result.id()::equals).isPresent();
                    throw new ChangedSinceException(Said.of(
                            isYounger ? "said.assay.another-stands-for-it" : "said.assay.what-it-stands-for-counts",
                            named(result), named(one)));
                });
    }

    private List<Activity> held(Collection<ActivityId> ids) {
        Set<Long> wanted = ids.stream().map(ActivityId::value).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Activity> found = results.findLocked(wanted);
        if (found.size() < wanted.size()) {
            found.forEach(one -> wanted.remove(one.id().value()));
            throw new MissingException(none(new ActivityId(wanted.iterator().next())));
        }
        return found;
    }

    static Said none(ActivityId id) {
        return Said.of("said.assay.there-is-no-result", id);
    }

    /// By its number and what it says.
    static Said named(Activity result) {
        return Said.of("said.assay.result-2", result.id(), spoken(result));
    }

    static String spoken(Activity result) {
        return SpokenValue.of(result.standardForm());
    }
}
