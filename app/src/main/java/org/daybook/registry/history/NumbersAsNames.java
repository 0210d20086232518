package org.daybook.registry.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberHolds;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A name that reads as a number leads where the number leads: no compound is called by the number of another one, nor
/// by one that is reserved or retired (decision 0137). Joins the caller's transaction.
@Component
public class NumbersAsNames {

    private final AssignedNumberRepository numbers;
    private final CompoundRepository compounds;
    private final NumberHolds holds;

    NumbersAsNames(AssignedNumberRepository numbers, CompoundRepository compounds, NumberHolds holds) {
        this.numbers = numbers;
        this.compounds = compounds;
        this.holds = holds;
    }

    /// Why this text cannot be a name of a compound; empty if it can.
    public Optional<Said> objection(String text, Compound compound) {
        Identity identity = new Identity(compound.identityKey(), compound.stereo(), true);
        return objection(List.of(text), identity, compound.id()).map(Objection::why);
    }

    /// The first of these texts that cannot be a name of a compound; as many queries as for one text.
    ///
    /// @param identity of the compound: a number that went with an import may be a name of what it led to
    /// @param own the compound, or null for a new one
    public Optional<Objection> objection(List<String> texts, Identity identity, @Nullable CompoundId own) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String text : texts) {
            CompoundNumber.read(text).ifPresent(number -> keys.put(text, number.key()));
        }
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        Map<String, CompoundId> holders = numbers.findByNumberKeyIn(Set.copyOf(keys.values())).stream()
                .collect(Collectors.toMap(AssignedNumber::key, AssignedNumber::compound));
        Map<CompoundId, Compound> others = compounds.findAllById(
                        holders.values().stream().filter(holder -> !holder.equals(own)).map(CompoundId::value).toList())
                .stream().collect(Collectors.toMap(Compound::id, Function.identity()));
        Map<String, NumberHold> held = holds.among(keys.keySet());
        for (Map.Entry<String, String> name : keys.entrySet()) {
            String text = name.getKey();
            CompoundId leadsTo = holders.get(name.getValue());
            Compound holder = others.get(leadsTo);
            if (holder != null) {
                Said why = Said.of("said.registry.a-name-is-no-number-of", text.strip(), holder.number());
                return Optional.of(new Objection(text, why));
            }
            NumberHold hold = held.get(name.getValue());
            if (hold != null && leadsTo == null && !identity.had(hold)) {
                return Optional.of(
                        new Objection(text, Said.of("said.registry.a-name-is-no-number", holds.said(hold))));
            }
        }
        return Optional.empty();
    }

    /// @param name as it was given
    /// @param why it cannot be one
    public record Objection(String name, Said why) {}
}
