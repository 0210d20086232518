package org.daybook.web.registry;

import java.time.Instant;
import java.util.Optional;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.compound.StereoStatement;

/// What a compound is, without what is known about it.
///
/// @param number the one it goes by
/// @param title its name, or its number without one
public record CompoundFacts(
        String number,
        Optional<String> name,
        String title,
        StereoStatement stereo,
        Optional<RegisteredStructure> structure,
        Optional<CalculatedProperties> properties,
        Instant registeredAt) {

    static CompoundFacts of(Compound compound) {
        return new CompoundFacts(
                compound.number(),
                compound.name(),
                compound.title(),
                compound.stereo(),
                compound.structure(),
                compound.properties(),
                compound.registeredAt());
    }

    /// Canonical isomeric SMILES, if there is a structure.
    public Optional<String> smiles() {
        return structure.map(RegisteredStructure::canonicalSmiles);
    }

    /// Standard InChI, if InChI takes the structure.
    public Optional<String> inchi() {
        return structure.map(RegisteredStructure::inchi);
    }

    /// Standard InChIKey, if InChI takes the structure.
    public Optional<String> inchiKey() {
        return structure.map(RegisteredStructure::inchiKey);
    }
}
