package org.daybook.exchange;

import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.assay.Assay;
import org.daybook.assay.ReportedValue;
import org.daybook.assay.Unit;
import org.daybook.chem.structure.Structure;
import org.daybook.registry.NewBatch;
import org.daybook.registry.NewCompound;
import org.daybook.registry.OtherName;
import org.daybook.registry.Preview;
import org.daybook.shared.ActivityId;
import org.daybook.shared.BatchId;
import org.jspecify.annotations.Nullable;

/// Changes nothing: asks the registry what it would do, and remembers what the rows before would have done.
final class PlannedWriter implements Writer {

    private final ImportedThings here;
    private final Map<String, Optional<Assay>> assays = new HashMap<>();
    private int unnumbered;

    PlannedWriter(ImportedThings here) {
        this.here = here;
    }

    @Override
    public Entered register(NewCompound compound, Knowledge known) {
        Optional<String> identity = compound.structure().map(structure -> structure.identifiers().key());
        Optional<KnownCompound> before = identity.flatMap(known::withIdentity);
        if (before.isPresent()) {
            return new Entered(before.get(), false, List.of(), List.of(), null);
        }
        Preview preview = here.compounds().preview(compound);
        if (preview.known().isPresent()) {
            return new Entered(known.known(preview.known().get()), false, preview.warnings(), List.of(), null);
        }
        String number = compound.number().isEmpty() ? "new number " + ++unnumbered : preview.number();
        return new Entered(known.add(KnownCompound.planned(number, identity.orElse(null), !compound.compoundName().isEmpty())), true, preview.warnings(), List.of(), null);
    }

    @Override
    public void addNumber(KnownCompound compound, String number, String reason) {
        // Nothing is stored before the commit.
    }

    @Override
    public void addName(KnownCompound compound, OtherName name) {
        // Nothing is stored before the commit.
    }

    @Override
    public void rename(KnownCompound compound, String name) {
        // Nothing is stored before the commit.
    }

    @Override
    public void giveStructure(KnownCompound compound, Structure structure) {
        // Nothing is stored before the commit.
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
        return assays.computeIfAbsent(Assay.key(assay), key -> here.assays().findByName(key)).map(found -> found.sameness(value, unit));
    }

    @Override
    public void record(KnownCompound compound, List<ReadRow.ReadResult> results, Optional<BatchId> batch, @Nullable String reportedNumber, int row) {
        // Nothing is stored before the commit.
    }

    @Override
    public void claim(ActivityId activity) {
        // Nothing is stored before the commit.
    }
}
