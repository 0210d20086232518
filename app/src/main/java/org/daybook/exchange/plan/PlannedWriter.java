package org.daybook.exchange.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.value.ReportedValue;
import org.daybook.chem.structure.Structure;
import org.daybook.exchange.row.ReadRow;
import org.daybook.quantities.Unit;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.number.NumberObjection;
import org.daybook.registry.number.PlannedNumbers;
import org.daybook.shared.id.ActivityId;
import org.jspecify.annotations.Nullable;

/// Changes nothing: only counts the numbers that would be given.
public final class PlannedWriter implements Writer {

    private final ImportedThings here;
    private final PlannedNumbers numbers;
    private final Map<String, Optional<Assay>> assays = new HashMap<>();

    /// @param numbers those that are free now
    public PlannedWriter(ImportedThings here, PlannedNumbers numbers) {
        this.here = here;
        this.numbers = numbers;
    }

    @Override
    public Optional<NumberObjection> farness(String number) {
        return numbers.farness(number);
    }

    @Override
    public KnownCompound register(NewCompound compound, KnownCompounds known) {
        return known.add(KnownCompound.planned(numbers.register(compound.number()).text(), compound));
    }

    @Override
    public void addNumber(KnownCompound compound, String number, String reason) {
        numbers.add(number);
    }

    @Override
    public void addNames(KnownCompound compound, List<OtherName> names) {
        // Nothing is stored before the commit.
    }

    @Override
    public void rename(KnownCompound compound, String name) {
        // Nothing is stored before the commit.
    }

    @Override
    public void giveStructure(KnownCompound compound, Structure structure, Identity given, KnownCompounds known) {
        known.giveStructure(compound, given, structure);
    }

    @Override
    public Lot addBatch(KnownCompound compound, NewBatch batch) {
        return new Lot(null);
    }

    @Override
    public void addSeries(KnownCompound compound, String series, boolean tested) {
        // Nothing is stored before the commit.
    }

    @Override
    public Optional<String> sameness(String assay, ReportedValue value, @Nullable Unit unit) {
        return assays.computeIfAbsent(Assay.key(assay), key -> here.assays()
                        .findByName(AssayHeading.read(assay).name()))
                .map(found -> found.sameness(value, unit));
    }

    @Override
    public void record(
            KnownCompound compound,
            List<ReadRow.ReadResult> results,
            @Nullable Lot lot,
            @Nullable String reportedNumber,
            int row) {
        // Nothing is stored before the commit.
    }

    @Override
    public void supersede(ActivityId undecided, ReadRow.ReadResult now, int row) {
        // Nothing is stored before the commit.
    }

    @Override
    public void claim(ActivityId activity) {
        // Nothing is stored before the commit.
    }
}
