package org.daybook.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.ReportedValue;
import org.daybook.assay.Unit;
import org.daybook.chem.structure.Structure;
import org.daybook.registry.Identity;
import org.daybook.registry.NewBatch;
import org.daybook.registry.NewCompound;
import org.daybook.registry.OtherName;
import org.daybook.registry.PlannedNumbers;
import org.daybook.shared.ActivityId;
import org.daybook.shared.BatchId;
import org.jspecify.annotations.Nullable;

/// Changes nothing: only counts the numbers that would be given.
final class PlannedWriter implements Writer {

    private final ImportedThings here;
    private final PlannedNumbers numbers;
    private final Map<String, Optional<Assay>> assays = new HashMap<>();

    /// @param numbers those that are free now
    PlannedWriter(ImportedThings here, PlannedNumbers numbers) {
        this.here = here;
        this.numbers = numbers;
    }

    @Override
    public Entered register(NewCompound compound, Knowledge known) {
        KnownCompound planned = known.add(KnownCompound.planned(numbers.register(compound.number()), compound));
        return new Entered(planned, known.warnings(compound, planned));
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
    public void giveStructure(KnownCompound compound, Structure structure, Identity given, Knowledge known) {
        known.giveStructure(compound, given, structure, true);
    }

    @Override
    public Optional<BatchId> addBatch(KnownCompound compound, NewBatch batch) {
        return Optional.empty();
    }

    @Override
    public void addSeries(KnownCompound compound, String series, boolean tested) {
        // Nothing is stored before the commit.
    }

    @Override
    public Optional<String> sameness(String assay, ReportedValue value, @Nullable Unit unit) {
        return assays.computeIfAbsent(Assay.key(assay), key -> here.assays().findByName(AssayHeading.read(assay).name()))
                .map(found -> found.sameness(value, unit));
    }

    @Override
    public void record(KnownCompound compound, List<ReadRow.ReadResult> results, Optional<BatchId> batch, @Nullable String reportedNumber, int row) {
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
