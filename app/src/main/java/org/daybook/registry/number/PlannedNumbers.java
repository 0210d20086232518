package org.daybook.registry.number;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.daybook.shared.Runs;

/// The numbers that the next registrations would get, one after the other, if nobody else registers meanwhile. Takes
/// none: who holds the desk can have them taken all together ([NumberSchemes#use(PlannedNumbers)]).
public final class PlannedNumbers {

    private final Map<String, NumberScheme> schemes = new LinkedHashMap<>();
    private final Map<String, Runs> taken = new HashMap<>();
    private final Map<String, CompoundNumber> first = new LinkedHashMap<>();
    private final UnaryOperator<Set<String>> stored;
    private final Counting counting;

    /// @param stored finds those of some keys that are taken now
    PlannedNumbers(Collection<NumberScheme> now, UnaryOperator<Set<String>> stored, RegistryProperties settings) {
        now.forEach(scheme -> schemes.put(scheme.prefixKey(), scheme.copy()));
        this.stored = stored;
        this.counting = new Counting(new Plan(), settings);
    }

    /// The number of the next compound.
    ///
    /// @param brought the number that it brings, or empty
    /// @throws org.daybook.shared.InvalidInputException for field `number` if that is none
    public CompoundNumber register(String brought) {
        return use(brought.isEmpty() ? counting.next("") : counting.inLook(CompoundNumber.of(brought)));
    }

    /// Notes one more number of a compound.
    public void add(String brought) {
        use(counting.inLook(CompoundNumber.of(brought)));
    }

    /// Whether a number is asked about, as [NumberSchemes#farness] would say when its turn comes.
    public Optional<NumberObjection> farness(String brought) {
        return CompoundNumber.read(brought).flatMap(counting::farness);
    }

    private boolean isTaken(CompoundNumber number) {
        return taken.containsKey(number.prefixKey()) && taken.get(number.prefixKey()).contains(number.sequence());
    }

    private CompoundNumber use(CompoundNumber number) {
        counting.use(number);
        taken.computeIfAbsent(number.prefixKey(), key -> new Runs()).add(number.sequence());
        first.putIfAbsent(number.prefixKey(), number);
        return number;
    }

    /// Of each scheme the first number that was planned, which gives a new scheme its look, and the next sequence.
    Map<CompoundNumber, Long> counters() {
        Map<CompoundNumber, Long> counters = new LinkedHashMap<>();
        first.forEach((prefixKey, number) -> {
            if (schemes.containsKey(prefixKey)) {
                counters.put(number, schemes.get(prefixKey).nextSequence());
            }
        });
        return counters;
    }

    private final class Plan implements Counting.Shelf {

        @Override
        public Optional<NumberScheme> withPrefixKey(String prefixKey) {
            return Optional.ofNullable(schemes.get(prefixKey));
        }

        @Override
        public Optional<NumberScheme> preferred() {
            return schemes.values().stream().filter(NumberScheme::isPreferred).findFirst();
        }

        @Override
        public List<NumberScheme> all() {
            return List.copyOf(schemes.values());
        }

        @Override
        public NumberScheme keep(NumberScheme scheme) {
            schemes.put(scheme.prefixKey(), scheme);
            return scheme;
        }

        @Override
        public Set<String> takenAmong(List<String> keys) {
            Set<String> all = new HashSet<>(stored.apply(Set.copyOf(keys)));
            keys.stream().filter(key -> isTaken(CompoundNumber.of(key))).forEach(all::add);
            return all;
        }
    }
}
