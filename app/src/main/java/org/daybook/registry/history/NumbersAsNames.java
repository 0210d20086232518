package org.daybook.registry.history;

import java.util.Optional;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.CompoundNumber;
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
        return objection(text, new Identity(compound.identityKey(), compound.stereo(), true), compound.id());
    }

    /// The same of a compound that is not registered yet.
    ///
    /// @param identity of the compound: a number that went with an import may be a name of what it led to
    /// @param own the compound, or null for a new one
    public Optional<Said> objection(String text, Identity identity, @Nullable CompoundId own) {
        Optional<CompoundNumber> number = CompoundNumber.read(text);
        Optional<AssignedNumber> assigned = number.flatMap(read -> numbers.findByNumberKey(read.key()));
        if (assigned.isPresent()) {
            return assigned.map(AssignedNumber::compound).filter(holder -> !holder.equals(own))
                    .flatMap(holder -> compounds.findById(holder.value()))
                    .map(holder -> Said.of("said.registry.a-name-is-no-number-of", text.strip(), holder.number()));
        }
        return number.flatMap(read -> holds.find(text)).filter(hold -> !identity.had(hold))
                .map(hold -> Said.of("said.registry.a-name-is-no-number", holds.said(hold)));
    }
}
