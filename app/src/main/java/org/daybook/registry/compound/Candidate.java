package org.daybook.registry.compound;

import java.util.List;
import java.util.Optional;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.property.Properties;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.number.CompoundNumber;
import org.jspecify.annotations.Nullable;

/// A compound to be registered with all that follows from its structure, ready for a short transaction.
public record Candidate(NewCompound wanted, String key, StereoStatement stereo, Optional<CompoundNumber> number,
        Optional<RegisteredStructure> structure, Optional<CalculatedProperties> properties) {

    /// Does all the chemistry: nothing of it is left for whoever holds the registration desk.
    public static Candidate of(NewCompound wanted) {
        wanted.meant().ifPresent(RegisteredStructure::deriveNow);
        return new Candidate(wanted, wanted.identityKey(), wanted.effectiveStereo(),
                wanted.number().isEmpty() ? Optional.empty() : Optional.of(CompoundNumber.of(wanted.number())),
                wanted.meant().map(RegisteredStructure::of),
                wanted.meant().map(structure -> CalculatedProperties.of(Properties.of(structure))));
    }

    /// What it is compared by, and whether its stereo statement was stated by somebody.
    public Identity identity() {
        return new Identity(key, stereo, wanted.stereo().isPresent());
    }

    /// Null if it comes without one.
    public @Nullable String name() {
        return wanted.compoundName().isEmpty() ? null : wanted.compoundName();
    }

    /// The scheme that its number is to come from; empty for the preferred one.
    public String prefix() {
        return wanted.prefix();
    }

    /// At most [NewCompound#MAX_SYNONYMS], as given; some may be known already.
    public List<OtherName> synonyms() {
        return wanted.synonyms();
    }
}
