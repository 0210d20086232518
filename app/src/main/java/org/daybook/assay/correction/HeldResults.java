package org.daybook.assay.correction;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.assay.Activity;
import org.daybook.assay.ActivityRepository;
import org.daybook.assay.value.SpokenValue;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.daybook.writing.correction.Correction.Change;
import org.jspecify.annotations.Nullable;
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
                    throw bothWouldCount(isYounger, result, one);
                });
    }

    private static ChangedSinceException bothWouldCount(boolean isYounger, Activity result, Activity other) {
        return new ChangedSinceException(Said.of(
                isYounger ? "said.assay.another-stands-for-it" : "said.assay.what-it-stands-for-counts",
                named(result), named(other)));
    }

    /// Lets a result that went to another compound or assay stand for nothing any more: what it stood for is of
    /// another. That one stays retracted, and may count again.
    ///
    /// @return what it stood for
    Optional<Activity> standAlone(Activity result) {
        Optional<Activity> old = result.supersedes().flatMap(id -> results.findById(id.value()));
        result.standFor(null);
        return old;
    }

    /// Lets a result that came back stand for another one again, unless both would count.
    ///
    /// @param old the result that it stood for, or null
    /// @throws ChangedSinceException if that one counts again, or another stands for it and counts
    private void standAgain(Activity result, @Nullable ActivityId old) {
        if (old != null) {
            Activity other = withTied(List.of(old)).getFirst();
            if (!other.isRetracted()) {
                throw bothWouldCount(false, result, other);
            }
            results.findAllById(results.findTied(List.of(old.value()))).stream()
                    .filter(one -> !one.isRetracted() && !one.id().equals(result.id())).findFirst().ifPresent(one -> {
                        throw bothWouldCount(true, other, one);
                    });
        }
        result.standFor(old);
    }

    /// What it stood for before an edit it stands for again; or nothing, where the taking back is taken back.
    ///
    /// @return what that change says, and this too
    Change tiedBack(Activity result, ResultMemento memento, Change change) {
        Long before = Objects.requireNonNull(memento.homeBefore()).standsFor();
        Long after = Objects.requireNonNull(memento.homeAfter()).standsFor();
        standAgain(result, before == null ? null : new ActivityId(before));
        Activity other = one(Objects.requireNonNull(before == null ? after : before));
        return before == null ? alone(change, other)
                : new Change(change.what(), and(change.before(), "said.assay.stands-no-more-for", other),
                        and(change.after(), "said.assay.stands-again-for", other));
    }

    private Activity one(long id) {
        return results.findById(id).orElseThrow(() -> new MissingException(none(new ActivityId(id))));
    }

    /// What a change says, and that the result stands for the other one no more.
    static Change alone(Change change, Activity old) {
        return new Change(change.what(), and(change.before(), "said.assay.stood-for", old),
                and(change.after(), "said.assay.stands-no-more-for", old));
    }

    private static Said and(Said edited, String tie, Activity other) {
        return Said.of("said.shared.one-and-then-another", edited, Said.of(tie, named(other)));
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
