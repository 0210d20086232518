package org.daybook.web.registry.batch;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.daybook.quantities.TypedNumber;
import org.daybook.registry.batch.BatchCorrections;
import org.daybook.registry.batch.NewBatch;
import org.jspecify.annotations.Nullable;

/// What somebody typed about a batch; what is not there is empty, or stays.
///
/// @param under the number it was made under, or empty for the one the compound goes by
/// @param entry number or address of the entry in which it was made
/// @param madeOn a day as yyyy-mm-dd
/// @param version of the batch that is edited
/// @param token tells a form that is sent twice from two
record BatchForm(
        @Nullable String under, @Nullable String code, @Nullable String amount, @Nullable String purity,
        @Nullable String salt, @Nullable String supplier, @Nullable String entry, @Nullable String madeOn,
        @Nullable String remark, @Nullable String reason, @Nullable Integer version, @Nullable String token) {

    static BatchForm of(Map<String, String> fields, int version) {
        return new BatchForm("", fields.get("code"), fields.get("amount"), fields.get("purity"), fields.get("salt"),
                fields.get("supplier"), fields.get("entry"), fields.get("madeOn"), fields.get("remark"), "", version,
                "");
    }

    NewBatch toNewBatch() {
        TypedNumber.requireOneReading("amount", text(amount));
        return new NewBatch(text(under), text(code), text(amount), text(purity), text(salt), text(supplier),
                BatchCorrections.entry(text(entry)), BatchCorrections.day(text(madeOn)), text(remark));
    }

    /// The fields that were sent, by the names of [BatchCorrections#fields].
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "code", code);
        put(fields, "amount", amount);
        put(fields, "purity", purity);
        put(fields, "salt", salt);
        put(fields, "supplier", supplier);
        put(fields, "entry", entry);
        put(fields, "madeOn", madeOn);
        put(fields, "remark", remark);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.put(name, text);
        }
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
