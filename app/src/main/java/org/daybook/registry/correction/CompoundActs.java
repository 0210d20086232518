package org.daybook.registry.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.CompoundParts.Destination;
import org.daybook.registry.history.CompoundChange;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.PendingWrites;
import org.daybook.shared.change.RowImages;
import org.daybook.shared.change.RowImages.Image;
import org.daybook.shared.change.RowImages.RowSet;
import org.daybook.shared.change.Withdrawn;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.Thing;
import org.daybook.writing.correction.Act;
import org.daybook.writing.correction.Act.Drawn;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.Corrections;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Acts on compounds that stand in the history and can be taken back: the rows of the compounds are looked at before
/// and after. Acts on one compound wait for each other. All in the caller's transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CompoundActs {

    /// Characters of what the history says of a compound.
    private static final int MOST_WORDS = 500;
    /// Of one compound after the other, which are followed to tell where a compound went.
    private static final int MOST_MERGERS = 10;

    private final CompoundRepository compounds;
    private final List<CompoundParts> features;
    private final CompoundNotes notes;
    private final NumberSchemes schemes;
    private final RowImages images;
    private final PendingWrites pending;
    private final Corrections corrections;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    @SuppressWarnings("ParameterNumber")
    CompoundActs(CompoundRepository compounds, List<CompoundParts> features, CompoundNotes notes,
            NumberSchemes schemes, RowImages images, PendingWrites pending, Corrections corrections,
            JdbcClient database, ApplicationEventPublisher events) {
        this.compounds = compounds;
        this.features = features.stream().sorted(java.util.Comparator.comparing(CompoundParts::kind)).toList();
        this.notes = notes;
        this.schemes = schemes;
        this.images = images;
        this.pending = pending;
        this.corrections = corrections;
        this.database = database;
        this.events = events;
    }

    /// An act that has begun.
    ///
    /// @param on the compounds that it is on
    /// @param kinds the parts of them that it changes, beside the compounds themselves
    public record Begun(Set<Long> on, Set<Kind> kinds, Image before) {
    }

    /// Begins an act: until the transaction ends no other one changes these compounds.
    ///
    /// @param kinds the parts of the compounds that it will change, beside the compounds themselves
    /// @throws ChangedSinceException if one of them went into another one
    /// @throws MissingException if one is not here and nobody knows why
    public Begun begin(Collection<CompoundId> on, Kind... kinds) {
        Set<Long> ids = on.stream().map(CompoundId::value).collect(Collectors.toCollection(TreeSet::new));
        Set<Kind> chosen = kinds.length == 0 ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(Arrays.asList(kinds));
        Image before = look(ids, chosen, false);
        Set<Long> gone = new TreeSet<>(ids);
        gone.removeAll(here(ids));
        gone.stream().findFirst().ifPresent(one -> {
            throw gone(new CompoundId(one));
        });
        return new Begun(ids, chosen, before);
    }

    /// Notes an act in the history if anything is another than before; the compounds are found as they are now.
    ///
    /// @param what of which of them it tells, and what it says
    /// @param also further things on whose pages it is shown
    /// @param reason why, may be empty
    /// @return whether anything is another
    public boolean finish(Begun begun, Told what, Collection<Thing> also, String reason, Authorship by) {
        String memento = images.difference(begun.before(), look(begun.on(), begun.kinds(), false));
        if (RowImages.isEmpty(memento)) {
            return false;
        }
        Set<Thing> about = begun.on().stream().map(one -> new CompoundId(one).thing())
                .collect(Collectors.toCollection(HashSet::new));
        about.addAll(also);
        corrections.note(new Act(what.compound().thing(), what.name(), cut(what.change()), reason,
                about, memento, what.drawn()), by.person());
        published(begun.on());
        return true;
    }

    /// Notes an act on one compound that cannot be taken back.
    public void note(Compound compound, Change change, String reason, Authorship by) {
        corrections.note(compound.id().thing(), compound.number(), cut(change), reason, by.person());
    }

    /// What the history says of an act.
    ///
    /// @param compound to whose page it leads
    /// @param name what was changed: a number, or how many compounds
    /// @param drawn the structures before and after, for an act that is about one
    public record Told(CompoundId compound, Said name, Change change, Drawn drawn) {

        /// An act that is about no structure.
        public Told(CompoundId compound, Said name, Change change) {
            this(compound, name, change, Drawn.NONE);
        }
    }

    /// Holds the registration desk, and lets go of all that was read before.
    void openDesk() {
        schemes.openDesk();
        pending.forget();
    }

    /// The parts of one kind that a compound has.
    Set<Long> ids(Kind kind, CompoundId of) {
        return features.stream().filter(feature -> feature.kind() == kind)
                .flatMap(feature -> feature.of(of).stream()).map(CompoundPart::id).collect(Collectors.toSet());
    }

    List<CompoundParts> features() {
        return features;
    }

    void move(Kind kind, Collection<Long> ids, Destination to) {
        if (!ids.isEmpty()) {
            features.stream().filter(feature -> feature.kind() == kind).forEach(feature -> feature.move(ids, to));
        }
    }

    /// All that there is of compounds.
    Image look(Set<Long> ids) {
        return look(ids, EnumSet.allOf(Kind.class), true);
    }

    /// @param whole whether what was noted and asked of them counts too
    Image look(Set<Long> ids, Set<Kind> kinds, boolean whole) {
        pending.flush();
        if (!ids.isEmpty()) {
            database.sql("SELECT id FROM compound WHERE id IN (:ids) ORDER BY id FOR UPDATE").param("ids", ids)
                    .query(Long.class).list();
        }
        List<RowSet> sets = new ArrayList<>(List.of(RowSet.of("compound", "id", ids)));
        if (whole) {
            sets.add(new RowSet("merged_identity", List.of("identity_key", "stereo"), "compound_id", ids));
            sets.add(RowSet.of("identity_question", "compound_id", ids));
            sets.add(RowSet.of("identity_question", "other_id", ids));
            sets.add(RowSet.of("compound_change", "compound_id", ids));
            sets.add(RowSet.of("compound_merger", "into_id", ids));
        }
        features.stream().filter(feature -> kinds.contains(feature.kind()))
                .forEach(feature -> sets.addAll(feature.rows(ids)));
        return images.take(sets);
    }

    /// Notes an act that may have touched all that there is of these compounds.
    void finish(CompoundId id, Change change, Drawn drawn, String reason, Image before, Set<Long> touched,
            Authorship by) {
        String memento = images.difference(before, look(touched));
        pending.forget();
        Compound compound = existing(id);
        notes.note(compound, CompoundChange.Kind.CORRECTED,
                Said.of("said.shared.what-and-detail", change.what(), change.after().shortened(MOST_WORDS)), by);
        Set<Thing> about = touched.stream().map(one -> new CompoundId(one).thing()).collect(Collectors.toSet());
        corrections.note(new Act(id.thing(), Said.plain(compound.number()), cut(change), reason, about, memento, drawn),
                by.person());
        published(touched);
    }

    private static Change cut(Change change) {
        return new Change(change.what(), change.before().shortened(MOST_WORDS), change.after().shortened(MOST_WORDS));
    }

    void published(Collection<Long> touched) {
        touched.forEach(one -> events.publishEvent(Changed.compound(new CompoundId(one))));
        events.publishEvent(new Withdrawn());
    }

    /// Of a compound, what the history says of its structure.
    static Said described(Compound compound) {
        return compound.smiles().map(smiles -> Said.of("said.registry.drawn", smiles, compound.stereo().word()))
                .orElseGet(() -> Said.of("said.registry.no-structure"));
    }

    boolean isHere(CompoundId id) {
        return compounds.existsById(id.value());
    }

    /// A compound that somebody has just seen.
    ///
    /// @throws ChangedSinceException if it went into another one, which is named
    /// @throws MissingException if there is none and nobody knows why
    public Compound existing(CompoundId id) {
        return compounds.findById(id.value()).orElseThrow(() -> gone(id));
    }

    private List<Long> here(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : database.sql("SELECT id FROM compound WHERE id IN (:ids)").param("ids", ids).query(Long.class).list();
    }

    /// The last act on a compound that is no more was the one on the compound that it went into, which may have gone
    /// the same way.
    private RuntimeException gone(CompoundId id) {
        long now = id.value();
        for (int acts = 0; acts < MOST_MERGERS; acts++) {
            Optional<Long> into = database.sql("""
                            SELECT act.thing_id FROM correction_about a JOIN correction act ON act.id = a.correction_id
                            WHERE a.thing_kind = :kind AND act.thing_kind = :kind AND a.thing_id = :id
                            ORDER BY a.correction_id DESC LIMIT 1""")
                    .param("kind", CompoundId.KIND).param("id", now).query(Long.class).optional();
            Optional<Compound> there = into.flatMap(compounds::findById);
            if (there.isPresent()) {
                return new ChangedSinceException(Said.of("said.registry.it-went-into", there.get().number()));
            }
            now = into.orElse(now);
        }
        return new MissingException(Said.of("said.registry.it-went"));
    }
}
