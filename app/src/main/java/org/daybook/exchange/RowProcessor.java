package org.daybook.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.assay.Assay;
import org.daybook.chem.structure.Structure;
import org.daybook.exchange.ReadRow.ReadResult;
import org.daybook.exchange.Remark.Kind;
import org.daybook.registry.CompoundNumber;
import org.daybook.registry.NewCompound;
import org.daybook.registry.OtherName;
import org.daybook.registry.Warning;
import org.daybook.shared.ActivityId;
import org.daybook.shared.BatchId;
import org.jspecify.annotations.Nullable;

/// Decides what becomes of a row: which compound it means, and what of it is not here yet.
///
/// The preview and the real import go through here alike; only the [Writer] differs. The rules are in
/// `docs/decisions/0021-which-compound-a-row-means.md`.
final class RowProcessor {

    private final Knowledge known;
    private final Writer writer;
    private final boolean hasStructures;

    /// @param hasStructures whether the table has a column of structures: then a row without one may still be a compound
    RowProcessor(Knowledge known, Writer writer, boolean hasStructures) {
        this.known = known;
        this.writer = writer;
        this.hasStructures = hasStructures;
    }

    /// What became of a row.
    record Processed(Outcome outcome, @Nullable KnownCompound compound, String number, List<String> additions, List<Remark> remarks) {

        static Processed rejected(ReadRow row, Remark why) {
            List<Remark> remarks = new ArrayList<>(List.of(why));
            remarks.addAll(row.remarks());
            return new Processed(Outcome.REJECTED, null, row.number(), List.of(), remarks);
        }
    }

    /// A row on its way.
    private record Work(ReadRow row, List<String> additions, List<Remark> remarks) {
    }

    Processed process(ReadRow row) {
        if (row.rejection() != null) {
            return Processed.rejected(row, row.rejection());
        }
        Work work = new Work(row, new ArrayList<>(), new ArrayList<>(row.remarks()));
        Optional<KnownCompound> holder = known.withNumber(row.number());
        if (!row.duplicateOf().isEmpty()) {
            return duplicate(work, holder);
        }
        Optional<Remark> conflict = holder.flatMap(compound -> conflict(compound, row));
        if (conflict.isPresent()) {
            return Processed.rejected(row, conflict.get());
        }
        Optional<KnownCompound> target = holder.or(() -> row.drawn().isEmpty() ? known.meantBy(texts(row)) : Optional.empty());
        return target.map(compound -> complete(work, compound)).orElseGet(() -> enter(work));
    }

    private static List<String> texts(ReadRow row) {
        List<String> texts = new ArrayList<>(row.wanted());
        if (!row.number().isEmpty()) {
            texts.addFirst(row.number());
        }
        return texts;
    }

    private Processed duplicate(Work work, Optional<KnownCompound> holder) {
        ReadRow row = work.row();
        Optional<KnownCompound> original = known.withNumber(row.duplicateOf()).or(() -> missingOriginal(work, holder));
        if (original.isEmpty()) {
            return Processed.rejected(row, Remark.onRow(Kind.UNKNOWN_COMPOUND, "The row says that it is a duplicate of " + row.duplicateOf()
                    + ", which is neither here nor in a row above"));
        }
        if (holder.isPresent() && holder.get() != original.get()) {
            return Processed.rejected(row, Remark.onRow(Kind.NUMBER_TAKEN, row.number() + " is a number of " + holder.get().number()
                    + ", but the row says that it is a duplicate of " + row.duplicateOf()));
        }
        if (holder.isEmpty() && !row.number().isEmpty()) {
            writer.addNumber(original.get(), row.number(), "duplicate of " + original.get().number());
            known.addNumber(original.get(), row.number());
            work.additions().add("number " + row.number());
            work.remarks().add(Remark.onRow(Kind.DUPLICATE_OF, row.number() + " leads to " + original.get().number() + " from now on, as the row says"));
        }
        Processed processed = complete(work, original.get());
        boolean isNew = !work.additions().isEmpty() && work.additions().getFirst().equals("compound " + original.get().number());
        return isNew ? new Processed(Outcome.CREATED, processed.compound(), processed.number(), processed.additions(), processed.remarks()) : processed;
    }

    /// The original of a duplicate may be nowhere: it is registered without a structure, so that both numbers and the results are kept.
    private Optional<KnownCompound> missingOriginal(Work work, Optional<KnownCompound> holder) {
        String number = work.row().duplicateOf();
        if (holder.isPresent() || !hasStructures || CompoundNumber.read(number).isEmpty()) {
            return Optional.empty();
        }
        Writer.Entered entered = writer.register(NewCompound.withoutStructure(number).numbered(number), known);
        if (entered.compound() != null) {
            work.additions().add("compound " + entered.compound().number());
            work.remarks().add(Remark.onRow(Kind.ORIGINAL_MISSING, number + ", of which the row says that it is a duplicate, is neither here nor in a row above; "
                    + "it was registered without a structure, so that both numbers and the results are kept"));
        }
        return Optional.ofNullable(entered.compound());
    }

    private Optional<Remark> conflict(KnownCompound holder, ReadRow row) {
        Optional<String> identity = row.drawn().map(structure -> structure.identifiers().key());
        boolean other = identity.isPresent() && holder.identity().isPresent() && !holder.identity().equals(identity);
        boolean elsewhere = identity.isPresent() && holder.identity().isEmpty() && known.withIdentity(identity.get()).isPresent();
        if (other) {
            return Optional.of(Remark.onRow(Kind.NUMBER_TAKEN, row.number() + " is registered with another structure (" + holder.identity().orElseThrow()
                    + "); this row has " + identity.orElseThrow() + ". Change the structure of the compound, or the number of the row"));
        }
        return elsewhere ? Optional.of(Remark.onRow(Kind.NUMBER_TAKEN, row.number() + " is here without a structure, and the structure of this row is "
                + known.withIdentity(identity.get()).orElseThrow().number())) : Optional.empty();
    }

    /// Registers the compound of a row whose number nobody has.
    private Processed enter(Work work) {
        ReadRow row = work.row();
        if (row.isUnreadable() && row.number().isEmpty()) {
            return Processed.rejected(row, Remark.onRow(Kind.NO_STRUCTURE, "The structure cannot be read, and no number says which compound it is"));
        }
        if (row.drawn().isEmpty() && (row.number().isEmpty() && row.name().isEmpty() || !hasStructures)) {
            return Processed.rejected(row, row.number().isEmpty() && row.wanted().isEmpty()
                    ? Remark.onRow(Kind.NO_COMPOUND, "Nothing in the row says which compound it is: no number, no structure, no known id")
                    : Remark.onRow(Kind.UNKNOWN_COMPOUND, "No compound here is called " + String.join(" or ", texts(row)) + ", and the row brings no structure"));
        }
        Writer.Entered entered = writer.register(newCompound(row), known);
        if (entered.compound() == null) {
            return Processed.rejected(row, Remark.onRow(Kind.NUMBER_TAKEN, String.valueOf(entered.refusal())));
        }
        KnownCompound compound = entered.compound();
        entered.warnings().forEach(warning -> remark(warning).ifPresent(work.remarks()::add));
        if (entered.isNew()) {
            work.additions().add("compound " + compound.number());
            row.names().forEach(name -> compound.addName(name.kind(), name.text()));
            Processed rest = complete(work, compound);
            return new Processed(Outcome.CREATED, compound, rest.number(), rest.additions(), rest.remarks());
        }
        if (entered.added().contains("name")) {
            compound.name();
        }
        entered.added().stream().filter(added -> !added.equals("number")).forEach(work.additions()::add);
        if (!row.number().isEmpty()) {
            known.addNumber(compound, row.number());
            work.additions().add("number " + row.number());
            work.remarks().add(Remark.onRow(Kind.SAME_STRUCTURE, "The structure of " + row.number() + " is that of " + compound.number()
                    + ": both numbers lead to one compound, results keep the number they were measured under. If they are different stereoisomers drawn flat, give them a stereo statement"));
        }
        return complete(work, compound);
    }

    private static NewCompound newCompound(ReadRow row) {
        NewCompound compound = row.drawn().map(NewCompound::of).orElseGet(() -> NewCompound.withoutStructure(row.name().isEmpty() ? row.number() : row.name()));
        return compound.named(row.name()).numbered(row.number()).stating(row.stereo()).alsoKnownAs(row.names());
    }

    private static Optional<Remark> remark(Warning warning) {
        return switch (warning.kind()) {
            case OTHER_STEREO, OTHER_STATEMENT, STATEMENT_AND_DRAWING -> Optional.of(Remark.onRow(Kind.OTHER_STEREO, warning.message()));
            case OTHER_SALT -> Optional.of(Remark.onRow(Kind.OTHER_SALT, warning.message()));
            case UNUSUAL_VALENCE -> Optional.of(Remark.onRow(Kind.UNUSUAL_VALENCE, warning.message()));
            case INCHI_REFUSED -> Optional.of(Remark.onRow(Kind.INCHI_REFUSED, warning.message()));
        };
    }

    /// Adds to a compound what it does not have yet.
    private Processed complete(Work work, KnownCompound compound) {
        ReadRow row = work.row();
        row.drawn().filter(structure -> compound.identity().isEmpty()).ifPresent(structure -> giveStructure(work, compound, structure));
        for (OtherName name : row.names()) {
            if (compound.addName(name.kind(), name.text())) {
                writer.addName(compound, name);
                known.addText(compound, name.text());
                work.additions().add(name.kind().label() + " " + name.text());
            }
        }
        if (!row.name().isEmpty() && !compound.isNamed()) {
            writer.rename(compound, row.name());
            compound.name();
            work.additions().add("name " + row.name());
        }
        row.otherNumbers().forEach(number -> otherNumber(work, compound, number));
        Optional<String> batchKey = row.lot().map(batch -> KnownCompound.batchKey(row.number().isEmpty() ? compound.number() : row.number(), batch.code()));
        Optional<BatchId> batch = batchKey.flatMap(key -> batch(work, compound, key));
        results(work, compound, batchKey.orElse(""), batch);
        series(work, compound);
        return new Processed(work.additions().isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED, compound, row.number().isEmpty() ? compound.number() : row.number(),
                work.additions(), work.remarks());
    }

    private void giveStructure(Work work, KnownCompound compound, Structure structure) {
        writer.giveStructure(compound, structure);
        known.addIdentity(compound, structure.identifiers().key());
        work.additions().add("structure");
    }

    private void otherNumber(Work work, KnownCompound compound, String number) {
        Optional<KnownCompound> holder = known.withNumber(number);
        if (holder.isEmpty()) {
            writer.addNumber(compound, number, "");
            known.addNumber(compound, number);
            work.additions().add("number " + number);
        } else if (holder.get() != compound) {
            work.remarks().add(Remark.onRow(Kind.NUMBER_NOT_UNDERSTOOD, number + " is a number of " + holder.get().number() + " already and stays there"));
        }
    }

    private Optional<BatchId> batch(Work work, KnownCompound compound, String key) {
        Optional<BatchId> before = compound.batches.get(key);
        if (before != null) {
            return before;
        }
        Optional<BatchId> added = writer.addBatch(compound, work.row().lot().orElseThrow());
        compound.batches.put(key, added);
        work.additions().add("batch " + work.row().lot().orElseThrow().code());
        return added;
    }

    private void results(Work work, KnownCompound compound, String batchKey, Optional<BatchId> batch) {
        ReadRow row = work.row();
        boolean otherNumber = !row.number().isEmpty() && !KnownCompound.numberKey(row.number()).equals(KnownCompound.numberKey(compound.number()));
        String numberKey = otherNumber ? KnownCompound.numberKey(row.number()) : "";
        List<ReadResult> added = new ArrayList<>();
        for (ReadResult result : row.results()) {
            Optional<ActivityId> before = writer.sameness(result.assay(), result.value(), result.unit())
                    .flatMap(sameness -> compound.claim(Knowledge.resultKey(result.assay(), batchKey, numberKey, sameness)));
            before.ifPresent(writer::claim);
            if (before.isEmpty()) {
                added.add(result);
            }
        }
        if (!added.isEmpty()) {
            writer.record(compound, added, batch, otherNumber ? row.number() : null, row.row());
            long assays = added.stream().map(result -> Assay.key(result.assay())).distinct().count();
            work.additions().add(added.size() + (added.size() == 1 ? " result" : " results in " + assays + (assays == 1 ? " assay" : " assays")));
        }
    }

    /// A compound is in one series of a campaign; the first row decides.
    private void series(Work work, KnownCompound compound) {
        if (compound.seriesKeys.isEmpty()) {
            work.row().series().stream().findFirst().map(RowProcessor::seriesTitle).ifPresent(series -> {
                writer.addSeries(compound, series, !work.row().results().isEmpty());
                compound.seriesKeys.add(series);
                work.additions().add(series);
            });
        }
    }

    static String seriesTitle(String cell) {
        return cell.toLowerCase(java.util.Locale.ROOT).startsWith("series") ? cell : "Series " + cell;
    }
}
