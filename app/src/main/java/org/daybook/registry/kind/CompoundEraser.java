package org.daybook.registry.kind;

import java.util.Collection;
import java.util.List;
import org.daybook.registry.batch.BatchRepository;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.identity.CompoundIdentities;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.registry.renewal.IdentityRenewal;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ThingEraser;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Compounds with everything that was noted of them, and the schemes that have no others. Retired numbers stay retired;
/// what coincided with a compound that goes takes its place.
@Component
@Order(4)
class CompoundEraser implements ThingEraser {

    private final CompoundRepository compounds;
    private final CompoundNotes notes;
    private final BatchRepository batches;
    private final AssignedNumberRepository numbers;
    private final NumberHolds holds;
    private final NumberSchemes schemes;
    private final IdentityRenewal renewal;
    private final CompoundIdentities identities;

    CompoundEraser(CompoundRepository compounds, CompoundNotes notes, BatchRepository batches,
            AssignedNumberRepository numbers, NumberHolds holds, NumberSchemes schemes, IdentityRenewal renewal,
            CompoundIdentities identities) {
        this.compounds = compounds;
        this.notes = notes;
        this.batches = batches;
        this.numbers = numbers;
        this.holds = holds;
        this.schemes = schemes;
        this.renewal = renewal;
        this.identities = identities;
    }

    @Override
    public void erase(Collection<Thing> things) {
        List<CompoundId> going = ThingEraser.ids(things, CompoundId.KIND).stream().map(CompoundId::new).toList();
        if (going.isEmpty()) {
            return;
        }
        List<CompoundId> coinciding =
                going.stream().flatMap(id -> renewal.coincidingWith(id).stream()).distinct().toList();
        going.forEach(this::forget);
        compounds.deleteAllById(CompoundNotes.values(going));
        compounds.flush();
        coinciding.forEach(renewal::renewAgain);
        schemes.forgetUnused();
    }

    private void forget(CompoundId id) {
        notes.forget(id);
        renewal.forget(id);
        identities.forget(id);
        holds.forget(id);
        batches.deleteByCompoundId(id.value());
        numbers.deleteByCompoundId(id.value());
    }
}
