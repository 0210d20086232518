package org.daybook.exchange.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.NewActivity;
import org.daybook.assay.value.ReportedValue;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.stage.Stage;
import org.daybook.chem.structure.Structure;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.row.ReadRow;
import org.daybook.people.Actor;
import org.daybook.quantities.Unit;
import org.daybook.registry.Registration;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.Warning;
import org.daybook.registry.name.OtherName;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;

/// Stores what a row asks for, in the open transaction, on behalf of the person who started the import.
public final class StoringWriter implements Writer {

    private final ImportedThings here;
    private final Import within;
    private final Actor actor;
    private final Map<String, Assay> assays = new HashMap<>();
    private final Map<String, String> series = new HashMap<>();
    private final List<ActivityId> claims = new ArrayList<>();
    private @Nullable Campaign campaign;

    /// Good for one transaction.
    public StoringWriter(ImportedThings here, Import within, Actor actor) {
        this.here = here;
        this.within = within;
        this.actor = actor;
    }

    /// @throws RegisteredMeanwhileException if somebody else was faster
    @Override
    public Entered register(NewCompound compound, KnownCompounds known) {
        if (here.compounds().register(compound, actor)
                instanceof Registration.Registered(Compound made, List<Warning> warnings)) {
            return new Entered(known.add(KnownCompound.registered(made)), warnings);
        }
        throw new RegisteredMeanwhileException();
    }

    @Override
    public void addNumber(KnownCompound compound, String number, String reason) {
        here.curation().addNumber(id(compound), number, reason, actor);
    }

    @Override
    public void addNames(KnownCompound compound, List<OtherName> names) {
        here.curation().addSynonyms(id(compound), names, actor);
    }

    @Override
    public void rename(KnownCompound compound, String name) {
        here.curation().rename(id(compound), name, actor);
    }

    @Override
    public void giveStructure(KnownCompound compound, Structure structure, Identity given, KnownCompounds known) {
        here.curation().giveStructure(id(compound), structure, given.isStated() ? given.stereo() : null, actor);
        known.giveStructure(compound, given, structure, false);
    }

    @Override
    public Optional<BatchId> addBatch(KnownCompound compound, NewBatch batch) {
        return Optional.of(here.batches().add(id(compound), batch, actor).batch().id());
    }

    @Override
    public void addSeries(KnownCompound compound, String title, boolean tested) {
        if (campaign == null) {
            campaign = here.campaigns().all().stream()
                    .filter(one -> one.title().equalsIgnoreCase(within.campaign()))
                    .findFirst()
                    .orElseGet(() -> here.campaigns()
                            .open("", within.campaign(), "Opened by the import of " + within.fileName() + ".", actor));
        }
        Campaign into = campaign;
        String slug = series.computeIfAbsent(title, name -> here.campaigns()
                .openSeries(into.id(), "", name, "", actor)
                .slug());
        here.memberships().include(into.id(), id(compound), slug, tested ? Stage.TESTED : Stage.MADE, actor);
    }

    @Override
    public Optional<String> sameness(String assay, ReportedValue value, @Nullable Unit unit) {
        return Optional.of(assay(assay, unit).sameness(value, unit));
    }

    @Override
    public void record(
            KnownCompound compound,
            List<ReadRow.ReadResult> results,
            Optional<BatchId> batch,
            @Nullable String reportedNumber,
            int row) {
        here.activities()
                .record(
                        results.stream()
                                .map(result -> new NewActivity(
                                        id(compound),
                                        batch.orElse(null),
                                        assay(result.assay(), result.unit()).id(),
                                        reportedNumber,
                                        result.cell(),
                                        result.part(),
                                        result.value(),
                                        result.unit(),
                                        result.details(),
                                        new NewActivity.Source(
                                                within.id(), within.fileName(), row, result.columnName())))
                                .toList(),
                        actor);
    }

    @Override
    public void supersede(ActivityId undecided, ReadRow.ReadResult now, int row) {
        here.activities().retract(undecided, "Replaced: import " + within.id() + ", row " + row
                + ", says how the cell is to be read", actor);
    }

    @Override
    public void claim(ActivityId activity) {
        claims.add(activity);
    }

    /// Stores what was claimed; at the end of the transaction.
    public void finish() {
        here.store().addClaims(within.id(), claims);
    }

    private Assay assay(String name, @Nullable Unit unit) {
        AssayHeading heading = AssayHeading.read(name);
        return assays.computeIfAbsent(Assay.key(name), key -> here.assays()
                .findOrAdd(heading, heading.unit() == null ? unit : heading.unit(), actor));
    }

    private static CompoundId id(KnownCompound compound) {
        return compound.id().orElseThrow();
    }
}
