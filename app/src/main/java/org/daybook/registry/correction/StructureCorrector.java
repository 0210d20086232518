package org.daybook.registry.correction;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.property.Properties;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Candidate;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.CompoundParts.Destination;
import org.daybook.registry.correction.Corrected.Done;
import org.daybook.registry.correction.Corrected.IsAnother;
import org.daybook.registry.correction.StructureCorrection.Meant;
import org.daybook.registry.identity.CompoundIdentities;
import org.daybook.registry.identity.CompoundIdentities.Holder;
import org.daybook.registry.renewal.IdentityRenewal;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.change.PendingWrites;
import org.daybook.shared.change.RowImages.Image;
import org.daybook.shared.id.CompoundId;
import org.daybook.writing.correction.Act.Drawn;
import org.daybook.writing.correction.Correction.Change;
import org.springframework.stereotype.Component;

/// Gives compounds another structure, in the caller's transaction.
@Component
class StructureCorrector {

    private final CompoundActs acts;
    private final NewRowsOfCompounds made;
    private final CompoundIdentities identities;
    private final IdentityRenewal renewal;
    private final PendingWrites pending;

    StructureCorrector(CompoundActs acts, NewRowsOfCompounds made, CompoundIdentities identities,
            IdentityRenewal renewal, PendingWrites pending) {
        this.acts = acts;
        this.made = made;
        this.identities = identities;
        this.renewal = renewal;
        this.pending = pending;
    }

    Corrected correct(CompoundId id, StructureCorrection wanted, String reason, Authorship by) {
        Optional<Structure> typed = acts.existing(id).readTyped();
        Structure drawn = wanted.drawn().or(() -> typed).orElseThrow(() -> new InvalidInputException(
                "structure", Said.of("said.registry.the-compound-has-no-structure-give")));
        Meant meant = Meant.of(drawn, wanted.stated());
        renewal.renewLike(meant.structure());
        acts.openDesk();
        Compound compound = acts.existing(id);
        if (wanted.version() != null && wanted.version() != compound.version()) {
            throw new ChangedSinceException(
                    Said.of("said.registry.was-changed-since-you-saw-it", compound.number()));
        }
        String key = IdentityKey.of(meant.structure());
        Optional<Holder> other = identities.holder(key, meant.statement())
                .filter(one -> !one.compound().id().equals(id));
        if (other.isPresent()) {
            return new IsAnother(compound, other.get());
        }
        RegisteredStructure given = RegisteredStructure.of(meant.structure());
        if (compound.stereo() == meant.statement() && compound.structure().filter(given::equals).isPresent()) {
            return new Done(compound);
        }
        meant.statement().requireFor(drawn);
        Image before = acts.look(Set.of(id.value()));
        Said was = CompoundActs.described(compound);
        String smilesBefore = compound.smiles().orElse("");
        boolean first = compound.structure().isEmpty();
        Optional<NewCompound> old = wanted.resultsMove()
                ? compound.readTyped().map(structure -> NewCompound.of(structure).stating(compound.stereo()))
                : Optional.empty();
        compound.describe(given, CalculatedProperties.of(Properties.of(meant.structure())), key);
        compound.state(meant.statement());
        pending.flush();
        Set<Long> touched = new TreeSet<>(Set.of(id.value()));
        old.map(kept -> made.enter(Candidate.of(kept), made.next(), true, by)).ifPresent(fresh -> {
            touched.add(fresh.id().value());
            Destination to = new Destination(id, compound.number(), fresh.id(), fresh.number(),
                    Said.of("said.registry.went-with-its-structure-to", compound.number(), fresh.number()));
            acts.move(Kind.BATCHES, acts.ids(Kind.BATCHES, id), to);
            acts.move(Kind.RESULTS, acts.ids(Kind.RESULTS, id), to);
        });
        String what = first ? "said.registry.structure-given"
                : wanted.drawn().isPresent() ? "said.registry.structure-corrected" : "said.registry.stereo-stated";
        acts.finish(id, new Change(Said.of(what), was, CompoundActs.described(compound)),
                new Drawn(smilesBefore, compound.smiles().orElse("")), reason, before, touched, by);
        return new Done(acts.existing(id));
    }
}
