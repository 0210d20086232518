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

    /// The field has this value, as [Field] states it.
    static AtomExpr is(Field field, int value) {
        return new Is(field, value);
    }

    /// By atomic number; 0 is an unknown atom.
    static AtomExpr element(int element) {
        return new Is(Field.ELEMENT, element);
    }

    /// All of them hold; of none, that always holds.
    static AtomExpr and(AtomExpr... parts) {
        return new And(List.of(parts));
    }

    /// At least one of them holds; of none, that never does.
    static AtomExpr or(AtomExpr... parts) {
        return new Or(List.of(parts));
    }

    /// It does not hold; twice negated is as it was.
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
