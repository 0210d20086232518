package org.daybook.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.NewActivity;
import org.daybook.assay.ReportedValue;
import org.daybook.assay.Unit;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Stage;
import org.daybook.chem.structure.Structure;
import org.daybook.people.Actor;
import org.daybook.registry.NewBatch;
import org.daybook.registry.NewCompound;
import org.daybook.registry.OtherName;
import org.daybook.registry.Registration;
import org.daybook.shared.ActivityId;
import org.daybook.shared.BatchId;
import org.daybook.shared.CompoundId;
import org.jspecify.annotations.Nullable;

/// Stores what a row asks for, in the open transaction, on behalf of the person who started the import.
final class StoringWriter implements Writer {

    private final ImportedThings here;
    private final Import within;
    private final Actor actor;
    private final Map<String, Assay> assays = new HashMap<>();
    private final Map<String, String> series = new HashMap<>();
    private final List<ActivityId> claims = new ArrayList<>();
    private @Nullable Campaign campaign;

    /// Good for one transaction.
    StoringWriter(ImportedThings here, Import within, Actor actor) {
        this.here = here;
        this.within = within;
        this.actor = actor;
    }

    @Override
    public Entered register(NewCompound compound, Knowledge known) {
        boolean isHere = compound.structure().flatMap(structure -> known.withIdentity(structure.identifiers().key())).isPresent();
        return switch (here.compounds().register(isHere ? compound.alsoKnownAs(List.of()) : compound, actor)) {
            case Registration.Registered registered -> {
                if (isHere) { // under another stereo statement, so it is a compound of its own with names of its own
                    compound.synonyms().forEach(name -> here.curation().addSynonym(registered.compound().id(), name, actor));
                }
                yield new Entered(known.add(KnownCompound.registered(registered.compound())), true, registered.warnings(), List.of(), null);
            }
            case Registration.AlreadyRegistered already -> new Entered(known.known(already.compound()), false, already.warnings(), words(already.added()), null);
            case Registration.Rejected rejected -> new Entered(null, false, List.of(), List.of(), rejected.message());
        };
    }

    private static List<String> words(Set<Registration.Addition> added) {
        return added.stream().sorted().map(addition -> addition.name().toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    public void addNumber(KnownCompound compound, String number, String reason) {
        here.curation().addNumber(id(compound), number, reason, actor);
    }

    @Override
    public void addName(KnownCompound compound, OtherName name) {
        here.curation().addSynonym(id(compound), name, actor);
    }

    @Override
    public void rename(KnownCompound compound, String name) {
        here.curation().rename(id(compound), name, actor);
    }

    @Override
    public void giveStructure(KnownCompound compound, Structure structure) {
        here.curation().giveStructure(id(compound), structure, actor);
    }

    @Override
    public Optional<BatchId> addBatch(KnownCompound compound, NewBatch batch) {
        return Optional.of(here.batches().add(id(compound), batch, actor).batch().id());
    }

    @Override
    public void addSeries(KnownCompound compound, String title, boolean tested) {
        if (within.campaign().isEmpty()) {
            return;
        }
        if (campaign == null) {
            campaign = here.campaigns().all().stream().filter(one -> one.title().equalsIgnoreCase(within.campaign())).findFirst()
                    .orElseGet(() -> here.campaigns().open("", within.campaign(), "Opened by the import of " + within.fileName() + ".", actor));
        }
        Campaign into = campaign;
        String slug = series.computeIfAbsent(title, name -> here.campaigns().openSeries(into.id(), "", name, "", actor).slug());
        here.memberships().include(into.id(), id(compound), slug, tested ? Stage.TESTED : Stage.MADE, actor);
    }

    @Override
    public Optional<String> sameness(String assay, ReportedValue value, @Nullable Unit unit) {
        return Optional.of(assay(assay, unit).sameness(value, unit));
    }

    @Override
    public void record(KnownCompound compound, List<ReadRow.ReadResult> results, Optional<BatchId> batch, @Nullable String reportedNumber, int row) {
        here.activities().record(results.stream().map(result -> new NewActivity(id(compound), batch.orElse(null), assay(result.assay(), result.unit()).id(),
                reportedNumber, result.cell(), result.part(), result.value(), result.unit(), result.details(),
                new NewActivity.Source(within.id(), within.fileName(), row, result.columnName()))).toList(), actor);
    }

    @Override
    public void claim(ActivityId activity) {
        claims.add(activity);
    }

    /// Stores what was claimed; at the end of the transaction.
    void finish() {
        here.store().addClaims(within.id(), claims);
    }

    private Assay assay(String name, @Nullable Unit unit) {
        AssayHeading heading = AssayHeading.read(name);
        return assays.computeIfAbsent(Assay.key(name), key -> here.assays().findOrAdd(heading, heading.unit() == null ? unit : heading.unit(), actor));
    }

    private static CompoundId id(KnownCompound compound) {
        return compound.id().orElseThrow();
    }
}
