package org.daybook.chem.structure.identity;

import java.util.List;
import java.util.Optional;
import org.daybook.chem.structure.Structure;

/// The names under which a structure is known, and with what they were made.
///
/// @param canonicalSmiles isomeric SMILES, the same for every way to draw the structure within one `toolkit`
/// @param inchi standard InChI; of several stereoisomers that are meant together, that with the smallest InChIKey;
///     empty when InChI refused
/// @param inchiKey standard InChIKey; empty when InChI refused
/// @param connectivity first block of the standard InChIKey, common to all stereoisomers and isotopologues; also where
///     only the stereochemistry is beyond InChI
/// @param inchiRefused why InChI refused, empty when it did not
/// @param coordination which atoms a transition metal holds, of which InChI says nothing: a text that is the same for
///     every way to draw it; empty without such a metal, or where the canonical SMILES alone identifies the structure
/// @param hasSeveralGroups whether it stands for more stereoisomers than two mirror images: its groups of centres are
///     several, or leave some centre out, or some element is open
/// @param unusualValences atoms with a number of bonds that is more likely a slip than meant, each kind once, as `C(5)`
/// @param isTautomerChosen whether the places of mobile hydrogens were chosen here, since the InChI that was given
///     leaves them open
/// @param toolkit names and versions of the libraries that made these
public record Identifiers(
        String canonicalSmiles,
        Optional<String> inchi,
        Optional<String> inchiKey,
        Optional<String> connectivity,
        Optional<String> inchiRefused,
        Optional<String> coordination,
        boolean hasSeveralGroups,
        List<String> unusualValences,
        boolean isTautomerChosen,
        String toolkit) {

    /// Version of the rules by which structures are told apart and their properties calculated; what was named under
    /// another is named anew.
    public static final int RULES = 8;

    public Identifiers {
        unusualValences = List.copyOf(unusualValences);
    }

    /// Names under which the world knows a structure; one run of the InChI library at the first call.
    public static Identifiers of(Structure structure) {
        return structure.derived(Identifiers.class, Canon::identify);
    }

    /// What identifies the structure: the InChIKey, or where InChI refused the canonical CXSMILES.
    public String key() {
        return inchiKey.orElse(canonicalSmiles);
    }
}
