package org.daybook.registry.correction;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.history.CompoundChange;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberHolds;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.Said;
import org.daybook.shared.change.PendingWrites;
import org.daybook.shared.change.RowImages.Image;
import org.daybook.shared.change.RowImages;
import org.daybook.shared.change.RowInTheWayException;
import org.daybook.shared.change.StandsInTheWayException;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.Thing;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.Reversible;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes back what was done to compounds: one of them, two, or many at once.
@Component
class CompoundReversal implements Reversible {

    /// In an order in which rows can be inserted.
    private static final List<String> TABLES = List.of("compound", "merged_identity", "compound_number", "number_hold",
            "synonym", "batch", "activity", "membership", "stage_change", "compound_issue", "identity_question",
            "compound_change");

    private static final String BACK = "said.registry.act-taken-back";
    private static final String AGAIN = "said.registry.act-done-again";

    private final CompoundActs acts;
    private final CompoundNotes notes;
    private final NumberHolds holds;
    private final RowImages images;
    private final InTheWay inTheWay;
    private final PendingWrites pending;
    private final JdbcClient database;

    CompoundReversal(CompoundActs acts, CompoundNotes notes, NumberHolds holds, RowImages images,
            InTheWay inTheWay, PendingWrites pending, JdbcClient database) {
        this.acts = acts;
        this.notes = notes;
        this.holds = holds;
        this.images = images;
        this.inTheWay = inTheWay;
        this.pending = pending;
        this.database = database;
    }

    @Override
    public String kind() {
        return CompoundId.KIND;
    }

    /// A number that only the act gave is retired, and leads to the compound that the act was about.
    @Override
    public Reversal takeBack(Correction act, String memento, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        acts.openDesk();
        try {
            return takenBack(act, memento, by);
        } catch (RowInTheWayException e) {
            throw inTheWay.named(e);
        } catch (DataIntegrityViolationException e) {
            throw new ChangedSinceException(Said.of("said.shared.something-new-stands-in-its-way"));
        }
    }

    private Reversal takenBack(Correction act, String memento, Authorship by) {
        CompoundId id = new CompoundId(act.thing().id());
        Set<Long> touched = new TreeSet<>(RowImages.values(memento, "compound", "compound_id"));
        act.about().stream().filter(thing -> thing.kind().equals(CompoundId.KIND)).map(Thing::id).forEach(touched::add);
        Image before = look(memento, touched);
        keepLines(memento, id);
        images.putBack(memento, TABLES);
        inTheWay.requireOneEach(touched);
        retireGiven(memento, id, act, by);
        requireNothingUnder(memento, act);
        String reverse = images.difference(before, look(memento, touched));
        pending.forget();
        notes.existing(touched).forEach(one -> notes.note(acts.existing(one), CompoundChange.Kind.CORRECTED,
                Said.of("said.registry.taken-back", act.change().what()), by));
        acts.published(touched);
        Change back = new Change(backOf(act.change().what()), act.change().after(), act.change().before());
        return new Reversal(back, reverse);
    }

    /// What is taken back twice is done again, however often.
    private static Said backOf(Said act) {
        return switch (act.key()) {
            case BACK -> new Said(AGAIN, act.arguments());
            case AGAIN -> new Said(BACK, act.arguments());
            default -> Said.of(BACK, act);
        };
    }

    /// Many compounds at once change little of each: only that is looked at.
    private Image look(String memento, Set<Long> touched) {
        Set<String> tables = RowImages.tables(memento);
        if (RowImages.isChangingRows(memento, "compound") || tables.contains("identity_question")
                || tables.contains("compound_change")) {
            return acts.look(touched);
        }
        Set<Kind> kinds = acts.features().stream()
                .filter(feature -> feature.rows(Set.of()).stream().anyMatch(rows -> tables.contains(rows.table())))
                .map(CompoundParts::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        return acts.look(touched, kinds, false);
    }

    /// What was noted since of a compound that goes now, numbers that were retired from it, and results that were
    /// entered and retracted stand with the compound that the act was about.
    private void keepLines(String memento, CompoundId stays) {
        List<Long> going = RowImages.inserted(memento, "compound", "id").stream().map(Long::valueOf).toList();
        for (String table : List.of("compound_change", "number_hold")) {
            if (!going.isEmpty()) {
                Set<Long> own = new TreeSet<>(RowImages.ids(memento, table));
                own.add(0L);
                database.sql("UPDATE " + table + " SET compound_id = :stays WHERE compound_id IN (:going)"
                                + " AND id NOT IN (:own)")
                        .param("stays", stays.value()).param("going", going).param("own", own).update();
            }
        }
        if (!going.isEmpty()) {
            Set<Long> own = new TreeSet<>(RowImages.ids(memento, "activity"));
            own.add(0L);
            database.sql("UPDATE activity SET compound_id = :stays, version = version + 1"
                            + " WHERE compound_id IN (:going) AND retracted_at IS NOT NULL AND id NOT IN (:own)")
                    .param("stays", stays.value()).param("going", going).param("own", own).update();
        }
    }

    private void retireGiven(String memento, CompoundId ledTo, Correction act, Authorship by) {
        for (String given : RowImages.inserted(memento, "compound_number", "number_text")) {
            CompoundNumber number = CompoundNumber.of(given);
            holds.retire(number, Said.of("said.registry.act-of-was-taken-back", act.change().what(), act.name())
                    .stored(NumberHold.MAX_REASON), ledTo, Said.of("said.registry.given-by-it"), by.person());
        }
        pending.flush();
    }

    /// What was recorded under a number since, counts, and would stay with a compound that has the number no more.
    private void requireNothingUnder(String memento, Correction act) {
        List<Long> moved = RowImages.ids(memento, "compound_number");
        if (moved.isEmpty()) {
            return;
        }
        List<StandsInTheWayException> under = database.sql("""
                        SELECT n.number_text, b.id, 'batch' AS kind FROM compound_number n
                            JOIN batch b ON b.number_text = n.number_text AND b.compound_id <> n.compound_id
                            AND b.added_at > :at AND b.retracted_at IS NULL WHERE n.id IN (:moved)
                        UNION SELECT n.number_text, a.id, 'activity' FROM compound_number n
                            JOIN activity a ON a.reported_number = n.number_text AND a.compound_id <> n.compound_id
                            AND a.recorded_at > :at AND a.retracted_at IS NULL WHERE n.id IN (:moved)
                        ORDER BY 3 DESC, 2""")
                .param("at", act.at().atOffset(java.time.ZoneOffset.UTC)).param("moved", moved)
                .query((row, n) -> inTheWay.under(row.getString("number_text"),
                        new Thing(row.getString("kind"), row.getLong("id")))).list();
        if (!under.isEmpty()) {
            throw under.getFirst();
        }
    }
}
