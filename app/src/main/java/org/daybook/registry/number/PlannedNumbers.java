package org.daybook.registry.number;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The numbers that the next registrations would get, one after the other, if nobody else registers meanwhile. Takes
/// none: who holds the desk can have them taken all together ([NumberSchemes#use(PlannedNumbers)]).
public final class PlannedNumbers {

    private final Map<String, NumberScheme> schemes = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, CompoundNumber> first = new LinkedHashMap<>();
    private final Map<String, CompoundNumber> furthest = new LinkedHashMap<>();
    private final Predicate<CompoundNumber> isTaken;
    private final Counting counting;

    PlannedNumbers(Collection<NumberScheme> now, Predicate<CompoundNumber> isTaken, RegistryProperties settings) {
        now.forEach(scheme -> schemes.put(scheme.prefixKey(), scheme.copy()));
        this.isTaken = isTaken;
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

    private CompoundNumber use(CompoundNumber number) {
        counting.use(number);
        taken.add(number.key());
        first.putIfAbsent(number.prefixKey(), number);
        furthest.merge(number.prefixKey(), number, (one, other) -> one.sequence() < other.sequence() ? other : one);
        return number;
    }

    /// Of each scheme the first number that was planned, which gives a new scheme its look, and the furthest.
    List<CompoundNumber> telling() {
        return Stream.of(first, furthest).flatMap(numbers -> numbers.values().stream()).distinct().toList();
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
        public boolean isTaken(CompoundNumber number) {
            return taken.contains(number.key()) || isTaken.test(number);
        }
    }
}
