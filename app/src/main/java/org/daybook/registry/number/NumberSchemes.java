package org.daybook.registry.number;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.writing.correction.Correction.Change;
import org.daybook.writing.correction.Corrections;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hands out compound numbers, one scheme a prefix, none of them twice.
///
/// Only prefixes that an owner chose are counted on. Numbers are taken under the lock of the one row of
/// `registration_desk`, to the end of the transaction.
@Service
@Transactional
public class NumberSchemes {

    private static final Said COUNTED = Said.of("said.registry.counted-on");
    private static final Said NOT_COUNTED = Said.of("said.registry.not-counted-on");

    /// Digits that a number is filled up to, at most.
    public static final int MOST_DIGITS = 9;

    /// In SQL, of a row `n` of `compound_number`: the project of the longest known prefix that it begins with, else the
    /// first.
    public static final String PROJECT_OF_NUMBER = """
            COALESCE((SELECT s.project_id FROM number_scheme s WHERE n.number_key LIKE s.prefix_key || '-%'
            ORDER BY LENGTH(s.prefix_key) DESC FETCH FIRST 1 ROW ONLY), 1)""";

    private final NumberSchemeRepository schemes;
    private final AssignedNumberRepository numbers;
    private final NumberHoldRepository holds;
    private final RegistryProperties settings;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Corrections corrections;
    private final Counting counting;

    NumberSchemes(NumberSchemeRepository schemes, AssignedNumberRepository numbers, NumberHoldRepository holds,
            RegistryProperties settings, JdbcClient database, Corrections corrections,
            ApplicationEventPublisher events) {
        this.events = events;
        this.schemes = schemes;
        this.numbers = numbers;
        this.holds = holds;
        this.settings = settings;
        this.database = database;
        this.corrections = corrections;
        this.counting = new Counting(new Stored(), settings);
    }

    /// All prefixes that numbers here have, by prefix; also those that are not counted on.
    @Transactional(readOnly = true)
    public List<NumberScheme> all() {
        return schemes.findAllByOrderByPrefixAsc();
    }

    /// How many compounds have a number of a project: the longest known prefix that it begins with is the project's.
    /// Numbers without a known prefix are those of the first project.
    @Transactional(readOnly = true)
    public long compoundsOf(ProjectId project) {
        return database.sql("SELECT COUNT(DISTINCT n.compound_id) FROM compound_number n WHERE " + PROJECT_OF_NUMBER
                        + " = ?")
                .param(project.value()).query(Long.class).single();
    }

    /// The project of each number, by the longest prefix here that it begins with; one without is the first's.
    ///
    /// @param numberKeys as in [CompoundNumber#key()]
    @Transactional(readOnly = true)
    public Map<String, ProjectId> projectsOf(Collection<String> numberKeys) {
        List<NumberScheme> all = schemes.findAllByOrderByIdAsc();
        return numberKeys.stream().distinct()
                .collect(Collectors.toMap(Function.identity(), key -> NumberScheme.projectOf(key, all)));
    }

    /// Those that new compounds can get their numbers from, the usual one first.
    @Transactional(readOnly = true)
    public List<NumberScheme> counted() {
        NumberScheme usual = counting.usual();
        List<NumberScheme> counted = new ArrayList<>(List.of(usual));
        all().stream()
                .filter(scheme -> scheme.isCounted() && !scheme.prefixKey().equals(usual.prefixKey()))
                .forEach(counted::add);
        return counted;
    }

    /// The scheme that new compounds get their number from when nothing else is asked for: the preferred one, else that
    /// of the settings, else of those that are counted on the one that has come furthest.
    @Transactional(readOnly = true)
    public NumberScheme usual() {
        return counting.usual();
    }

    /// The numbers that the next registrations would get; takes none.
    @Transactional(readOnly = true)
    public PlannedNumbers plan() {
        return new PlannedNumbers(schemes.findAllByOrderByIdAsc(), this::takenAmong, settings);
    }

    /// Counts on a prefix of whichever project it belongs to; a new one is the first project's.
    public NumberScheme choose(String prefix, boolean usual, String reason, Actor actor) {
        return choose(prefix, usual, null, reason, actor);
    }

    /// Counts on a prefix from now on; asked for again, nothing changes.
    ///
    /// @param usual whether new compounds are numbered by it when nothing else is asked for
    /// @param project whose numbers begin so; null: as it is
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws InvalidInputException for field `prefix` if no number can start so, `project` if it is counted on for
    ///     another one
    public NumberScheme choose(String prefix, boolean usual, @Nullable ProjectId project, String reason, Actor actor) {
        PersonId by = actor.require(Role.OWNER);
        Corrections.requireReason(reason);
        openDesk();
        NumberScheme chosen = counting.schemeOf(CompoundNumber.of(CompoundNumber.requirePrefix(prefix) + "1"));
        if (project != null && !chosen.project().equals(project)) {
            if (chosen.isCounted()) {
                throw new InvalidInputException("project",
                        Said.of("said.registry.the-prefix-is-of-another-project", chosen.prefix()));
            }
            move(chosen, project);
        }
        if (chosen.isCounted() && (chosen.isPreferred() || !usual)) {
            return chosen;
        }
        Said before = words(chosen);
        chosen.count(true);
        if (usual) {
            schemes.findAll().forEach(scheme -> scheme.prefer(false));
            chosen.prefer(true);
        }
        note(chosen, new Change(Said.of("said.registry.prefix-chosen"), before, words(chosen)), reason, by);
        return chosen;
    }

    /// Has the numbers of a prefix be those of another project; joins the caller's transaction.
    ///
    /// @throws MissingException if there is no such prefix
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(long scheme, ProjectId project) {
        openDesk();
        move(schemes.findById(scheme).orElseThrow(
                () -> new MissingException(Said.of("said.registry.no-number-here-begins-with", scheme))), project);
    }

    /// Search knows whose each compound is.
    private void move(NumberScheme scheme, ProjectId project) {
        scheme.moveTo(project);
        database.sql("SELECT DISTINCT compound_id FROM compound_number WHERE number_key LIKE ?")
                .param(scheme.prefixKey() + "-%").query(Long.class).list()
                .forEach(compound -> events.publishEvent(Changed.compound(new CompoundId(compound))));
    }

    /// The same for the prefix that new compounds are numbered by when nothing else is asked for.
    public NumberScheme prefer(String prefix, Actor actor) {
        return choose(prefix, true, "", actor);
    }

    /// Counts on a prefix no longer; its numbers stay.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws MissingException if there is no such prefix
    /// @throws InvalidInputException for field `prefix` if it is the usual one
    public void leave(String prefix, String reason, Actor actor) {
        PersonId by = actor.require(Role.OWNER);
        Corrections.requireReason(reason);
        openDesk();
        NumberScheme scheme = existing(prefix);
        if (counting.usual().prefixKey().equals(scheme.prefixKey())) {
            throw new InvalidInputException("prefix",
                    Said.of("said.registry.numbers-new-compounds-choose-another", scheme.prefix()));
        }
        if (scheme.isCounted()) {
            scheme.count(false);
            note(scheme, new Change(Said.of("said.registry.prefix-left"), COUNTED, NOT_COUNTED), reason, by);
        }
    }

    /// How the numbers of a prefix are to look; null: as they do.
    ///
    /// @param digits at least so many, 1 to [#MOST_DIGITS]
    /// @param next from which the next free number is looked for, 1 or more
    public record Look(@Nullable Integer digits, @Nullable CodeParts parts, @Nullable Long next) {
    }

    /// Changes how the numbers of a prefix look, what its codes are made of, and which comes next.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws MissingException if there is no such prefix
    /// @throws InvalidInputException for field `digits` or `next`
    public void describe(String prefix, Look look, String reason, Actor actor) {
        PersonId by = actor.require(Role.OWNER);
        Corrections.requireReason(reason);
        openDesk();
        NumberScheme scheme = existing(prefix);
        int digits = Objects.requireNonNullElse(look.digits(), scheme.digits());
        long next = Objects.requireNonNullElse(look.next(), scheme.nextSequence());
        if (look.digits() != null && (digits < 1 || digits > MOST_DIGITS)) {
            throw new InvalidInputException("digits",
                    Said.of("said.registry.numbers-are-filled-up-to", MOST_DIGITS, digits));
        }
        if (next < 1 || next > NumberScheme.LAST) {
            throw new InvalidInputException("next",
                    Said.of("said.registry.the-next-number-is-1", NumberScheme.LAST, next));
        }
        Said before = scheme.described();
        scheme.describe(digits, Objects.requireNonNullElse(look.parts(), scheme.parts()), next);
        if (!before.equals(scheme.described())) {
            note(scheme, new Change(Said.of("said.registry.described"), before, scheme.described()), reason, by);
        }
    }

    /// Forgets the schemes under which no compound goes, except those that an owner chose.
    public void forgetUnused() {
        openDesk();
        schemes.deleteAll(schemes.findUnused().stream()
                .filter(scheme -> !scheme.isCounted() || scheme.prefixKey().equals(settings.scheme().prefixKey()))
                .toList());
    }

    /// Waits until nobody else registers; the desk is free again at the end of the transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void openDesk() {
        database.sql("SELECT id FROM registration_desk WHERE id = 1 FOR UPDATE").query(Integer.class).single();
    }

    /// The number that the next compound would get: never one that is given, reserved or retired.
    ///
    /// @param prefix empty for the usual scheme
    /// @throws InvalidInputException for field `prefix` if no owner chose it
    @Transactional(readOnly = true)
    public CompoundNumber next(String prefix) {
        return counting.next(prefix);
    }

    /// The number in the look of its scheme.
    public CompoundNumber inLook(CompoundNumber number) {
        return counting.inLook(number);
    }

    /// Whether a number that no compound has is so far beyond the next of its scheme that it is asked about. Codes of
    /// prefixes that nobody chose never are.
    @Transactional(readOnly = true)
    public Optional<NumberObjection> farness(CompoundNumber number) {
        return counting.farness(number);
    }

    /// The keys by which the compound of a number may be known that no compound has: of a code whose parts are
    /// described, as it stands and without batch and salt; of a structure alone, as it stands. Empty for any other
    /// number, and for one that is retired or reserved.
    @Transactional(readOnly = true)
    public List<String> stems(CompoundNumber number) {
        Optional<CodeParts.Code> code = CodeParts.Code.read(number);
        List<String> stems = code.isPresent()
                ? code.flatMap(counting::described).map(scheme -> scheme.parts().stems(code.get())).orElse(List.of())
                : schemes.findByPrefixKey(number.prefixKey())
                        .filter(scheme -> scheme.parts() != CodeParts.SEQUENCE)
                        .map(scheme -> List.of(number.key()))
                        .orElse(List.of());
        return stems.isEmpty() || holds.findByNumberKey(number.key()).isPresent() ? List.of() : stems;
    }

    /// Whether the parts of any codes are described.
    @Transactional(readOnly = true)
    public boolean haveParts() {
        return schemes.existsByPartsNot(CodeParts.SEQUENCE);
    }

    /// Notes that a number is taken; the desk must be open.
    public void use(CompoundNumber number) {
        counting.use(number);
    }

    /// Notes that all these numbers are taken; the desk must have been open since they were planned.
    public void use(PlannedNumbers planned) {
        planned.counters().forEach(counting::countTo);
    }

    private NumberScheme existing(String prefix) {
        String key = CompoundNumber.keyOf(OverLimitException.requireNaming("prefix", prefix));
        return schemes.findByPrefixKey(key)
                .or(() -> Optional.of(counting.usual())
                        .filter(usual -> usual.prefixKey().equals(key))
                        .map(schemes::save))
                .orElseThrow(() -> new MissingException(Said.of("said.registry.no-number-here-begins-with", prefix)));
    }

    private Set<String> takenAmong(Collection<String> keys) {
        Set<String> taken = new HashSet<>();
        numbers.findByNumberKeyIn(keys).forEach(number -> taken.add(number.key()));
        taken.addAll(holds.findByNumberKeyIn(keys).stream().map(NumberHold::key).collect(Collectors.toSet()));
        return taken;
    }

    private static Said words(NumberScheme scheme) {
        return !scheme.isCounted() ? NOT_COUNTED
                : scheme.isPreferred() ? Said.of("said.registry.for-new-compounds") : COUNTED;
    }

    private void note(NumberScheme scheme, Change change, String reason, PersonId by) {
        corrections.note(scheme.thing(), scheme.prefix(), change, reason, by);
    }

    /// The schemes in the database.
    private final class Stored implements Counting.Shelf {

        @Override
        public Optional<NumberScheme> withPrefixKey(String prefixKey) {
            return schemes.findByPrefixKey(prefixKey);
        }

        @Override
        public Optional<NumberScheme> preferred() {
            return schemes.findFirstByPreferredTrue();
        }

        @Override
        public List<NumberScheme> all() {
            return schemes.findAllByOrderByIdAsc();
        }

        @Override
        public NumberScheme keep(NumberScheme scheme) {
            return schemes.save(scheme);
        }

        @Override
        public Set<String> takenAmong(List<String> keys) {
            return NumberSchemes.this.takenAmong(keys);
        }
    }
}
