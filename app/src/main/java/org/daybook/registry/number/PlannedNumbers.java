package org.daybook.registry.number;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The numbers that the next registrations would get, one after the other, if nobody else registers meanwhile. Takes
/// none.
public final class PlannedNumbers {

    private final Map<String, NumberScheme> schemes = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
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
    public String register(String brought) {
        return use(brought.isEmpty() ? counting.next("") : counting.inLook(CompoundNumber.of(brought)));
    }

    /// Notes one more number of a compound.
    public void add(String brought) {
        use(counting.inLook(CompoundNumber.of(brought)));
    }

    private String use(CompoundNumber number) {
        counting.use(number);
        taken.add(number.key());
        return number.text();
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
