package org.daybook.exchange.plan;

import java.util.List;
import java.util.Optional;
import org.daybook.assay.value.ReportedValue;
import org.daybook.chem.structure.Structure;
import org.daybook.exchange.row.ReadRow;
import org.daybook.quantities.Unit;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.number.NumberObjection;
import org.daybook.shared.id.ActivityId;
import org.jspecify.annotations.Nullable;

/// Carries out what was decided about a row, or only notes that it would; decides nothing itself.
interface Writer {

    /// Whether a number that no compound has is so far beyond the next of its prefix that it is asked about.
    Optional<NumberObjection> farness(String number);

    /// Registers a compound that is not here.
    KnownCompound register(NewCompound compound, KnownCompounds known);

    /// Lets one more number lead to a compound, however far it is beyond the next: that was asked before.
    void addNumber(KnownCompound compound, String number, String reason);

    void addNames(KnownCompound compound, List<OtherName> names);

    void rename(KnownCompound compound, String name);

    /// @param given what it is recognised by from now on
    void giveStructure(KnownCompound compound, Structure structure, Identity given, KnownCompounds known);

    Lot addBatch(KnownCompound compound, NewBatch batch);

    void addSeries(KnownCompound compound, String series, boolean tested);

    /// What makes this value the same result as another of the assay; empty if the assay is new.
    Optional<String> sameness(String assay, ReportedValue value, @Nullable Unit unit);

    /// Records results of one compound.
    void record(
            KnownCompound compound,
            List<ReadRow.ReadResult> results,
            @Nullable Lot lot,
            @Nullable String reportedNumber,
            int row);

    /// Notes that a row reports a result that was here already.
    void claim(ActivityId activity);

    /// Withdraws a result that was kept without a value: its cell is understood now.
    ///
    /// @param now what is understood
    void supersede(ActivityId undecided, ReadRow.ReadResult now, int row);
}
