package org.daybook.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.chem.structure.Structure;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.Registration.Rejected;
import org.daybook.registry.compound.Candidate;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.Kin;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.Relatives;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.compound.Warning;
import org.daybook.registry.correction.CompoundActs;
import org.daybook.registry.history.CompoundChange;
import org.daybook.registry.history.CompoundNotes;
import org.daybook.registry.identity.CompoundIdentities;
import org.daybook.registry.line.CompoundLine;
import org.daybook.registry.line.CompoundLineRepository;
import org.daybook.registry.name.Meanings;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.registry.renewal.IdentityRenewal;
import org.daybook.shared.Page;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PersistentCompounds implements Compounds {

    /// Prefix and sequence, before further parts.
    private static final Pattern STEM = Pattern.compile("^[A-Z]+(?:-[A-Z]+)*-\\d+");


    /// Values in the list of one statement; PostgreSQL takes 65,535.
    private static final int MOST_KEYS = 10_000;

    private final CompoundRepository compounds;
    private final CompoundLineRepository lines;
    private final CompoundIdentities identities;
    private final AssignedNumberRepository numbers;
    private final CompoundNotes notes;
    private final NumberSchemes schemes;
    private final NumberHolds holds;
    private final Kinship kinship;
    private final Registrar registrar;
    private final IdentityRenewal renewal;
    private final CompoundActs acts;

    @SuppressWarnings("ParameterNumber")
    PersistentCompounds(
            CompoundRepository compounds,
            CompoundLineRepository lines,
            CompoundIdentities identities,
            AssignedNumberRepository numbers,
            CompoundNotes notes,
            NumberSchemes schemes,
            NumberHolds holds,
            Kinship kinship,
            Registrar registrar,
            IdentityRenewal renewal,
            CompoundActs acts) {
        this.compounds = compounds;
        this.lines = lines;
        this.identities = identities;
        this.numbers = numbers;
        this.notes = notes;
        this.schemes = schemes;
        this.holds = holds;
        this.kinship = kinship;
        this.registrar = registrar;
        this.renewal = renewal;
        this.acts = acts;
    }

    @Override
    public Registration register(NewCompound compound, Actor actor) {
        PersonId by = actor.require(Role.MEMBER);
        Candidate candidate = Candidate.of(compound);
        compound.meant().ifPresent(renewal::renewLike);
        return switch (registrar.enter(candidate, by)) {
            case Registered(Compound made, var none) ->
                new Registered(made, kinship.warnings(candidate, made.stereo(), List.of()));
            case AlreadyRegistered(Compound known, var added, var merged) ->
                new AlreadyRegistered(known, added, Stream.concat(merged.stream(), kinship.warnings(candidate,
                        merged.isEmpty() ? known.stereo() : candidate.stereo(), List.of()).stream()).toList());
            case Rejected rejected -> rejected;
        };
    }

    @Override
    public Preview preview(NewCompound compound, Actor actor) {
        compound.meant().ifPresent(renewal::renewLike);
        return registrar.preview(Candidate.of(compound), actor.person());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Compound> find(String number) {
        return CompoundNumber.read(number)
                .flatMap(read -> numbers.findByNumberKey(read.key())
                        .map(AssignedNumber::compound)
                        .or(() -> withParts(read)))
                .flatMap(this::find);
    }

    /// Reads a code whose parts are described back to its compound; nothing if several have what it begins with.
    private Optional<CompoundId> withParts(CompoundNumber code) {
        for (String stem : schemes.stems(code)) {
            Optional<CompoundId> exactly = numbers.findByNumberKey(stem).map(AssignedNumber::compound);
            if (exactly.isPresent()) {
                return exactly;
            }
            List<Long> under = numbers.compoundsUnder(stem + "-%", Limit.of(2));
            if (!under.isEmpty()) {
                return under.size() == 1 ? Optional.of(new CompoundId(under.getFirst())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Compound> find(CompoundId id) {
        return compounds.findById(id.value());
    }

    @Override
    @Transactional(readOnly = true)
    public Compound get(CompoundId id) {
        return acts.existing(id);
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
        return findAll(Stream.concat(
                                compounds.withInchiKeys(List.of(inchiKey)).stream()
                                        .map(found -> new CompoundId(found.getId())),
                                tookOver(Set.of(inchiKey)))
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .values()
                .stream()
                .sorted(Comparator.comparing(Compound::number))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CompoundId, List<Identity>> takenOver(Collection<CompoundId> ids) {
        return identities.takenOver(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, CompoundId> resolve(Collection<String> texts) {
        Meanings<CompoundId> meanings = new Meanings<>();
        inParts(keys(texts, Meanings::numberKey), numbers::findByNumberKeyIn)
                .forEach(number -> meanings.addNumber(number.number(), number.compound()));
        Set<String> nobodys = new HashSet<>(keys(texts, Meanings::inchiKey));
        inParts(Set.copyOf(nobodys), compounds::withInchiKeys)
                .collect(Collectors.groupingBy(CompoundRepository.ByInchiKey::getInchiKey)).forEach((key, all) -> {
                    meant(all).forEach(row -> meanings.addInchiKey(key, new CompoundId(row.getId())));
                    nobodys.remove(key);
                });
        inParts(nobodys, part -> List.copyOf(identities.tookOver(part).entrySet()))
                .forEach(merged -> merged.getValue().forEach(id -> meanings.addInchiKey(merged.getKey(), id)));
        inParts(keys(texts, text -> Optional.of(OtherName.lookupKey(text))), notes::synonymsWithKeys)
                .forEach(synonym -> meanings.addName(synonym.text(), synonym.compound()));
        inParts(keys(texts, text -> Optional.of(OtherName.lookupKey(text))), compounds::findByNameKeyIn)
                .forEach(compound -> compound.name().ifPresent(name -> meanings.addName(name, compound.id())));
        List<String> unknown = texts.stream().filter(text -> meanings.all(text).isEmpty()).toList();
        inParts(keys(unknown, Meanings::numberKey), notes::synonymsSpokenOf)
                .forEach(synonym -> synonym.spokenKey()
                        .ifPresent(key -> meanings.addSpoken(key, synonym.compound())));
        Map<String, CompoundId> resolved = new LinkedHashMap<>();
        texts.forEach(text -> meanings.of(text).ifPresent(id -> resolved.put(text, id)));
        List<String> onlyNames = resolved.keySet().stream()
                .filter(text -> Meanings.numberKey(text).isPresent() && meanings.withNumber(text).isEmpty()).toList();
        Map<String, NumberHold> held = holds.among(onlyNames);
        onlyNames.stream().filter(text -> Optional.ofNullable(held.get(Meanings.numberKey(text).orElseThrow()))
                        .filter(hold -> hold.isRetired() && hold.wentWith().isEmpty()).isPresent())
                .forEach(resolved::remove);
        if (resolved.size() < texts.size() && schemes.haveParts()) {
            texts.stream().filter(text -> meanings.all(text).isEmpty())
                    .forEach(text -> CompoundNumber.read(text).flatMap(this::withParts)
                            .ifPresent(id -> resolved.put(text, id)));
        }
        return resolved;
    }

    /// The stereoisomer that a key states; a racemate that bears the key of one of its hands only if that hand is not
    /// here (docs/decisions/0218-a-key-means-the-hand-it-states.md).
    private static List<CompoundRepository.ByInchiKey> meant(List<CompoundRepository.ByInchiKey> all) {
        List<CompoundRepository.ByInchiKey> stated =
                all.stream().filter(row -> row.getStereo() == StereoStatement.ABSOLUTE).toList();
        return stated.isEmpty() ? all : stated;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> codesOf(Compound compound, Function<String, Collection<String>> tokens) {
        if (!schemes.haveParts()) {
            return Set.of();
        }
        Set<String> said = numbers(compound.id()).stream().map(number -> STEM.matcher(number.key()))
                .filter(Matcher::find).map(Matcher::group).distinct()
                .flatMap(stem -> tokens.apply(stem).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, CompoundId> meant = resolve(said);
        said.removeIf(token -> !compound.id().equals(meant.get(token)));
        return said;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<CompoundId> matching(Clues clues) {
        Set<String> names = keys(clues.texts(), text -> Optional.of(OtherName.lookupKey(text)));
        Set<String> structures = new HashSet<>(clues.identityKeys());
        structures.addAll(keys(clues.texts(), Meanings::inchiKey));
        Stream<Long> byText = Stream.concat(
                inParts(keys(clues.texts(), Meanings::numberKey), numbers::findByNumberKeyIn)
                        .map(number -> number.compound().value()),
                Stream.concat(
                        inParts(names, notes::synonymsWithKeys)
                                .map(synonym -> synonym.compound().value()),
                        inParts(names, compounds::idsWithNameKeys)));
        Stream<Long> byStructure = Stream.concat(inParts(structures, compounds::idsWithIdentityKeys),
                inParts(clues.connectivities(), compounds::idsWithConnectivities));
        return Stream.concat(Stream.concat(byText, byStructure).map(CompoundId::new), tookOver(structures))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public void renewIdentities(BooleanSupplier ending) {
        renewal.renewAll(ending);
    }

    @Override
    public List<Warning> warnings(
            NewCompound compound, StereoStatement stereo, Families families, Collection<? extends Kin> planned) {
        return kinship.warnings(compound, stereo, families, planned);
    }

    @Override
    public Families families(Collection<Structure> structures) {
        return kinship.families(structures);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CompoundId> idsAfter(@Nullable CompoundId last, int limit) {
        return compounds.idsAfter(last == null ? 0 : last.value(), Limit.of(limit)).stream()
                .map(CompoundId::new)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> lastRegistration() {
        return compounds.lastRegistration();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Compound> list(CompoundOrder order, int page, int size) {
        return page(compounds.findAll(asked(order, page, size)));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Compound> list(ProjectId project, CompoundOrder order, int page, int size) {
        return page(compounds.inProject(project.value(), asked(order, page, size)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CompoundLine> lines(@Nullable ProjectId project) {
        return project == null ? lines.lines() : lines.linesInProject(project.value());
    }

    private static PageRequest asked(CompoundOrder order, int page, int size) {
        if (page < 1 || size < 1 || size > 1000) {
            throw new IllegalArgumentException(
                    "page must be 1 or more and size 1 to 1000, got " + page + " and " + size);
        }
        return PageRequest.of(page - 1, size, order.sort());
    }

    private static Page<Compound> page(org.springframework.data.domain.Page<Compound> found) {
        return new Page<>(found.getContent(), found.getTotalElements(), true,
                found.hasNext() ? Integer.toString(found.getNumber() + 2) : null);
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

    private Stream<CompoundId> tookOver(Set<String> keys) {
        return inParts(keys, part -> List.copyOf(identities.tookOver(part).values())).flatMap(List::stream);
    }

    private static Set<String> keys(Collection<String> texts, Function<String, Optional<String>> key) {
        return texts.stream().map(key).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /// Asks for so many at a time: a statement has room for no more.
    private static <K, R> Stream<R> inParts(Set<K> keys, Function<Collection<K>, List<R>> ask) {
        List<K> all = List.copyOf(keys);
        return IntStream.range(0, (all.size() + MOST_KEYS - 1) / MOST_KEYS)
                .mapToObj(part -> all.subList(part * MOST_KEYS, Math.min(all.size(), (part + 1) * MOST_KEYS)))
                .flatMap(part -> ask.apply(part).stream());
    }
}
