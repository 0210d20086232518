package org.daybook.registry;

import java.time.LocalDate;
import org.daybook.shared.EntryId;
import org.daybook.shared.InvalidInputException;
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

    public NewBatch {
        code = checked("code", code, 60);
        amount = checked("amount", amount, 100);
        purity = checked("purity", purity, 100);
        salt = checked("salt", salt, 200);
        supplier = checked("supplier", supplier, 200);
        remark = checked("remark", remark, 2000);
    }

    /// A batch of which only the code is known.
    public static NewBatch coded(String code) {
        return new NewBatch("", code, "", "", "", "", null, null, "");
    }

    private static String checked(String field, String text, int most) {
        if (text.strip().length() > most) {
            throw new InvalidInputException(field, "At most " + most + " characters, these are " + text.strip().length());
        }
        return text.strip();
    }
}
