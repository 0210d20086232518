package org.daybook.registry.number;

import java.util.List;
import java.util.Optional;

/// How numbers are counted on, whatever keeps the schemes: the database, or a plan.
final class Counting {

    private final Shelf shelf;
    private final RegistryProperties settings;

    Counting(Shelf shelf, RegistryProperties settings) {
        this.shelf = shelf;
        this.settings = settings;
    }

    /// Where the schemes are kept.
    interface Shelf {

        Optional<NumberScheme> withPrefixKey(String prefixKey);

        Optional<NumberScheme> preferred();

        /// All, oldest first.
        List<NumberScheme> all();

        NumberScheme keep(NumberScheme scheme);

        boolean isTaken(CompoundNumber number);
    }

    /// The scheme that new compounds get their number from when nothing else is asked for.
    NumberScheme usual() {
        return shelf.preferred().orElseGet(this::usualUnlessPreferred);
    }

    private NumberScheme usualUnlessPreferred() {
        if (settings.prefix() != null) {
            return schemeOrNew(CompoundNumber.of(settings.prefix() + "1"));
        }
        return furthestOfOwn(shelf.all()).orElseGet(settings::scheme);
    }

    /// A group's own series begin alike (`OSM-S-`, `OSM-LO-`): those of a vendor that came in later are never counted
    /// on.
    private static Optional<NumberScheme> furthestOfOwn(List<NumberScheme> oldestFirst) {
        return oldestFirst.stream()
                .filter(scheme -> scheme.group().equals(oldestFirst.getFirst().group()))
                .min(NumberScheme.FURTHEST_FIRST);
    }

    /// The number that the next compound would get.
    ///
    /// @param prefix empty for the usual scheme
    CompoundNumber next(String prefix) {
        NumberScheme scheme = prefix.isEmpty() ? usual() : schemeOrNew(CompoundNumber.of(prefix + "1"));
        long sequence = scheme.next().sequence();
        while (shelf.isTaken(scheme.format(sequence))) {
            sequence++;
        }
        return scheme.format(sequence);
    }

    /// The number in the look of its scheme.
    CompoundNumber inLook(CompoundNumber number) {
        return hasScheme(number) ? schemeOrNew(number).format(number.sequence()) : number;
    }

    /// Notes that a number is taken.
    void use(CompoundNumber number) {
        if (hasScheme(number)) {
            schemeOf(number).use(number.sequence());
        }
    }

    /// A prefix with digits in it is part of a longer code (`MYOS_00014_01_`), not a scheme to count on in.
    private static boolean hasScheme(CompoundNumber number) {
        return number.prefix().chars().noneMatch(Character::isDigit);
    }

    /// The scheme of a number that is taken; the first number of a scheme opens it.
    NumberScheme schemeOf(CompoundNumber number) {
        Optional<NumberScheme> open = shelf.withPrefixKey(number.prefixKey());
        return open.isPresent() ? open.get() : shelf.keep(schemeOrNew(number));
    }

    private NumberScheme schemeOrNew(CompoundNumber number) {
        return shelf.withPrefixKey(number.prefixKey()).orElseGet(() -> {
            int digits = number.digits().startsWith("0") ? number.digits().length() : 1;
            return new NumberScheme(number.prefix(), settings.namesPrefix(number) ? settings.digits() : digits);
        });
    }
}
