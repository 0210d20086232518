package org.daybook.registry;

import java.util.Optional;
import java.util.function.Function;
import org.daybook.registry.compound.CalculatedProperties;
import org.jspecify.annotations.Nullable;

/// A computed property that compounds can be filtered and sorted by.
public enum CompoundProperty {
    MASS("mass", "g/mol", CalculatedProperties::averageMass),
    MONOISOTOPIC_MASS("monoisotopic-mass", "Da", CalculatedProperties::monoisotopicMass),
    LOGP("logp", "", CalculatedProperties::logP),
    TPSA("tpsa", "Å²", CalculatedProperties::tpsa),
    DONORS("donors", "", CalculatedProperties::donors),
    ACCEPTORS("acceptors", "", CalculatedProperties::acceptors),
    ROTATABLE_BONDS("rotatable", "", CalculatedProperties::rotatableBonds),
    FSP3("fsp3", "", CalculatedProperties::fsp3);

    private final String key;
    private final String unit;
    private final Function<CalculatedProperties, @Nullable Number> value;

    CompoundProperty(String key, String unit, Function<CalculatedProperties, @Nullable Number> value) {
        this.key = key;
        this.unit = unit;
        this.value = value;
    }

    /// The name in addresses (`min-mass`, `max-mass`) and in the index.
    public String key() {
        return key;
    }

    /// Empty for a pure number.
    public String unit() {
        return unit;
    }

    /// Its value in this unit; empty if it was not computed.
    public Optional<Number> of(CalculatedProperties properties) {
        return Optional.ofNullable(value.apply(properties));
    }
}
