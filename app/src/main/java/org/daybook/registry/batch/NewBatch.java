package org.daybook.registry.batch;

import java.time.LocalDate;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.id.EntryId;
import org.jspecify.annotations.Nullable;

/// A batch to be recorded; every text may be empty.
///
/// @param number the number it was made under, an alias of the compound or empty for the number the compound goes by
/// @param code its code within that number, or empty for the next free one (01, 02 …)
/// @param amount as typed, for example `12.5 mg`
/// @param purity as typed, for example `>95% (HPLC)`
/// @param salt counter-ion and its share, as typed
/// @param supplier who made or sold it, if it was not made here
/// @param entry the entry in which it was made, or null
/// @param madeOn the day it was made or received, or null
/// @param remark anything else
public record NewBatch(String number, String code, String amount, String purity, String salt, String supplier,
        @Nullable EntryId entry, @Nullable LocalDate madeOn, String remark) {

    /// Characters of the code.
    public static final int MAX_CODE = 60;
    /// Characters of amount and purity.
    public static final int MAX_MEASURE = 100;
    /// Characters of salt and supplier.
    public static final int MAX_ORIGIN = 200;
    /// Characters of the remark.
    public static final int MAX_REMARK = 2_000;

    public NewBatch {
        number = OverLimitException.requireNaming("number", number);
        code = OverLimitException.requireText("code", code.strip(), MAX_CODE);
        amount = OverLimitException.requireText("amount", amount.strip(), MAX_MEASURE);
        purity = OverLimitException.requireText("purity", purity.strip(), MAX_MEASURE);
        salt = OverLimitException.requireText("salt", salt.strip(), MAX_ORIGIN);
        supplier = OverLimitException.requireText("supplier", supplier.strip(), MAX_ORIGIN);
        remark = OverLimitException.requireText("remark", remark.strip(), MAX_REMARK);
    }

    /// The same, made under this number.
    public NewBatch under(String otherNumber) {
        return new NewBatch(otherNumber, code, amount, purity, salt, supplier, entry, madeOn, remark);
    }

    /// The same with this salt, as typed.
    public NewBatch salted(String otherSalt) {
        return new NewBatch(number, code, amount, purity, otherSalt, supplier, entry, madeOn, remark);
    }

    /// A batch of which only the code is known.
    public static NewBatch coded(String code) {
        return new NewBatch("", code, "", "", "", "", null, null, "");
    }
}
