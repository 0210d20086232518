package org.daybook.assay.correction;

import java.util.Map;
import java.util.TreeMap;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.quantities.Unit;
import org.daybook.shared.Said;

/// A result as somebody types it, each field a text; an empty one stands for nothing.
///
/// @param compound any number of it, or its InChIKey
/// @param batch its code, with the number before a stroke where several numbers have such a batch: `OSM-S-106/02`
/// @param assay slug or name
/// @param value as in a cell of a table: `0.4`, `>10 uM`, `0.66 ± 0.02`, `nd`
/// @param units unit of a number that states none; empty: it states one, or is in the unit of the assay
/// @param n number of experiments, from 1
/// @param measuredOn a day as yyyy-mm-dd
/// @param lab who measured, where that is not the laboratory of the assay
/// @param source where it is from
public record TypedResult(
        String compound, String batch, String assay, String value, String units, String n, String measuredOn,
        String lab, String comment, String source) {

    /// Characters of a value.
    public static final int MAX_VALUE = 300;
    /// Characters of the laboratory.
    public static final int MAX_LAB = 200;
    /// Characters of the comment.
    public static final int MAX_COMMENT = 2_000;
    /// Characters of the source.
    public static final int MAX_SOURCE = 500;

    public TypedResult {
        compound = OverLimitException.requireNaming("compound", compound.strip());
        batch = OverLimitException.requireNaming("batch", batch.strip());
        assay = OverLimitException.requireText("assay", assay.strip(), org.daybook.assay.Assay.MAX_NAME);
        value = OverLimitException.requireText("value", value.strip(), MAX_VALUE);
        units = symbol(OverLimitException.requireText("units", units.strip(), Unit.MAX_SYMBOL));
        n = OverLimitException.requireNaming("n", n.strip());
        measuredOn = OverLimitException.requireNaming("measuredOn", measuredOn.strip());
        lab = OverLimitException.requireText("lab", lab.strip(), MAX_LAB);
        comment = OverLimitException.requireText("comment", comment.strip(), MAX_COMMENT);
        source = OverLimitException.requireText("source", source.strip(), MAX_SOURCE);
    }

    private static String symbol(String units) {
        return units.isEmpty() ? "" : Unit.of(units).symbol();
    }

    /// By the names of the fields.
    ///
    /// @throws InvalidInputException naming a field that there is not
    public static TypedResult of(Map<String, String> fields) {
        TypedResult typed = new TypedResult(
                text(fields, "compound"), text(fields, "batch"), text(fields, "assay"), text(fields, "value"),
                text(fields, "units"), text(fields, "n"), text(fields, "measuredOn"), text(fields, "lab"),
                text(fields, "comment"), text(fields, "source"));
        for (String field : fields.keySet()) {
            if (!typed.fields().containsKey(field)) {
                throw new InvalidInputException(field, Said.of("said.assay.a-result-has-no-field", field));
            }
        }
        return typed;
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    /// By the names of the fields.
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("compound", compound);
        fields.put("batch", batch);
        fields.put("assay", assay);
        fields.put("value", value);
        fields.put("units", units);
        fields.put("n", n);
        fields.put("measuredOn", measuredOn);
        fields.put("lab", lab);
        fields.put("comment", comment);
        fields.put("source", source);
        return fields;
    }

    /// The same with other texts in some fields.
    public TypedResult with(Map<String, String> others) {
        Map<String, String> fields = fields();
        fields.putAll(others);
        return of(fields);
    }
}
