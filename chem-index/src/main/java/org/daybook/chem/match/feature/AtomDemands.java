package org.daybook.chem.match.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.daybook.chem.match.feature.Requirement.Demand;
import org.daybook.chem.match.feature.Requirement.Has;
import org.daybook.chem.match.feature.Requirement.Some;
import org.daybook.chem.match.query.Allowed;
import org.daybook.chem.match.query.Condition;
import org.daybook.chem.match.query.QueryShape;
import org.daybook.chem.pack.FeatureCode;
import org.daybook.chem.pack.Field;

/// Turns what a query says of one atom (element, aromaticity, charge, hydrogens …) into demands on the atoms of the
/// molecule.
final class AtomDemands {

    private static final Field[] PROPERTIES = {Field.HYDROGENS, Field.DEGREE, Field.CONNECTIONS, Field.RING_BONDS,
        Field.SMALLEST_RING, Field.RING_COUNT, Field.IN_RING};
    private static final int NEUTRAL = 7;

    private AtomDemands() {}

    static void add(Condition condition, Allowed allowed, List<Demand> demands) {
        Condition.In elements = allowed.of(Field.ELEMENT);
        if (elements.contains(1)) {
            return;
        }
        if (elements.count() <= OptionCollector.MAX_OPTIONS && !elements.isSingle()) {
            demands.add(some(elements.values(), FeatureCode::atom));
        }
        if (condition instanceof Condition.In) {
            return;
        }
        int[] options = elements.count() <= OptionCollector.MAX_OPTIONS ? elements.values() : new int[0];
        if (options.length == 1 && !allowed.of(Field.ISOTOPE).contains(0)) {
            demands.add(new Has(FeatureCode.property(options[0], false, Field.ISOTOPE, 1)));
        }
        Condition.In aromatic = allowed.of(Field.AROMATIC);
        if (aromatic.isSingle()) {
            addProperty(demands, options, aromatic, Field.AROMATIC, new int[] {0});
        }
        for (Field field : PROPERTIES) {
            Condition.In values = allowed.of(field);
            if (!values.isFull()) {
                addProperty(demands, options, aromatic, field, values.values());
            }
        }
        addCharge(allowed.of(Field.CHARGE), options, aromatic, demands);
    }

    private static void addCharge(Condition.In charge, int[] elements, Condition.In aromatic, List<Demand> demands) {
        if (!charge.contains(NEUTRAL)) {
            addProperty(demands, elements, aromatic, Field.CHARGE, charge.values());
            demands.add(some(
                    charge.values(),
                    value -> FeatureCode.property(FeatureCode.ANY_ELEMENT, false, Field.CHARGE, value)));
        }
    }

    /// An atom with three or more ring bonds in the query has at least as many in the molecule, be it of a few elements
    /// or of any.
    static void addRingBonds(QueryShape shape, int atom, List<Demand> demands) {
        int ringBonds = Math.min(shape.ringBonds(atom), Field.RING_BONDS.escape());
        if (ringBonds < FeatureCode.MANY_RING_BONDS) {
            return;
        }
        Condition.In elements = shape.allowed(atom, Field.ELEMENT);
        boolean few = elements.count() <= OptionCollector.MAX_OPTIONS && !elements.contains(1);
        Condition.In values = new Condition.In(Field.RING_BONDS,
                shape.allowed(atom, Field.RING_BONDS).low() & -1L << ringBonds, 0);
        addProperty(
                demands,
                few ? elements.values() : new int[] {FeatureCode.ANY_ELEMENT},
                shape.allowed(atom, Field.AROMATIC),
                Field.RING_BONDS,
                values.values());
    }

    private static void addProperty(
            List<Demand> demands, int[] elements, Condition.In aromatic, Field field, int[] values) {
        int[] flags = aromatic.values();
        int count = elements.length * flags.length * values.length;
        if (count == 0 || count > OptionCollector.MAX_OPTIONS) {
            return;
        }
        List<Demand> options = new ArrayList<>(count);
        for (int element : elements) {
            for (int flag : flags) {
                for (int value : values) {
                    options.add(new Has(FeatureCode.property(element, flag == 1, field, value)));
                }
            }
        }
        demands.add(options.size() == 1 ? options.getFirst() : new Some(options));
    }

    private static Demand some(int[] values, IntUnaryOperator feature) {
        List<Demand> options = new ArrayList<>(values.length);
        for (int value : values) {
            options.add(new Has(feature.applyAsInt(value)));
        }
        return options.size() == 1 ? options.getFirst() : new Some(options);
    }
}
