package org.daybook.web.assay.result;

import java.util.Map;
import java.util.TreeMap;
import org.daybook.assay.correction.TypedResult;
import org.jspecify.annotations.Nullable;

/// What the form of a result sends; the names are those of [TypedResult].
///
/// @param version of the result that is edited
/// @param supersedes id of the result that a new one stands for
/// @param token tells a form that is sent twice from two
record ResultForm(
        @Nullable String compound, @Nullable String batch, @Nullable String assay, @Nullable String value,
        @Nullable String units, @Nullable String n, @Nullable String measuredOn, @Nullable String lab,
        @Nullable String comment, @Nullable String source, @Nullable String reason, @Nullable Integer version,
        @Nullable Long supersedes, @Nullable String token) {

    static ResultForm of(TypedResult typed, int version, @Nullable Long supersedes) {
        return new ResultForm(typed.compound(), typed.batch(), typed.assay(), typed.value(), typed.units(), typed.n(),
                typed.measuredOn(), typed.lab(), typed.comment(), typed.source(), "", version, supersedes, "");
    }

    /// The fields that were sent.
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "compound", compound);
        put(fields, "batch", batch);
        put(fields, "assay", assay);
        put(fields, "value", value);
        put(fields, "units", units);
        put(fields, "n", n);
        put(fields, "measuredOn", measuredOn);
        put(fields, "lab", lab);
        put(fields, "comment", comment);
        put(fields, "source", source);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.put(name, text);
        }
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
