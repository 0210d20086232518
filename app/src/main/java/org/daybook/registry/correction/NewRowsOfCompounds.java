package org.daybook.registry.correction;

import java.time.Clock;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.Candidate;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.history.CompoundChange;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberSchemes;
import org.springframework.stereotype.Component;

/// Enters compounds that an act makes, in the caller's transaction.
@Component
class NewRowsOfCompounds {

    private final CompoundRepository compounds;
    private final AssignedNumberRepository numbers;
    private final CompoundNotes notes;
    private final NumberSchemes schemes;
    private final Clock clock;

    NewRowsOfCompounds(CompoundRepository compounds, AssignedNumberRepository numbers, CompoundNotes notes,
            NumberSchemes schemes, Clock clock) {
        this.compounds = compounds;
        this.numbers = numbers;
        this.notes = notes;
        this.schemes = schemes;
        this.clock = clock;
    }

    CompoundNumber next() {
        CompoundNumber number = schemes.next("");
        schemes.use(number);
        return number;
    }

    /// @param isFree whether the number is nobody's; else its row comes from another compound
    Compound enter(Candidate fresh, CompoundNumber number, boolean isFree, Authorship by) {
        Compound made = new Compound(fresh.key(), fresh.stereo(), number, fresh.name(), by, clock.instant());
        fresh.structure().ifPresent(structure ->
                made.describe(structure, fresh.properties().orElseThrow(), fresh.key()));
        compounds.saveAndFlush(made);
        if (isFree) {
            numbers.saveAndFlush(new AssignedNumber(made.id(), number, null, by, clock.instant()));
        }
        notes.note(made, CompoundChange.Kind.REGISTERED, number.text(), by);
        return made;
    }
}
