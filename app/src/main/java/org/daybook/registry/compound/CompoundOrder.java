package org.daybook.registry.compound;

import java.util.List;
import org.springframework.data.domain.Sort;

/// The orders in which lists of compounds come.
public enum CompoundOrder {

    NUMBER("number", "Number", Sort.unsorted()),
    NEWEST("newest", "Newest first", Sort.by(Sort.Direction.DESC, "id")),
    MASS("mass", "Mass", Sort.by(Sort.Order.asc("properties.averageMass").nullsLast())),
    LOGP("logp", "logP", Sort.by(Sort.Order.asc("properties.logP").nullsLast())),
    TPSA("tpsa", "TPSA", Sort.by(Sort.Order.asc("properties.tpsa").nullsLast()));

    private static final Sort BY_NUMBER = Sort.by("numberPrefix", "numberSequence", "numberText");

    private final String key;
    private final String label;
    private final Sort first;

    CompoundOrder(String key, String label, Sort first) {
        this.key = key;
        this.label = label;
        this.first = first;
    }

    /// The word for it in addresses.
    public String key() {
        return key;
    }

    /// What people read in the list of choices.
    public String label() {
        return label;
    }

    /// For queries over [Compound]; equals come by number.
    public Sort sort() {
        return first.and(BY_NUMBER);
    }

    /// The order of that name, or by number if there is none.
    public static CompoundOrder of(String key) {
        return List.of(values()).stream().filter(order -> order.key.equals(key)).findFirst().orElse(NUMBER);
    }
}
