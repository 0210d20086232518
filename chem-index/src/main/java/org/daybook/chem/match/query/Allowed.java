package org.daybook.chem.match.query;

import java.util.Arrays;
import java.util.List;
import org.daybook.chem.match.query.Condition.In;
import org.daybook.chem.pack.Field;

/// For each field the stored values that an atom can have which meets a condition: never too few.
///
/// Immutable. Worked out once for an atom of a query, because everything that is compiled from it asks.
public final class Allowed {

    private static final Field[] FIELDS = Field.values();
    private static final Allowed ALL = uniform(true);
    private static final Allowed NONE = uniform(false);

    private final In[] sets;

    private Allowed(In[] sets) {
        this.sets = sets;
    }

    private static Allowed uniform(boolean full) {
        In[] sets = new In[FIELDS.length];
        Arrays.setAll(sets, i -> full ? In.full(FIELDS[i]) : new In(FIELDS[i], 0, 0));
        return new Allowed(sets);
    }

    /// What `condition` leaves possible.
    public static Allowed by(Condition condition) {
        return switch (condition) {
            case Condition.Constant(boolean holds) -> holds ? ALL : NONE;
            case In set -> {
                In[] sets = ALL.sets.clone();
                sets[set.field().ordinal()] = set;
                yield new Allowed(sets);
            }
            case Condition.All(List<Condition> parts) -> combined(parts, true);
            case Condition.Any(List<Condition> parts) -> combined(parts, false);
            case Condition.Look(AtomExpr statement, boolean negated)
                when !negated && statement instanceof AtomExpr.Recursive(QueryGraph pattern) ->
                    by(Condition.of(pattern.atoms().getFirst(), -1));
            case Condition.Look look -> ALL;
        };
    }

    private static Allowed combined(List<Condition> parts, boolean all) {
        In[] sets = (all ? ALL : NONE).sets.clone();
        for (Condition part : parts) {
            if (all && part instanceof In set) {
                int field = set.field().ordinal();
                sets[field] = sets[field].and(set);
                continue;
            }
            In[] others = by(part).sets;
            for (int i = 0; i < sets.length; i++) {
                if (sets[i] != others[i]) {
                    sets[i] = all ? sets[i].and(others[i]) : sets[i].or(others[i]);
                }
            }
        }
        return new Allowed(sets);
    }

    /// The values of `field`.
    public In of(Field field) {
        return sets[field.ordinal()];
    }
}
