package org.daybook.web.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.registry.batch.Batch;
import org.daybook.shared.id.EntryId;
import org.daybook.web.registry.batch.BatchRestDocument;
import org.daybook.web.shared.language.Words;

/// A batch in the table of its compound and in the compound's data.
///
/// @param id what leads to its page
/// @param number the number it was made under
/// @param amount as typed; `amountMg` what could be read of it, in mg
/// @param purity as typed; `purityPercent` what could be read of it
/// @param entry the entry it was made in
/// @param retractedReason why it counts no more; empty while it counts
/// @param rest what published entries left of it, where they took something
public record BatchView(
        long id,
        String number,
        String code,
        Optional<String> amount,
        Optional<Double> amountMg,
        Optional<String> purity,
        Optional<Double> purityPercent,
        Optional<String> salt,
        Optional<String> supplier,
        Optional<EntryId> entry,
        Optional<LocalDate> madeOn,
        Optional<String> remark,
        String retractedReason,
        Optional<BatchRestDocument> rest) {

    static BatchView of(Batch batch, Optional<BatchRestDocument> rest, Words words) {
        return new BatchView(
                batch.id().value(),
                batch.number(),
                batch.code(),
                batch.amount(),
                batch.amountMg(),
                batch.purity(),
                batch.purityPercent(),
                batch.salt(),
                batch.supplier(),
                batch.entry(),
                batch.madeOn(),
                batch.remark(),
                words.said(batch.retractedReason()),
                rest);
    }
}
