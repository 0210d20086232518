package org.daybook.registry.compound;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.parent.OddComponents;
import org.daybook.chem.structure.property.Properties;
import org.jspecify.annotations.Nullable;

/// The structure of a compound as it was given, and the identifiers made from it.
///
/// @param drawnMolfile the molfile as drawn, if it was given as one
/// @param typed the text exactly as it was given
/// @param typedAs the notation of `typed`
/// @param canonicalSmiles isomeric SMILES, unique within one `toolkit`
/// @param toolkit names and versions of the libraries that made the identifiers
/// @param inchi standard InChI, if InChI takes the structure
/// @param inchiKey standard InChIKey, if InChI takes the structure
/// @param inchiRefused why InChI does not take it
/// @param connectivity first block of the InChIKey, also where only the stereochemistry is beyond InChI
/// @param parentKey identity key of the parent structure; the compound's own if it is no salt, solvate or mixture
@Embeddable
public record RegisteredStructure(
        @Nullable String drawnMolfile,
        String typed,
        @Enumerated(EnumType.STRING) Format typedAs,
        String canonicalSmiles,
        String toolkit,
        @Nullable String inchi,
        @Nullable String inchiKey,
        @Nullable String inchiRefused,
        @Nullable String connectivity,
        String parentKey) {

    /// Has InChI and canonical SMILES worked out, of the parent too: native code, to be run before a lock is held
    /// ([#deriveNow]).
    public static RegisteredStructure of(Structure structure) {
        Identifiers identifiers = Identifiers.of(structure);
        return new RegisteredStructure(
                structure.format() == Format.MOLFILE ? structure.source() : null,
                structure.source(),
                structure.format(),
                identifiers.canonicalSmiles(),
                identifiers.toolkit(),
                identifiers.inchi().orElse(null),
                identifiers.inchiKey().orElse(null),
                identifiers.inchiRefused().orElse(null),
                identifiers.connectivity().orElse(null),
                IdentityKey.ofParent(structure));
    }

    /// Whether its parent has other atoms or bonds: it is a salt, solvate or mixture. False where there is no InChIKey.
    public boolean hasOtherParent() {
        return inchiKey != null && connectivity != null && !parentKey.startsWith(connectivity);
    }

    /// What to read to get the structure back: the drawing if there is one, else the canonical SMILES.
    public String source() {
        return drawnMolfile == null ? canonicalSmiles : drawnMolfile;
    }

    /// The notation of [#source()].
    public Format sourceFormat() {
        return drawnMolfile == null ? Format.SMILES : Format.MOLFILE;
    }

    /// Derives now what is costly, so that nothing of it is left for whoever holds a lock later.
    public static void deriveNow(Structure structure) {
        Identifiers.of(structure);
        Properties.of(structure);
        StereoSummary.of(structure);
        OddComponents.of(structure);
        IdentityKey.ofParent(structure);
    }
}
