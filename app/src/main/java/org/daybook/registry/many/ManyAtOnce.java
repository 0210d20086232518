package org.daybook.registry.many;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundRepository;
import org.daybook.registry.correction.CompoundActs;
import org.daybook.registry.correction.CompoundActs.Begun;
import org.daybook.registry.correction.CompoundActs.Told;
import org.daybook.registry.correction.CompoundPart.Kind;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.AssignedNumberRepository;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberHolds;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.writing.correction.Correction.Change;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The same done to many compounds: first the list of what will happen, then one act of the history, which is taken
/// back as one.
///
/// All methods throw [org.daybook.people.NotAllowedException] unless the actor is a member, [MissingException] if there
/// is no such compound, and [InvalidInputException] naming the field that cannot be accepted.
@Service
@Transactional
public class ManyAtOnce {

    /// Compounds that can be chosen at once.
    public static final int MOST = 400;
    /// How many the history names one by one.
    private static final int NAMED = 12;

    private final List<ManyAct> acts;
    private final CompoundRepository compounds;
    private final AssignedNumberRepository numbers;
    private final NumberHolds holds;
    private final CompoundActs history;

    ManyAtOnce(List<ManyAct> acts, CompoundRepository compounds, AssignedNumberRepository numbers,
            NumberHolds holds, CompoundActs history) {
        this.holds = holds;
        this.acts = acts.stream().sorted(Comparator.comparing(ManyAct::key)).toList();
        this.compounds = compounds;
        this.numbers = numbers;
        this.history = history;
    }

    /// What an act came to.
    ///
    /// @param first the compound to whose page the act leads
    /// @param steps how many were done
    public record Outcome(CompoundId first, int steps) {
    }

    /// The compounds with these numbers, each once, in the order of the numbers.
    @Transactional(readOnly = true)
    public List<Compound> chosen(Collection<String> typed, Actor actor) {
        actor.require(Role.MEMBER);
        return compounds(OverLimitException.requireItems("compounds", List.copyOf(typed), MOST));
    }

    /// What would become of each compound; nothing is changed. A number that leads to none has a line of its own.
    @Transactional(readOnly = true)
    public List<Step> plan(ManyRequest wanted, Actor actor) {
        actor.require(Role.MEMBER);
        List<String> known = known(wanted.numbers());
        List<Step> steps = new ArrayList<>(act(wanted).plan(compounds(known), wanted));
        wanted.numbers().stream().filter(number -> !known.contains(number)).map(this::unknown).forEach(steps::add);
        return steps;
    }

    /// Whether the act has to say why: then nothing is done until somebody has.
    public boolean needsReason(ManyRequest wanted) {
        return act(wanted).needsReason(wanted);
    }

    /// Those that lead to compounds; all where none does, so that this is refused.
    private List<String> known(List<String> typed) {
        Map<String, String> keys = new LinkedHashMap<>();
        typed.forEach(number -> CompoundNumber.read(number).ifPresent(read -> keys.put(number, read.key())));
        Set<String> here = numbers.findByNumberKeyIn(keys.values()).stream().map(AssignedNumber::key)
                .collect(Collectors.toSet());
        List<String> known = typed.stream().filter(number -> here.contains(keys.getOrDefault(number, ""))).toList();
        return known.isEmpty() ? typed : known;
    }

    /// What became of a number that leads to no compound is told in its line.
    private Step unknown(String number) {
        Said why = CompoundNumber.read(number).isEmpty() ? Said.of("said.registry.is-not-a-compound-number", number)
                : holds.find(number).map(holds::said)
                        .orElseGet(() -> Said.of("said.shared.there-is-no-compound", number));
        return Step.not(Step.NO_COMPOUND, 0, Said.plain(number), Change.NOTHING, why);
    }

    /// Does those steps of the plan that were agreed to.
    ///
    /// @param agreed the tokens of steps as the plan showed them
    /// @throws ChangedSinceException if a step would not any more do what it said; nothing was done then
    public Outcome carryOut(ManyRequest wanted, Collection<String> agreed, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        Set<String> tokens = new LinkedHashSet<>(agreed);
        if (tokens.isEmpty()) {
            throw new InvalidInputException("steps", Said.of("said.registry.choose-at-least-one-compound"));
        }
        ManyAct act = act(wanted);
        List<String> known = known(wanted.numbers());
        List<CompoundId> ids = compounds(known).stream().map(Compound::id).toList();
        Begun begun = history.begin(ids, act.parts().toArray(Kind[]::new));
        Map<String, Step> possible = act.plan(compounds(known), wanted).stream().filter(Step::isPossible)
                .collect(Collectors.toMap(Step::token, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        if (!possible.keySet().containsAll(tokens)) {
            throw new ChangedSinceException(Said.of("said.registry.some-of-them-were-changed"));
        }
        List<Step> steps = possible.entrySet().stream().filter(one -> tokens.contains(one.getKey()))
                .map(Map.Entry::getValue).toList();
        act.carryOut(steps, wanted, by);
        CompoundId first = steps.getFirst().compound();
        history.finish(begun, new Told(first, name(steps), new Change(act.what(wanted),
                said(steps, Step::before), said(steps, Step::after))),
                act.also(wanted), wanted.reason(), by);
        return new Outcome(first, steps.size());
    }

    private static Said name(List<Step> steps) {
        return steps.size() == 1 ? steps.getFirst().name()
                : Said.of("said.registry.at-once-the-first-of-them", steps.size(), steps.getFirst().name());
    }

    /// What all have in common is said once.
    private static Said said(List<Step> steps, Function<Step, Said> text) {
        Set<Said> distinct = steps.stream().map(text).collect(Collectors.toSet());
        if (distinct.size() == 1) {
            return distinct.iterator().next();
        }
        Said first = steps.stream().limit(NAMED)
                .map(one -> Said.of("said.writing.field", one.name(),
                        text.apply(one).equals(Change.NOTHING) ? Said.plain("–") : text.apply(one)))
                .reduce((one, another) -> Said.of("said.shared.one-and-then-another", one, another)).orElseThrow();
        return steps.size() > NAMED ? Said.of("said.shared.one-and-then-another", first, "…") : first;
    }

    private ManyAct act(ManyRequest wanted) {
        return acts.stream().filter(one -> one.key().equals(wanted.act())).findFirst()
                .orElseThrow(() -> new InvalidInputException("act", Said.of("said.registry.is-nothing-to-do-with-many",
                        wanted.act(), acts.stream().map(ManyAct::key).collect(Collectors.joining(", ")))));
    }

    private List<Compound> compounds(Collection<String> typed) {
        Map<String, String> keys = new LinkedHashMap<>();
        typed.forEach(number -> keys.putIfAbsent(CompoundNumber.of(number).key(), number));
        Map<String, CompoundId> found = numbers.findByNumberKeyIn(keys.keySet()).stream()
                .collect(Collectors.toMap(AssignedNumber::key, AssignedNumber::compound));
        keys.forEach((key, number) -> {
            if (!found.containsKey(key)) {
                throw new MissingException(Said.of("said.shared.there-is-no-compound", number));
            }
        });
        List<Long> ids = keys.keySet().stream().map(key -> found.get(key).value()).distinct().toList();
        Map<Long, Compound> here = compounds.findAllById(ids).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        return ids.stream().map(here::get).toList();
    }

    /// The keys of all acts, in alphabetical order.
    public List<String> acts() {
        return acts.stream().map(ManyAct::key).toList();
    }
}
