package org.daybook.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.shared.kind.IndexDocument;

/// What is asked of a thing: conditions, joined by *and*, *or* and *not*.
/// [org.daybook.search.expression.ExpressionGrammar] reads what [#written()] writes.
public sealed interface Expression {

    /// Conditions of one expression, at most.
    int MOST_CONDITIONS = 32;
    /// Structures among them, at most: each of them may look at every compound.
    int MOST_STRUCTURES = 8;
    /// Parentheses and *not* within each other, at most.
    int DEEPEST = 16;

    /// What the day of a thing is called in the text.
    String DAY = "day";

    /// It as text; read again, it is equal to this.
    String written();

    /// What it is made of; none for a single condition.
    default List<Expression> parts() {
        return List.of();
    }

    /// The single conditions, from left to right.
    default List<Expression> conditions() {
        return parts().isEmpty() ? List.of(this)
                : parts().stream().flatMap(part -> part.conditions().stream()).toList();
    }

    /// The structures that are asked for, those that must not be there among them.
    default List<StructureCriterion> structures() {
        return conditions().stream().filter(HasStructure.class::isInstance)
                .map(one -> ((HasStructure) one).criterion()).toList();
    }

    /// The slug of the assay or group that a single condition asks of.
    default Optional<String> assay() {
        return switch (this) {
            case Is is when is.name().equals(IndexDocument.ASSAY) -> Optional.of(is.value());
            case Compares compares -> IndexDocument.assayOf(compares.field());
            default -> Optional.empty();
        };
    }

    /// The same without one condition; empty if it was the only one.
    ///
    /// @param place of the condition among [#conditions()], from 0
    Optional<Expression> without(int place);

    /// Both hold.
    static Expression and(Expression one, Expression other) {
        return new All(flat(All.class, one, other));
    }

    /// One of them holds, or both do.
    static Expression or(Expression one, Expression other) {
        return new Either(flat(Either.class, one, other));
    }

    private static List<Expression> flat(Class<? extends Expression> join, Expression one, Expression other) {
        return Stream.of(one, other).flatMap(part -> join.isInstance(part) ? part.parts().stream() : Stream.of(part))
                .toList();
    }

    private static Optional<List<Expression>> without(List<Expression> parts, int place) {
        List<Expression> left = new ArrayList<>();
        int from = 0;
        for (Expression part : parts) {
            int within = part.conditions().size();
            if (place >= from && place < from + within) {
                part.without(place - from).ifPresent(left::add);
            } else {
                left.add(part);
            }
            from += within;
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /// All of them hold.
    ///
    /// @param parts two or more
    record All(List<Expression> parts) implements Expression {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String written() {
            return parts.stream()
                    .map(part -> part instanceof All || part instanceof Either ? "(" + part.written() + ")"
                            : part.written())
                    .collect(Collectors.joining(" and "));
        }

        @Override
        public Optional<Expression> without(int place) {
            return Expression.without(parts, place)
                    .map(left -> left.size() == 1 ? left.getFirst() : new All(left));
        }
    }

    /// One of them holds at least.
    ///
    /// @param parts two or more
    record Either(List<Expression> parts) implements Expression {

        public Either {
            parts = List.copyOf(parts);
        }

        @Override
        public String written() {
            return parts.stream()
                    .map(part -> part instanceof Either ? "(" + part.written() + ")" : part.written())
                    .collect(Collectors.joining(" or "));
        }

        @Override
        public Optional<Expression> without(int place) {
            return Expression.without(parts, place)
                    .map(left -> left.size() == 1 ? left.getFirst() : new Either(left));
        }
    }

    /// It does not hold.
    record Not(Expression part) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(part);
        }

        @Override
        public String written() {
            return "not " + (part instanceof All || part instanceof Either ? "(" + part.written() + ")"
                    : part.written());
        }

        @Override
        public Optional<Expression> without(int place) {
            return part.without(place).map(Not::new);
        }
    }

    /// A single condition.
    sealed interface Condition extends Expression {

        @Override
        default Optional<Expression> without(int place) {
            return Optional.empty();
        }
    }

    /// A single condition that asks nothing of a structure.
    sealed interface Plain extends Condition {
    }

    /// The compound stands so to a structure.
    record HasStructure(StructureCriterion criterion) implements Condition {

        @Override
        public String written() {
            String match = criterion.match().name().toLowerCase(Locale.ROOT);
            return match
                    + (criterion.match() == StructureCriterion.Match.SIMILARITY ? " " + criterion.threshold() : "")
                    + (criterion.stereo() == StructureCriterion.Stereo.RESPECT ? " stereo" : "")
                    + (criterion.tautomers() ? " tautomers" : "")
                    + " " + quoted(criterion.structure());
        }
    }

    /// Has these words, read as the search box reads words.
    record HasWords(String words) implements Plain {

        @Override
        public String written() {
            return "words " + quoted(words);
        }
    }

    /// Has this whole value in a field.
    ///
    /// @param name of the field in the search box, such as `stage`
    record Is(String name, String value) implements Plain {

        @Override
        public String written() {
            return name + " = " + quoted(value);
        }
    }

    /// Has a number that stands so to another; what has no such number does not.
    ///
    /// @param typed as it was typed, perhaps with a unit
    /// @param number what that is in the unit of the measure
    record Compares(String name, String field, Comparison comparison, String typed, double number)
            implements Plain {

        @Override
        public String written() {
            return name + " " + comparison.sign() + " " + typed;
        }
    }

    /// Was done on a day that stands so to this one.
    record Happened(Comparison comparison, LocalDate day) implements Plain {

        @Override
        public String written() {
            return DAY + " " + comparison.sign() + " " + day;
        }
    }
}
