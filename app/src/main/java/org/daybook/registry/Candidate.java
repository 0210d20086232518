package org.daybook.registry;

import java.util.List;
import java.util.Optional;
import org.daybook.chem.structure.Properties;
import org.daybook.chem.structure.Structure;
import org.jspecify.annotations.Nullable;

/// A compound to be registered with all that follows from its structure, ready for a short transaction.
record Candidate(NewCompound wanted, String key, StereoStatement stereo, Optional<CompoundNumber> number,
        Optional<RegisteredStructure> structure, Optional<CalculatedProperties> properties) {

    /// Does all the chemistry: nothing of it is left for whoever holds the registration desk.
    static Candidate of(NewCompound wanted) {
        wanted.structure().ifPresent(RegisteredStructure::deriveNow);
        return new Candidate(wanted, wanted.identityKey(), wanted.effectiveStereo(),
                wanted.number().isEmpty() ? Optional.empty() : Optional.of(CompoundNumber.of(wanted.number())),
                wanted.structure().map(RegisteredStructure::of),
                wanted.structure().map(structure -> CalculatedProperties.of(Properties.of(structure))));
    }

    Identity identity() {
        return new Identity(key, stereo, wanted.stereo().isPresent());
    }

    @Nullable String name() {
        return wanted.compoundName().isEmpty() ? null : wanted.compoundName();
    }

    String prefix() {
        return wanted.prefix();
    }

    List<OtherName> synonyms() {
        return wanted.synonyms();
    }
}
