package org.daybook.exchange.plan;

import java.util.List;
import org.daybook.exchange.row.ReadRow;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.number.CodeParts;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberScheme;
import org.daybook.registry.number.NumberSchemes;

/// Takes the codes of rows apart of which an owner said what they are made of: `OSA_001042_XX_02` is batch 02 of
/// OSA_001042. What a column of the row says of batch or salt stands.
public final class PartedCodes {

    private final List<NumberScheme> described;

    private PartedCodes(List<NumberScheme> described) {
        this.described = described;
    }

    /// By what is described now.
    public static PartedCodes of(NumberSchemes schemes) {
        return new PartedCodes(
                schemes.all().stream().filter(scheme -> scheme.parts() != CodeParts.SEQUENCE).toList());
    }

    /// The rows, those with such codes under the number of their compound and with their batch.
    public List<ReadRow> apart(List<ReadRow> rows) {
        return described.isEmpty() ? rows : rows.stream().map(this::apart).toList();
    }

    private ReadRow apart(ReadRow row) {
        return CompoundNumber.read(row.number())
                .flatMap(number -> described.stream().flatMap(scheme -> scheme.apart(number).stream()).findFirst())
                .map(code -> row.under(code.compound(), batch(row.lot().orElse(NewBatch.coded(code.batch())), code)))
                .orElse(row);
    }

    private static NewBatch batch(NewBatch stated, CodeParts.Apart code) {
        NewBatch under = stated.under(code.compound());
        return under.salt().isEmpty() ? under.salted(code.salt()) : under;
    }
}
