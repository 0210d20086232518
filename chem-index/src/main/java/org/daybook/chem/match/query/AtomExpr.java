package org.daybook.chem.match.query;

import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.pack.Field;

/// What a query says of one atom: a tree of statements about it.
public sealed interface AtomExpr {

    /// Holds for every atom, or for none.
    record Constant(boolean holds) implements AtomExpr {}

    /// `field` of the atom is `value`: a charge with its sign, an isotope as mass number (0 for none stated).
    record Is(Field field, int value) implements AtomExpr {}

    /// The atom has this many implicit hydrogens.
    record ImplicitHydrogens(int count) implements AtomExpr {}

    /// The orders of its bonds and its implicit hydrogens add up to this.
    record Valence(int sum) implements AtomExpr {}

    /// The orders of its bonds exceed the number of its bonds by this; at least 1 if `count` is negative.
    record Insaturation(int count) implements AtomExpr {}

    /// The pattern can be found with its first atom at the atom.
    record Recursive(QueryGraph pattern) implements AtomExpr {}

    /// The neighbours are arranged in this configuration: 0 not stated, 1 anticlockwise, 2 clockwise.
    record Configuration(int value) implements AtomExpr {}

    /// All hold.
    record And(List<AtomExpr> parts) implements AtomExpr {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// At least one holds.
    record Or(List<AtomExpr> parts) implements AtomExpr {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /// Does not hold.
    record Not(AtomExpr part) implements AtomExpr {}

    AtomExpr TRUE = new Constant(true);
    AtomExpr FALSE = new Constant(false);

    static AtomExpr is(Field field, int value) {
        return new Is(field, value);
    }

    static AtomExpr element(int element) {
        return new Is(Field.ELEMENT, element);
    }

    static AtomExpr and(AtomExpr... parts) {
        return new And(List.of(parts));
    }

    static AtomExpr or(AtomExpr... parts) {
        return new Or(List.of(parts));
    }

    static AtomExpr not(AtomExpr part) {
        return part instanceof Not(AtomExpr inner) ? inner : new Not(part);
    }

    /// At least `count` hydrogens, implicit or not.
    static AtomExpr hydrogensAtLeast(int count) {
        List<AtomExpr> parts = new ArrayList<>();
        for (int fewer = 0; fewer < count; fewer++) {
            parts.add(new Not(new Is(Field.HYDROGENS, fewer)));
        }
        return new And(parts);
    }
}
