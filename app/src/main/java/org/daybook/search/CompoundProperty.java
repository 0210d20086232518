package org.daybook.search;

/// A computed property that compounds can be filtered and sorted by.
public enum CompoundProperty {
    MASS("mass", "g/mol"),
    MONOISOTOPIC_MASS("monoisotopic-mass", "Da"),
    LOGP("logp", ""),
    TPSA("tpsa", "Å²"),
    DONORS("donors", ""),
    ACCEPTORS("acceptors", ""),
    ROTATABLE_BONDS("rotatable", ""),
    FSP3("fsp3", "");

    private final String key;
    private final String unit;

    CompoundProperty(String key, String unit) {
        this.key = key;
        this.unit = unit;
    }

    /// The name in addresses (`min-mass`, `max-mass`) and in the index.
    public String key() {
        return key;
    }

    /// Empty for a pure number.
    public String unit() {
        return unit;
    }
}
