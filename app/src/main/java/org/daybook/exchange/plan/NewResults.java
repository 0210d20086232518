package org.daybook.exchange.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Assay;
import org.daybook.assay.value.ReportedValue.Undecided;
import org.daybook.exchange.row.ReadRow;
import org.daybook.exchange.row.ReadRow.ReadResult;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.exchange.row.Trust;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.jspecify.annotations.Nullable;

/// Decides which results of a row are not here yet, and has them recorded.
///
/// A cell that is understood takes the place of what an earlier import kept of it without a value
/// (`docs/decisions/0068-an-answer-replaces-what-was-undecided.md`).
final class NewResults {

    private final Writer writer;

    NewResults(Writer writer) {
        this.writer = writer;
    }

    /// Where the results of a row belong.
    ///
    /// @param number under which they were measured; empty if that is the one the compound goes by
    private record Place(KnownCompound compound, String batchKey, String number) {

        String key(ReadResult result, String what) {
            String under = number.isEmpty() ? "" : KnownCompound.numberKey(number);
            return KnownCompounds.resultKey(result.assay(), batchKey, under, what);
        }
    }

    /// Adds the results of a row, and says what was added.
    ///
    /// @param trusted what is right in this row; without [Trust#FILE] nothing that somebody has put right comes again
    void add(ReadRow row, KnownCompound compound, String batchKey, @Nullable Lot lot, Set<Trust> trusted,
            List<Said> additions, List<Remark> remarks) {
        boolean isOwn = row.number().isEmpty()
                || KnownCompound.numberKey(row.number()).equals(KnownCompound.numberKey(compound.number()));
        Place place = new Place(compound, batchKey, isOwn ? "" : row.number());
        List<ReadResult> added = new ArrayList<>();
        int superseded = 0;
        for (ReadResult result : row.results()) {
            if (result.repeats() && !compound.say(place.key(result, result.value().text()))) {
                remarks.add(Remark.onRow(Kind.REPEATED_VALUE,
                        Said.of("said.exchange.of-stands-on-several-raw-rows", result.cell(), result.columnName())));
                continue;
            }
            superseded += supersede(row, result, place);
            Optional<ActivityId> before = here(result, place);
            before.ifPresent(writer::claim);
            Optional<Said> putRight = before.isPresent() || trusted.contains(Trust.FILE) ? Optional.empty()
                    : putRight(result, compound);
            putRight.ifPresent(what -> remarks.add(Remark.onRow(Kind.PUT_RIGHT_SINCE,
                    Said.of("said.exchange.is-not-brought-back", result.cell(), result.columnName(), what))));
            if (before.isEmpty() && putRight.isEmpty()) {
                added.add(result);
            }
        }
        if (!added.isEmpty()) {
            writer.record(compound, added, lot, isOwn ? null : row.number(), row.row());
            long assays = added.stream().map(result -> Assay.key(result.assay())).distinct().count();
            additions.add(added.size() == 1 ? Said.of("said.exchange.1-result")
                    : Said.of(assays == 1 ? "said.exchange.results-in-assay" : "said.exchange.results-in-assays",
                            added.size(), assays));
        }
        if (superseded > 0) {
            additions.add(Said.of(superseded == 1 ? "said.exchange.undecided-result-replaced"
                    : "said.exchange.undecided-results-replaced", superseded));
        }
    }

    private static Optional<Said> putRight(ReadResult result, KnownCompound compound) {
        return Stream.of(result.value().text(), result.cell()).distinct()
                .flatMap(text -> compound.putRight(KnownCompounds.formerKey(result.assay(), text)).stream())
                .findFirst();
    }

    /// One that is here already: the same value, or what was understood by the same cell where it is not understood
    /// now.
    private Optional<ActivityId> here(ReadResult result, Place place) {
        Optional<ActivityId> same = writer.sameness(result.assay(), result.value(), result.unit())
                .flatMap(sameness -> place.compound().claim(place.key(result, sameness)));
        return same.isPresent() || !(result.value() instanceof Undecided) ? same
                : Stream.of(result.value().text(), result.cell()).distinct()
                .flatMap(text -> place.compound().claim(place.key(result, KnownCompounds.cellKey(text))).stream())
                .findFirst();
    }

    /// The first value that is understood in a cell replaces all that an earlier import left undecided in it.
    private int supersede(ReadRow row, ReadResult result, Place place) {
        List<ReadResult> ofCell = row.results().stream().filter(other -> other.cell().equals(result.cell())
                && other.columnName().equals(result.columnName()) && other.assay().equals(result.assay())).toList();
        if (ofCell.stream().filter(other -> !(other.value() instanceof Undecided)).findFirst().orElse(null) != result) {
            return 0;
        }
        Set<String> open = ofCell.stream().map(ReadResult::value).filter(Undecided.class::isInstance)
                .map(value -> KnownCompounds.cellKey(value.text())).collect(Collectors.toSet());
        List<ActivityId> replaced = place.compound()
                .supersede(place.key(result, KnownCompounds.cellKey(result.cell())), open);
        replaced.forEach(id -> writer.supersede(id, result, row.row()));
        return replaced.size();
    }
}
