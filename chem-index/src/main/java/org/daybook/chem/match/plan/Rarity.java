package org.daybook.chem.match.plan;

import org.daybook.chem.match.query.Allowed;
import org.daybook.chem.match.query.Condition;
import org.daybook.chem.match.query.QueryShape;
import org.daybook.chem.pack.Field;

/// Estimates how often an atom of a drug-like molecule meets what a query says of it; only the order of the search
/// depends on it.
final class Rarity {

    private Rarity() {}

    static double of(QueryShape shape, int atom) {
        Allowed allowed = shape.allowed(atom);
        double share = elements(allowed.of(Field.ELEMENT));
        share *= set(allowed, Field.AROMATIC, 0.55, 0.45);
        share *= set(allowed, Field.IN_RING, 0.4, 0.6);
        share *= set(allowed, Field.CHARGE, 0, 0, 0, 0, 0, 0, 0.01, 0.98, 0.01);
        share *= set(allowed, Field.HYDROGENS, 0.5, 0.3, 0.15, 0.05);
        share *= set(allowed, Field.DEGREE, 0.001, 0.2, 0.5, 0.28, 0.02);
        share *= set(allowed, Field.CONNECTIONS, 0.001, 0.1, 0.15, 0.45, 0.3);
        for (int bits = shape.neighbours(atom); bits != 0; bits &= bits - 1) {
            share *= 0.6;
        }
        share *= shape.ringBonds(atom) > 2 ? 0.2 : 1;
        return share / (1 + shape.bondsOf[atom].length);
    }

    private static double elements(Condition.In set) {
        double share = 0;
        for (int element : set.values()) {
            share += switch (element) {
                case 6 -> 0.73;
                case 7 -> 0.12;
                case 8 -> 0.11;
                case 16 -> 0.015;
                case 9, 17 -> 0.012;
                default -> 0.0001;
            };
        }
        return share;
    }

    private static double set(Allowed allowed, Field field, double... shares) {
        Condition.In set = allowed.of(field);
        double share = 0.001;
        for (int value = 0; value < shares.length; value++) {
            share += (set.low() >>> value & 1) != 0 ? shares[value] : 0;
        }
        return share;
    }
}
