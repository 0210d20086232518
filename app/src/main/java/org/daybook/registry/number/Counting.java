package org.daybook.registry.number;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// How numbers are counted on, whatever keeps the schemes: the database, or a plan.
final class Counting {

    /// Numbers that are looked up in one query.
    private static final int AT_ONCE = 16;

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

        /// Those of these keys that are given, reserved or retired.
        Set<String> takenAmong(List<String> keys);
    }

    /// The scheme that new compounds get their number from when nothing else is asked for.
    NumberScheme usual() {
        return shelf.preferred().orElseGet(this::usualUnlessPreferred);
    }

    private NumberScheme usualUnlessPreferred() {
        if (settings.prefix() != null) {
            return schemeOrNew(CompoundNumber.of(settings.prefix() + "1"));
        }
        return shelf.all().stream()
                .filter(NumberScheme::isCounted)
                .min(NumberScheme.FURTHEST_FIRST)
                .orElseGet(this::first);
    }

    private NumberScheme first() {
        return schemeOrNew(settings.scheme().next());
    }

    /// The scheme that a compound gets its number from.
    ///
    /// @param prefix empty for the usual one
    /// @throws InvalidInputException for field `prefix` if no owner chose it
    NumberScheme chosen(String prefix) {
        NumberScheme usual = usual();
        if (prefix.isEmpty() || usual.prefixKey().equals(CompoundNumber.keyOf(prefix))) {
            return usual;
        }
        return shelf.withPrefixKey(CompoundNumber.of(prefix + "1").prefixKey())
                .filter(NumberScheme::isCounted)
                .orElseThrow(() -> new InvalidInputException("prefix",
                        Said.of("said.registry.is-not-a-prefix-that", prefix)));
    }

    /// The number that the next compound would get.
    ///
    /// @param prefix empty for the usual scheme
    CompoundNumber next(String prefix) {
        NumberScheme scheme = chosen(prefix);
        return scheme.format(firstFree(scheme, scheme.nextSequence()));
    }

    private long firstFree(NumberScheme scheme, long from) {
        for (long start = from; start <= NumberScheme.LAST; start += AT_ONCE) {
            List<Long> sequences = LongStream.range(start, start + AT_ONCE).boxed().toList();
            List<String> keys = sequences.stream().map(sequence -> scheme.format(sequence).key()).toList();
            Set<String> taken = shelf.takenAmong(keys);
            for (int i = 0; i < keys.size(); i++) {
                if (!taken.contains(keys.get(i))) {
                    return sequences.get(i);
                }
            }
        }
        throw new InvalidInputException("prefix", Said.of("said.registry.no-number-is-left-under", scheme.prefix()));
    }

    /// Whether a number that is free is so far beyond the next of its scheme that it is asked about.
    Optional<NumberObjection> farness(CompoundNumber number) {
        return hasScheme(number)
                ? counted(number)
                        .filter(scheme -> scheme.isFar(number.sequence()))
                        .map(scheme -> new NumberObjection(
                                NumberObjection.Kind.FAR,
                                Said.of("said.registry.number-far", number, scheme.next())))
                : Optional.empty();
    }

    private Optional<NumberScheme> counted(CompoundNumber number) {
        return shelf.withPrefixKey(number.prefixKey())
                .or(() -> Optional.of(usual()))
                .filter(scheme -> scheme.isCounted() && scheme.prefixKey().equals(number.prefixKey()));
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
        CodeParts.Code.read(number)
                .ifPresent(code -> described(code).ifPresent(scheme -> scheme.use(code.sequence())));
    }

    /// The scheme whose parts are described, if the code has them.
    Optional<NumberScheme> described(CodeParts.Code code) {
        return shelf.withPrefixKey(code.prefixKey()).filter(scheme -> scheme.parts().take(code));
    }

    /// Notes that numbers of the scheme of this one were planned up to another sequence.
    void countTo(CompoundNumber first, long next) {
        if (hasScheme(first)) {
            schemeOf(first).countTo(next);
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
        return shelf.withPrefixKey(number.prefixKey()).orElseGet(() -> newScheme(number));
    }

    private NumberScheme newScheme(CompoundNumber number) {
        int digits = number.digits().startsWith("0") ? number.digits().length() : 1;
        boolean isOfSettings = settings.scheme().prefixKey().equals(number.prefixKey());
        NumberScheme scheme = new NumberScheme(number.prefix(), isOfSettings ? settings.digits() : digits);
        scheme.moveTo(NumberScheme.projectOf(number.prefixKey(), shelf.all()));
        scheme.count(isOfSettings && shelf.all().stream().noneMatch(NumberScheme::isCounted));
        return scheme;
    }
}
