package org.daybook.registry.many;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.writing.correction.Corrections;

/// What is wanted of many compounds.
///
/// @param act the key of a [ManyAct]
/// @param numbers of the compounds, in any spelling, each once; 1 to [ManyAtOnce#MOST]
/// @param fields what the act asks for, by name; what is left out is empty
/// @param reason why, at most 500 characters; may be empty unless the act needs one
public record ManyRequest(String act, List<String> numbers, Map<String, String> fields, String reason) {

    private static final int LONGEST = 500;

    /// @throws InvalidInputException naming the field that cannot be accepted
    public ManyRequest {
        OverLimitException.requireNaming("act", act);
        numbers = List.copyOf(new LinkedHashSet<>(numbers));
        numbers.forEach(number -> OverLimitException.requireNaming("compounds", number));
        OverLimitException.requireItems("compounds", numbers, ManyAtOnce.MOST);
        if (numbers.isEmpty()) {
            throw new InvalidInputException("compounds", Said.of("said.registry.choose-at-least-one-compound"));
        }
        fields = Map.copyOf(fields);
        fields.forEach((name, value) -> OverLimitException.requireText(name, value, LONGEST));
        reason = Corrections.requireReason(reason);
    }

    /// What was given for a field, without blanks around it; empty if nothing was.
    public String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /// What was given for a field.
    ///
    /// @throws InvalidInputException for this field if nothing was
    public String needed(String name) {
        String value = field(name);
        if (value.isEmpty()) {
            throw new InvalidInputException(name, Said.of("said.registry.is-needed-for-this", name));
        }
        return value;
    }
}
