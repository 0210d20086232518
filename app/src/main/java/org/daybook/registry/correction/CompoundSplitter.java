package org.daybook.registry.correction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.people.Authorship;
import org.daybook.registry.compound.Candidate;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.correction.CompoundParts.Destination;
import org.daybook.registry.correction.Corrected.Done;
import org.daybook.registry.correction.Corrected.IsAnother;
import org.daybook.registry.identity.CompoundIdentities;
import org.daybook.registry.identity.CompoundIdentities.Holder;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.change.PendingWrites;
import org.daybook.shared.change.RowImages.Image;
import org.daybook.shared.id.CompoundId;
import org.daybook.writing.correction.Act.Drawn;
import org.daybook.writing.correction.Correction.Change;
import org.springframework.stereotype.Component;

/// Makes of one compound two, in the caller's transaction.
@Component
class CompoundSplitter {

    private final CompoundActs acts;
    private final NewRowsOfCompounds made;
    private final CompoundIdentities identities;
    private final AssignedNumberRepository numbers;
    private final PendingWrites pending;

    CompoundSplitter(CompoundActs acts, NewRowsOfCompounds made, CompoundIdentities identities,
            AssignedNumberRepository numbers, PendingWrites pending) {
        this.acts = acts;
        this.made = made;
        this.identities = identities;
        this.numbers = numbers;
        this.pending = pending;
    }

    Corrected split(CompoundId id, Splitting wanted, String why, Authorship by) {
        Optional<Candidate> candidate = wanted.into().isBlank() ? Optional.of(candidate(wanted)) : Optional.empty();
        acts.openDesk();
        Compound compound = acts.existing(id);
        Map<Kind, Set<Long>> going = going(compound, wanted);
        if (candidate.isPresent()) {
            Optional<Holder> other = identities.holder(candidate.get().identity())
                    .filter(one -> !(one.isMerged() && one.compound().id().equals(id)));
            if (other.isPresent()) {
                return new IsAnother(compound, other.get());
            }
        }
        Optional<Compound> known = candidate.isPresent() ? Optional.empty() : Optional.of(into(compound, wanted));
        Set<Long> touched = new TreeSet<>(Set.of(id.value()));
        known.ifPresent(other -> touched.add(other.id().value()));
        Image before = acts.look(touched);
        candidate.ifPresent(fresh -> identities.letGo(fresh.identity()));
        String fromNumber = compound.number();
        Optional<CompoundNumber> own = ownNumber(compound, going.get(Kind.NUMBERS));
        Compound target = known.orElseGet(() -> made.enter(
                candidate.orElseThrow(), own.orElseGet(made::next), own.isEmpty(), by));
        touched.add(target.id().value());
        Destination to = new Destination(id, fromNumber, target.id(), target.number(),
                Said.of("said.registry.was-split-off-to", fromNumber, target.number()));
        going.forEach((kind, ids) -> acts.move(kind, ids, to));
        acts.finish(id, new Change(Said.of("said.registry.split"),
                Said.of("said.registry.what-a-number-had", fromNumber, CompoundActs.described(compound)),
                said(going, target)),
                new Drawn(compound.smiles().orElse(""), target.smiles().orElse("")), why, before, touched, by);
        return new Done(acts.existing(target.id()));
    }

    private static Candidate candidate(Splitting wanted) {
        if (wanted.structure() == null && wanted.name().isBlank()) {
            throw new InvalidInputException("name", Said.of("said.registry.a-new-compound-needs-a-structure"));
        }
        NewCompound fresh = wanted.structure() == null
                ? NewCompound.withoutStructure(wanted.name())
                : NewCompound.of(wanted.structure()).named(wanted.name()).stating(wanted.stated());
        return Candidate.of(fresh);
    }

    private Compound into(Compound compound, Splitting wanted) {
        CompoundNumber number = CompoundNumber.of(wanted.into());
        Compound other = numbers.findByNumberKey(number.key()).map(taken -> acts.existing(taken.compound()))
                .orElseThrow(() -> new MissingException(
                        Said.of("said.shared.there-is-no-compound-3", wanted.into())));
        if (other.id().equals(compound.id())) {
            throw new InvalidInputException("into", Said.of("said.registry.is-the-same-compound", number.text()));
        }
        return other;
    }

    /// What goes, checked, with the results of the batches.
    private Map<Kind, Set<Long>> going(Compound compound, Splitting wanted) {
        Map<Kind, Set<Long>> going = new TreeMap<>();
        for (CompoundParts feature : acts.features()) {
            Kind kind = feature.kind();
            List<CompoundPart> all = feature.of(compound.id());
            Set<Long> chosen = new TreeSet<>(wanted.of(kind));
            Set<Long> known = all.stream().map(CompoundPart::id).collect(Collectors.toSet());
            chosen.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(one -> {
                throw new InvalidInputException(field(kind),
                        Said.of("said.registry.has-no-such-part", compound.number(), one));
            });
            if (kind == Kind.NUMBERS && chosen.containsAll(known)) {
                throw new InvalidInputException(field(kind),
                        Said.of("said.registry.leave-at-least-one-number-to", compound.number()));
            }
            if (kind == Kind.RESULTS) {
                Collection<Long> batches = wanted.of(Kind.BATCHES);
                all.stream().filter(part -> batches.contains(part.under())).map(CompoundPart::id).forEach(chosen::add);
                all.stream().filter(part -> chosen.contains(part.id()) && part.under() > 0
                        && !batches.contains(part.under())).findFirst().ifPresent(part -> {
                            throw new InvalidInputException(field(kind),
                                    Said.of("said.registry.is-of-a-batch-that-stays", part.said()));
                        });
            }
            going.put(kind, chosen);
        }
        if (going.values().stream().allMatch(Set::isEmpty)) {
            throw new InvalidInputException("parts", Said.of("said.registry.choose-what-goes-to-the-other"));
        }
        return going;
    }

    private static String field(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// One leads, several lead.
    private static Said said(Map<Kind, Set<Long>> going, Compound target) {
        int all = going.values().stream().mapToInt(Set::size).sum();
        return Said.of(all == 1 ? "said.registry.leads-to" : "said.registry.lead-to", counted(going), target.number(),
                CompoundActs.described(target));
    }

    private static List<Said> counted(Map<Kind, Set<Long>> going) {
        return going.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getValue().size() == 1
                        ? Said.of("said.registry.one." + field(entry.getKey()))
                        : Said.of("said.registry.counted", entry.getValue().size(),
                                Said.word("part-going", entry.getKey(), field(entry.getKey()))))
                .toList();
    }

    /// The first number that goes; a compound that went by one that goes goes by its oldest other one.
    private Optional<CompoundNumber> ownNumber(Compound compound, Collection<Long> going) {
        List<AssignedNumber> all = numbers.findByCompoundIdInOrderById(List.of(compound.id().value()));
        List<AssignedNumber> leaving = all.stream().filter(one -> going.contains(one.id())).toList();
        if (leaving.stream().anyMatch(one -> one.number().equals(compound.number()))) {
            compound.goBy(CompoundNumber.of(all.stream().filter(one -> !going.contains(one.id())).findFirst()
                    .orElseThrow().number()));
            pending.flush();
        }
        return leaving.stream().findFirst().map(one -> CompoundNumber.of(one.number()));
    }
}
