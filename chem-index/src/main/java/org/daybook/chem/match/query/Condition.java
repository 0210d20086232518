package org.daybook.chem.match.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.daybook.chem.pack.Field;

/// An [AtomExpr] in normal form: negations only at the leaves, statements on one field merged to one set of values.
public sealed interface Condition {

    /// Holds for every atom, or for none.
    record Constant(boolean holds) implements Condition {}

    /// The stored value of `field` is in the set of 128 bits `low`, `high`.
    record In(Field field, long low, long high) implements Condition {
        /// Whether exactly one value is left.
        public boolean isSingle() {
            return Long.bitCount(low) + Long.bitCount(high) == 1;
        }

        /// The smallest value of the set, as stored; meant for a set of one.
        public int single() {
            return low != 0 ? Long.numberOfTrailingZeros(low) : 64 + Long.numberOfTrailingZeros(high);
        }

        /// Whether nothing is asked of the field.
        public boolean isFull() {
            return low == Condition.full(field, 0) && high == Condition.full(field, 64);
        }

        /// All values of `field`.
        static In full(Field field) {
            return new In(field, Condition.full(field, 0), Condition.full(field, 64));
        }

        In and(In other) {
            return new In(field, low & other.low, high & other.high);
        }

        In or(In other) {
            return new In(field, low | other.low, high | other.high);
        }

        /// Whether the set holds a stored value of 0 to 127.
        public boolean contains(int value) {
            return ((value < 64 ? low : high) >>> value & 1) != 0;
        }

        /// Number of values.
        public int count() {
            return Long.bitCount(low) + Long.bitCount(high);
        }

        /// The values, ascending.
        public int[] values() {
            int[] values = new int[count()];
            int i = 0;
            for (long left = low; left != 0; left &= left - 1) {
                values[i++] = Long.numberOfTrailingZeros(left);
            }
            for (long left = high; left != 0; left &= left - 1) {
                values[i++] = 64 + Long.numberOfTrailingZeros(left);
            }
            return values;
        }
    }

    /// A statement that needs more than the word of the atom, or its negation.
    record Look(AtomExpr statement, boolean negated) implements Condition {}

    /// All hold.
    record All(List<Condition> parts) implements Condition {}

    /// At least one holds.
    record Any(List<Condition> parts) implements Condition {}

    Condition TRUE = new Constant(true);
    Condition FALSE = new Constant(false);

    /// The normal form of `expr`. With `configuration` below 0 every statement about stereo holds, negated or not.
    static Condition of(AtomExpr expr, int configuration) {
        return of(expr, false, configuration);
    }

    private static Condition of(AtomExpr expr, boolean negated, int configuration) {
        return switch (expr) {
            case AtomExpr.Constant(boolean holds) -> holds != negated ? TRUE : FALSE;
            case AtomExpr.Is(Field field, int value) -> is(field, value, negated);
            case AtomExpr.Not(AtomExpr part) -> of(part, !negated, configuration);
            case AtomExpr.And(List<AtomExpr> parts) -> combine(parts, negated, !negated, configuration);
            case AtomExpr.Or(List<AtomExpr> parts) -> combine(parts, negated, negated, configuration);
            case AtomExpr.Configuration(int value) ->
                    configuration < 0 || value == configuration != negated ? TRUE : FALSE;
            default -> new Look(expr, negated);
        };
    }

    private static Condition combine(List<AtomExpr> parts, boolean negated, boolean all, int configuration) {
        List<Condition> conditions = new ArrayList<>();
        for (AtomExpr part : parts) {
            conditions.add(of(part, negated, configuration));
        }
        return all ? all(conditions) : any(conditions);
    }

    private static Condition is(Field field, int value, boolean negated) {
        int stored = field.stored(value);
        boolean hidden = stored == field.escape() || field == Field.ISOTOPE && value != 0;
        if (!hidden) {
            return stored >= 0 ? single(field, stored, negated) : negated ? TRUE : FALSE;
        }
        int sign = field == Field.ISOTOPE ? 1 : field.escape();
        Condition exact = new Look(new AtomExpr.Is(field, value), negated);
        return negated
                ? any(List.of(exact, single(field, sign, true)))
                : all(List.of(single(field, sign, false), exact));
    }

    private static In single(Field field, int stored, boolean negated) {
        long low = stored < 64 ? 1L << stored : 0;
        long high = stored < 64 ? 0 : 1L << stored - 64;
        return negated ? new In(field, ~low & full(field, 0), ~high & full(field, 64)) : new In(field, low, high);
    }

    /// Bits `from` to `from` + 63 of the set of all values of `field`.
    static long full(Field field, int from) {
        int bits = Math.clamp(field.size() - from, 0, 64);
        return bits == 64 ? -1 : (1L << bits) - 1;
    }

    static Condition all(List<Condition> parts) {
        Map<Field, In> sets = new EnumMap<>(Field.class);
        List<Condition> rest = new ArrayList<>();
        if (!gather(parts, sets, rest, true)) {
            return FALSE;
        }
        for (In set : sets.values()) {
            if (set.low == 0 && set.high == 0) {
                return FALSE;
            }
        }
        rest.addAll(0, sets.values());
        return rest.isEmpty() ? TRUE : rest.size() == 1 ? rest.getFirst() : new All(List.copyOf(rest));
    }

    static Condition any(List<Condition> parts) {
        Map<Field, In> sets = new EnumMap<>(Field.class);
        List<Condition> rest = new ArrayList<>();
        if (!gather(parts, sets, rest, false)) {
            return TRUE;
        }
        for (In set : sets.values()) {
            if (set.isFull()) {
                return TRUE;
            }
        }
        rest.addAll(0, sets.values());
        return rest.isEmpty() ? FALSE : rest.size() == 1 ? rest.getFirst() : new Any(List.copyOf(rest));
    }

    /// Merges sets on one field and flattens; false if a constant decides the whole.
    private static boolean gather(List<Condition> parts, Map<Field, In> sets, List<Condition> rest, boolean all) {
        for (Condition part : parts) {
            switch (part) {
                case Constant(boolean holds) -> {
                    if (holds != all) {
                        return false;
                    }
                }
                case In set -> sets.merge(set.field, set, all ? In::and : In::or);
                case All(List<Condition> inner) when all -> gather(inner, sets, rest, true);
                case Any(List<Condition> inner) when !all -> gather(inner, sets, rest, false);
                default -> rest.add(part);
            }
        }
        return true;
    }
}
