package org.daybook.exchange.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.NewActivity;
import org.daybook.assay.value.ReportedValue;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.stage.Memberships.Placing;
import org.daybook.campaign.stage.Stage;
import org.daybook.chem.structure.Structure;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.row.ReadRow;
import org.daybook.people.Actor;
import org.daybook.quantities.Unit;
import org.daybook.registry.Intake.Arrival;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Candidate;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberObjection;
import org.daybook.registry.number.PlannedNumbers;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// Stores what rows ask for, in the open transaction, on behalf of the person who started the import.
///
/// What is new is kept back and stored together, in few statements however many rows there are: at the end, and before
/// anything that is here already is changed.
public final class StoringWriter implements Writer {

    private final ImportedThings here;
    private final Import within;
    private final Actor actor;
    private final PlannedNumbers numbers;
    private final Map<String, Assay> assays = new HashMap<>();
    private final Map<String, String> series = new HashMap<>();
    private final List<ActivityId> claims = new ArrayList<>();
    private final List<NewOne> compounds = new ArrayList<>();
    private final List<NewLot> lots = new ArrayList<>();
    private final List<NewResult> results = new ArrayList<>();
    private final List<NewMember> members = new ArrayList<>();
    private @Nullable Campaign campaign;

    /// Good for one transaction, which holds the registration desk.
    ///
    /// @param numbers those that are free since the desk was opened
    public StoringWriter(ImportedThings here, Import within, Actor actor, PlannedNumbers numbers) {
        this.here = here;
        this.within = within;
        this.actor = actor;
        this.numbers = numbers;
    }

    /// A compound that is kept back.
    private record NewOne(KnownCompound known, NewCompound wanted, CompoundNumber number) {
    }

    /// A batch that is kept back.
    private record NewLot(KnownCompound compound, NewBatch batch, Lot lot) {
    }

    /// A result that is kept back.
    private record NewResult(KnownCompound compound, ReadRow.ReadResult read, AssayId assay, @Nullable Lot lot,
            @Nullable String number, int row) {
    }

    /// A member of the campaign that is kept back.
    private record NewMember(KnownCompound compound, String series, Stage stage) {
    }

    @Override
    public Optional<NumberObjection> farness(String number) {
        return numbers.farness(number);
    }

    @Override
    public KnownCompound register(NewCompound compound, KnownCompounds known) {
        CompoundNumber number = numbers.register(compound.number());
        KnownCompound made = known.add(KnownCompound.planned(number.text(), compound));
        compounds.add(new NewOne(made, compound, number));
        return made;
    }

    @Override
    public void addNumber(KnownCompound compound, String number, String reason) {
        flush();
        here.curation().addNumber(id(compound), number, reason, true, actor);
        numbers.add(number);
    }

    @Override
    public void addNames(KnownCompound compound, List<OtherName> names) {
        flush();
        here.curation().addSynonyms(id(compound), names, actor);
    }

    @Override
    public void rename(KnownCompound compound, String name) {
        flush();
        here.curation().rename(id(compound), name, actor);
    }

    @Override
    public void giveStructure(KnownCompound compound, Structure structure, Identity given, KnownCompounds known) {
        flush();
        here.curation().giveStructure(id(compound), structure, given.isStated() ? given.stereo() : null, actor);
        known.giveStructure(compound, given, structure);
    }

    @Override
    public Lot addBatch(KnownCompound compound, NewBatch batch) {
        Lot lot = new Lot(null);
        lots.add(new NewLot(compound, batch, lot));
        return lot;
    }

    @Override
    public void addSeries(KnownCompound compound, String title, boolean tested) {
        if (campaign == null) {
            campaign = campaign(compound);
        }
        Campaign into = campaign;
        String slug = series.computeIfAbsent(title, name -> here.campaigns()
                .openSeries(into.id(), "", name, "", actor)
                .slug());
        members.add(new NewMember(compound, slug, tested ? Stage.TESTED : Stage.MADE));
    }

    /// The campaign of that title, if there are two that of the compound's project; a new one belongs to that project.
    private Campaign campaign(KnownCompound compound) {
        String key = KnownCompound.numberKey(compound.number());
        ProjectId project = here.numbers().projectsOf(List.of(key)).getOrDefault(key, ProjectId.FIRST);
        return here.campaigns().all().stream()
                .filter(one -> one.title().equalsIgnoreCase(within.campaign()))
                .min(Comparator.comparing(one -> !one.project().equals(project)))
                .orElseGet(() -> here.campaigns().openByImport(within.campaign(),
                        Said.of("said.campaign.opened-by-the-import-of", within.fileName()), project, actor));
    }

    @Override
    public Optional<String> sameness(String assay, ReportedValue value, @Nullable Unit unit) {
        return Optional.of(assay(assay, unit).sameness(value, unit));
    }

    @Override
    public void record(
            KnownCompound compound,
            List<ReadRow.ReadResult> read,
            @Nullable Lot lot,
            @Nullable String reportedNumber,
            int row) {
        read.forEach(result -> results.add(new NewResult(compound, result,
                assay(result.assay(), result.unit()).id(), lot, reportedNumber, row)));
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

    /// Stores all that is kept back and what was claimed; at the end of the transaction.
    public void finish() {
        flush();
        here.rows().addClaims(within.id(), claims);
    }

    private void flush() {
        storeCompounds();
        storeLots();
        storeMembers();
        storeResults();
    }

    private void storeCompounds() {
        if (compounds.isEmpty()) {
            return;
        }
        List<Compound> entered = here.intake().enter(
                compounds.stream().map(one -> new Arrival(Candidate.of(one.wanted()), one.number())).toList(),
                numbers, actor);
        for (int i = 0; i < entered.size(); i++) {
            compounds.get(i).known().stored(entered.get(i).id());
        }
        compounds.clear();
    }

    private void storeLots() {
        List<Batches.Recorded> recorded = here.batches().addAll(
                lots.stream().map(one -> new Batches.Delivery(id(one.compound()), one.batch())).toList(), actor);
        for (int i = 0; i < recorded.size(); i++) {
            lots.get(i).lot().stored(recorded.get(i).batch().id());
        }
        lots.clear();
    }

    private void storeMembers() {
        if (campaign != null) {
            here.memberships().includeAll(campaign.id(), members.stream()
                    .map(one -> new Placing(id(one.compound()), one.series(), one.stage())).toList(), actor);
        }
        members.clear();
    }

    private void storeResults() {
        if (!results.isEmpty()) {
            here.activities().record(results.stream().map(this::activity).toList(), actor);
        }
        results.clear();
    }

    private NewActivity activity(NewResult one) {
        ReadRow.ReadResult read = one.read();
        return new NewActivity(
                id(one.compound()),
                one.lot() == null ? null : one.lot().id().orElseThrow(),
                one.assay(),
                one.number(),
                read.cell(),
                read.part(),
                read.value(),
                read.unit(),
                read.details(),
                new NewActivity.Source(within.id(), within.fileName(), one.row(), read.columnName()));
    }

    private Assay assay(String name, @Nullable Unit unit) {
        return assays.computeIfAbsent(Assay.key(name), key -> {
            AssayHeading heading = AssayHeading.read(name);
            return here.assays().findOrAdd(heading, heading.unit() == null ? unit : heading.unit(), actor);
        });
    }

    private static CompoundId id(KnownCompound compound) {
        return compound.id().orElseThrow();
    }
}
