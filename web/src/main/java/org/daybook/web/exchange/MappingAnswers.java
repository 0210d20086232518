package org.daybook.web.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.exchange.column.CellReading.Answer;
import org.daybook.exchange.column.CellReading.Answers;
import org.daybook.exchange.column.DayOrder;
import org.daybook.exchange.column.ZeroMeaning;
import org.daybook.quantities.NumberStyle;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Reads what people and programs answer about the cells of a column: `decimal`, `zero` and `dates`.
final class MappingAnswers {

    /// The cells shall decide.
    /// Takes back what was answered.
    static final String AUTO = "auto";

    private MappingAnswers() {
    }

    /// @param typed gives what was answered in the field of this name; `auto` leaves it to the cells again
    /// @throws InvalidInputException for field `mapping` if an answer is none of those that there are
    static Answers read(Function<String, Optional<String>> typed) {
        return new Answers(
                answer(typed, "decimal", MappingAnswers::style, "point, comma, list"),
                answer(typed, "zero", ZeroMeaning::read, "value, not-determined"),
                answer(typed, "dates", DayOrder::read, "day-first, month-first"));
    }

    private static <T> @Nullable Answer<T> answer(
            Function<String, Optional<String>> typed, String field, Function<String, Optional<T>> read, String known) {
        String text = typed.apply(field).map(answer -> OverLimitException.requireNaming("mapping", answer)).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        return text.equals(AUTO)
                ? new Answer<>(null)
                : new Answer<>(read.apply(text)
                        .orElseThrow(() -> new InvalidInputException("mapping",
                                Said.of("said.exchange.is-no-answer-for-it", text, field, known, AUTO))));
    }

    private static Optional<NumberStyle> style(String text) {
        for (NumberStyle style : NumberStyle.values()) {
            if (key(style).equals(text)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }

    /// The name of a number style in the API: `comma`.
    static String key(NumberStyle style) {
        return style.name().toLowerCase(Locale.ROOT);
    }
}
