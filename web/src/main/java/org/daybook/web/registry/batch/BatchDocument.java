package org.daybook.web.registry.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.daybook.people.Person;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.compound.Compound;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;

/// One batch; its page and the API say the same.
///
/// @param version its ETag; counts its changes
/// @param compound the number the compound goes by; `number` the one it was made under
/// @param amount as typed, `amountMg` what could be read of it; likewise `purity` and `purityPercent`
/// @param entry number of the entry in which it was made
/// @param retraction null while it counts
/// @param rest null while no published entry took anything of it
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegisteredBatch")
public record BatchDocument(
        long id, int version, String compound, String number, String code, @Nullable String amount,
        @Nullable Double amountMg, @Nullable String purity, @Nullable Double purityPercent, @Nullable String salt,
        @Nullable String supplier, @Nullable Long entry, @Nullable LocalDate madeOn, @Nullable String remark,
        @Nullable RetractionDocument retraction, @Nullable BatchRestDocument rest) {

    /// Why it counts no more.
    ///
    /// @param by handle; empty for somebody who is no longer known
    @Schema(name = "BatchRetraction")
    public record RetractionDocument(String reason, String by, Instant at) {
    }

    static BatchDocument of(Batch batch, Compound compound, @Nullable Person retractedBy,
            @Nullable BatchRestDocument rest, Words words) {
        return new BatchDocument(
                batch.id().value(),
                batch.version(),
                compound.number(),
                batch.number(),
                batch.code(),
                batch.amount().orElse(null),
                batch.amountMg().orElse(null),
                batch.purity().orElse(null),
                batch.purityPercent().orElse(null),
                batch.salt().orElse(null),
                batch.supplier().orElse(null),
                batch.entry().map(entry -> entry.value()).orElse(null),
                batch.madeOn().orElse(null),
                batch.remark().orElse(null),
                batch.retraction().map(one -> new RetractionDocument(
                        words.said(one.reason()),
                        retractedBy == null ? "" : retractedBy.handle(), one.at())).orElse(null),
                rest);
    }
}
