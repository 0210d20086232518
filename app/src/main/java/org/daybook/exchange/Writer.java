package org.daybook.exchange;

import java.util.List;
import java.util.Optional;
import org.daybook.chem.structure.Structure;
import org.daybook.registry.NewBatch;
import org.daybook.registry.NewCompound;
import org.daybook.registry.OtherName;
import org.daybook.registry.Warning;
import org.daybook.shared.ActivityId;
import org.daybook.shared.BatchId;
import org.daybook.assay.ReportedValue;
import org.daybook.assay.Unit;
import org.jspecify.annotations.Nullable;

/// Carries out what a row asks for, or only notes that it would.
interface Writer {

    /// Registers a compound, or finds the one it is.
    Entered register(NewCompound compound, Knowledge known);

    void addNumber(KnownCompound compound, String number, String reason);

    void addName(KnownCompound compound, OtherName name);

    void rename(KnownCompound compound, String name);

    void giveStructure(KnownCompound compound, Structure structure);

    Optional<BatchId> addBatch(KnownCompound compound, NewBatch batch);

    void addSeries(KnownCompound compound, String series, boolean tested);

    /// What makes this value the same result as another of the assay; empty if the assay is new.
    Optional<String> sameness(String assay, ReportedValue value, @Nullable Unit unit);

    /// Records results of one compound.
    void record(KnownCompound compound, List<ReadRow.ReadResult> results, Optional<BatchId> batch, @Nullable String reportedNumber, int row);

    /// Notes that a row reports a result that was here already.
    void claim(ActivityId activity);

    /// What came of a registration.
    ///
    /// @param compound the compound, or null if it was refused
    /// @param added what the registration added to a compound that was here already, in words
    /// @param refusal why it was refused, or null
    record Entered(@Nullable KnownCompound compound, boolean isNew, List<Warning> warnings, List<String> added, @Nullable String refusal) {
    }
}
