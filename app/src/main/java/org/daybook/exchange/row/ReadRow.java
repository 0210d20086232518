package org.daybook.exchange.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Assay;
import org.daybook.assay.NewActivity.Details;
import org.daybook.assay.value.ReportedValue;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.exchange.column.Column;
import org.daybook.quantities.Unit;
import org.daybook.registry.Clues;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.Kin;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What a row of a table says, read but not yet compared with what is here.
///
/// @param number the compound number as typed, without blanks around it; empty if there is none
/// @param duplicateOf the number of which the row says it is a duplicate; empty if it does not
/// @param otherReadings other notations in the row that are not the structure, nor a stereoisomer or salt form of it
/// @param ids external ids and, without a structure, InChIKeys: each means one compound
/// @param called names and codes that may say which compound it is where nothing better does
/// @param results one element a value
/// @param rejection why the row cannot be taken, whatever is here; null if it can
public record ReadRow(
        int row,
        String number,
        String duplicateOf,
        String name,
        @Nullable Structure structure,
        @Nullable StereoStatement stereo,
        List<OtherReading> otherReadings,
        List<String> otherNumbers,
        List<OtherName> names,
        List<String> ids,
        List<String> called,
        List<String> series,
        @Nullable NewBatch batch,
        List<ReadResult> results,
        List<Remark> remarks,
        @Nullable Remark rejection) {

    /// A notation that is not the structure of its row.
    ///
    /// @param notation in words, as `InChI`
    /// @param key the InChIKey that it is or has
    public record OtherReading(Said notation, Column column, String cell, String key) {

        /// The first block of the key.
        public String skeleton() {
            return Kin.skeleton(key);
        }
    }

    /// A row of which nothing can be taken.
    public static ReadRow refused(int row, Remark why) {
        return new ReadRow(
                row, "", "", "", null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null,
                List.of(), List.of(), why);
    }

    /// The compound to register if it is none that is here; nothing if the row has neither structure nor name nor
    /// number.
    public Optional<NewCompound> toRegister() {
        if (structure == null && name.isEmpty() && number.isEmpty()) {
            return Optional.empty();
        }
        NewCompound compound = structure == null
                ? NewCompound.withoutStructure(name.isEmpty() ? number : name)
                : NewCompound.of(structure);
        return Optional.of(compound.named(name).numbered(number).stating(stereo).alsoKnownAs(names));
    }

    /// Ids first, then names.
    public Stream<String> texts() {
        return Stream.concat(ids.stream(), called.stream()).distinct();
    }

    /// All that may lead to a compound that is here.
    public void addTo(Clues clues) {
        Stream.of(List.of(number, duplicateOf), otherNumbers, ids, called)
                .flatMap(List::stream)
                .filter(text -> !text.isEmpty())
                .forEach(clues.texts()::add);
        Stream.concat(Stream.of(name()), names().stream().map(OtherName::text))
                .filter(text -> CompoundNumber.read(text).isPresent())
                .forEach(clues.texts()::add);
        Stream.concat(
                        toRegister().stream(),
                        Stream.of(number, duplicateOf)
                                .filter(text -> !text.isEmpty())
                                .map(NewCompound::withoutStructure))
                .map(compound -> Identity.of(compound).key())
                .forEach(clues.identityKeys()::add);
        otherReadings.stream().map(OtherReading::skeleton).forEach(clues.connectivities()::add);
    }

    /// First blocks of the keys of all other readings of these rows.
    public static Set<String> otherSkeletons(List<ReadRow> rows) {
        return rows.stream()
                .flatMap(row -> row.otherReadings().stream())
                .map(OtherReading::skeleton)
                .collect(Collectors.toSet());
    }

    /// First block of the InChIKey of its structure.
    public Optional<String> skeleton() {
        return drawn().flatMap(read -> Identifiers.of(read).connectivity());
    }

    /// Whether its structure was read from an InChI.
    public boolean isFromInchi() {
        return structure != null && structure.format() == Format.INCHI;
    }

    /// Whether something stands for a structure that cannot be read.
    public boolean isUnreadable() {
        return structure == null
                && remarks.stream().anyMatch(remark -> remark.kind() == Remark.Kind.STRUCTURE_UNREADABLE);
    }

    /// The structure that was read, from whichever notation; empty if the row has none that can be read.
    public Optional<Structure> drawn() {
        return Optional.ofNullable(structure);
    }

    /// Empty if no cell of the row speaks of a batch.
    public Optional<NewBatch> lot() {
        return Optional.ofNullable(batch);
    }

    /// The same under another number, with another batch.
    public ReadRow under(String otherNumber, NewBatch otherBatch) {
        return new ReadRow(row, otherNumber, duplicateOf, name, structure, stereo, otherReadings, otherNumbers, names,
                ids, called, series, otherBatch, results, remarks, rejection);
    }

    /// One value of one cell.
    ///
    /// @param assay name of the assay
    /// @param unit unit of the column, or null
    /// @param repeats whether the rows of one compound repeat one value, as the raw rows of a curve do
    public record ReadResult(
            String assay,
            @Nullable Unit unit,
            String columnName,
            String cell,
            int part,
            ReportedValue value,
            Details details,
            boolean repeats) {

        public ReadResult {
            OverLimitException.requireText("assay", assay, Assay.MAX_NAME);
            if (unit != null) {
                OverLimitException.requireText("unit", unit.symbol(), Unit.MAX_SYMBOL);
            }
            if (details.lab() != null) {
                OverLimitException.requireText("lab", details.lab(), Assay.MAX_ORIGIN);
            }
        }
    }
}
