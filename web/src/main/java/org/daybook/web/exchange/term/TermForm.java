package org.daybook.web.exchange.term;

import java.util.Arrays;
import java.util.function.Function;
import org.daybook.assay.Direction;
import org.daybook.exchange.vocabulary.Term;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What the form of the page sends; fields that say nothing of the kind are left empty.
///
/// @param kind `strain`, `species`, `endpoint`, `unit` or `external-id`
/// @param scale of an endpoint: `plain`, `potency`, `potency-in-stated-unit` or `negative-log-of-molar`
/// @param direction of an endpoint: `lower`, `higher` or empty
record TermForm(
        @Nullable String kind,
        @Nullable String words,
        @Nullable String means,
        @Nullable String scale,
        @Nullable String direction,
        @Nullable String prefix,
        @Nullable String address,
        @Nullable String reason) {

    static final TermForm EMPTY = new TermForm("strain", "", "", "", "", "", "", "");

    /// @throws InvalidInputException for `kind`, `scale` or `direction` that is none
    Term term() {
        Term.Kind of = one("kind", given(kind), Term.Kind.values(), Term.Kind::key);
        Term.Scale on = given(scale).isEmpty() ? Term.Scale.PLAIN
                : one("scale", given(scale), Term.Scale.values(), Term.Scale::key);
        Direction better = given(direction).isEmpty() ? Direction.NEITHER
                : one("direction", given(direction), Direction.values(), TermForm::key);
        return new Term(of, given(words), given(means), on, better, given(prefix), given(address));
    }

    /// `lower`, `higher` or `neither`.
    static String key(Direction direction) {
        return switch (direction) {
            case LOWER_IS_BETTER -> "lower";
            case HIGHER_IS_BETTER -> "higher";
            case NEITHER -> "neither";
        };
    }

    static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <E> E one(String field, String typed, E[] all, Function<E, String> key) {
        OverLimitException.requireNaming(field, typed);
        return Arrays.stream(all).filter(one -> key.apply(one).equals(typed)).findFirst()
                .orElseThrow(() -> new InvalidInputException(field,
                        Said.of("said.exchange.is-none-of", typed,
                                String.join(", ", Arrays.stream(all).map(key).toList()))));
    }
}
