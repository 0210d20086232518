package org.daybook.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.Registration.Rejected;
import org.daybook.shared.CompoundId;
import org.daybook.shared.Page;
import org.daybook.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PersistentCompounds implements Compounds {

    private final CompoundRepository compounds;
    private final AssignedNumberRepository numbers;
    private final CompoundNotes notes;
    private final Kinship kinship;
    private final Registrar registrar;

    PersistentCompounds(CompoundRepository compounds, AssignedNumberRepository numbers, CompoundNotes notes, Kinship kinship,
            Registrar registrar) {
        this.compounds = compounds;
        this.numbers = numbers;
        this.notes = notes;
        this.kinship = kinship;
        this.registrar = registrar;
    }

    @Override
    public Registration register(NewCompound compound, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        Candidate candidate = Candidate.of(compound);
        return switch (registrar.enter(candidate, by)) {
            case Registered(Compound made, var none) -> new Registered(made, kinship.warnings(candidate, made.stereo()));
            case AlreadyRegistered(Compound known, var added, var none) ->
                    new AlreadyRegistered(known, added, kinship.warnings(candidate, known.stereo()));
            case Rejected rejected -> rejected;
        };
    }

    @Override
    public Preview preview(NewCompound compound) {
        return registrar.preview(Candidate.of(compound));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Compound> find(String number) {
        return CompoundNumber.read(number)
                .flatMap(read -> numbers.findByNumberKey(read.key()))
                .flatMap(assigned -> find(assigned.compound()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Compound> find(CompoundId id) {
        return compounds.findById(id.value());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CompoundId, Compound> findAll(Collection<CompoundId> ids) {
        Map<CompoundId, Compound> found = compounds.findAllById(CompoundNotes.values(ids)).stream()
                .collect(Collectors.toMap(Compound::id, Function.identity()));
        Map<CompoundId, Compound> inOrder = new LinkedHashMap<>();
        ids.stream().filter(found::containsKey).forEach(id -> inOrder.put(id, found.get(id)));
        return inOrder;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Compound> withInchiKey(String inchiKey) {
        return findAll(compounds.withInchiKeys(List.of(inchiKey)).stream().map(found -> new CompoundId(found.getId())).toList()).values()
                .stream().sorted(Comparator.comparing(Compound::number)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, CompoundId> resolve(Collection<String> texts) {
        Meanings meanings = new Meanings();
        numbers.findByNumberKeyIn(keys(texts, PersistentCompounds::numberKey)).forEach(meanings::add);
        compounds.withInchiKeys(keys(texts, PersistentCompounds::inchiKey)).forEach(meanings::add);
        notes.synonymsWithKeys(keys(texts, text -> Optional.of(OtherName.lookupKey(text)))).forEach(meanings::add);
        Map<String, CompoundId> resolved = new LinkedHashMap<>();
        texts.forEach(text -> meanings.of(text).ifPresent(id -> resolved.put(text, id)));
        return resolved;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CompoundId> idsAfter(@Nullable CompoundId last, int limit) {
        return compounds.idsAfter(last == null ? 0 : last.value(), Limit.of(limit)).stream().map(CompoundId::new).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> lastRegistration() {
        return compounds.lastRegistration();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Compound> list(CompoundOrder order, int page, int size) {
        if (page < 1 || size < 1 || size > 1000) {
            throw new IllegalArgumentException("page must be 1 or more and size 1 to 1000, got " + page + " and " + size);
        }
        var found = compounds.findAll(PageRequest.of(page - 1, size, order.sort()));
        return new Page<>(found.getContent(), found.getTotalElements(), true, found.hasNext() ? Integer.toString(page + 1) : null);
    }

    @Override
    @Transactional(readOnly = true)
    public long count() {
        return compounds.count();
    }

    @Override
    public Relatives relatives(Compound compound) {
        return kinship.of(compound);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CompoundId, List<Synonym>> synonyms(Collection<CompoundId> ids) {
        return notes.synonymsOf(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CompoundId, List<AssignedNumber>> numbers(Collection<CompoundId> ids) {
        return numbers.findByCompoundIdInOrderById(CompoundNotes.values(ids)).stream()
                .collect(Collectors.groupingBy(AssignedNumber::compound));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CompoundChange> history(CompoundId id) {
        return notes.history(id);
    }

    private static Set<String> keys(Collection<String> texts, Function<String, Optional<String>> key) {
        return texts.stream().map(key).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Optional<String> numberKey(String text) {
        return CompoundNumber.read(text).map(CompoundNumber::key);
    }

    private static Optional<String> inchiKey(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return upper.matches("[A-Z]{14}-[A-Z]{10}-[A-Z]") ? Optional.of(upper) : Optional.empty();
    }

    /// What the texts could mean: a number first, then an InChIKey, then a synonym.
    private static final class Meanings {

        private final Map<String, CompoundId> byNumber = new HashMap<>();
        private final Map<String, Set<CompoundId>> byInchiKey = new HashMap<>();
        private final Map<String, Set<CompoundId>> bySynonym = new HashMap<>();

        void add(AssignedNumber number) {
            byNumber.put(number.key(), number.compound());
        }

        void add(CompoundRepository.ByInchiKey row) {
            byInchiKey.computeIfAbsent(row.getInchiKey(), key -> new HashSet<>()).add(new CompoundId(row.getId()));
        }

        void add(Synonym synonym) {
            bySynonym.computeIfAbsent(synonym.lookupKey(), key -> new HashSet<>()).add(synonym.compound());
        }

        Optional<CompoundId> of(String text) {
            return numberKey(text).map(byNumber::get)
                    .or(() -> inchiKey(text).flatMap(key -> only(byInchiKey.get(key))))
                    .or(() -> only(bySynonym.get(OtherName.lookupKey(text))));
        }

        private static Optional<CompoundId> only(@Nullable Set<CompoundId> ids) {
            return ids != null && ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
        }
    }
}
