package org.daybook.assay.result;

import org.daybook.assay.Assay;
import org.daybook.assay.words.AssayWords;

/// What a result says of a compound, in the order in which a medicinal chemist asks.
public enum ResultKind {

    /// How much of it is needed, or what a given amount does.
    POTENCY,
    /// How much of it harms cells that it is not meant for.
    CYTOTOXICITY,
    /// Other harm, and by what it works.
    SAFETY,
    /// What a body makes of it: clearance, half-life, exposure.
    METABOLISM,
    /// Solubility, lipophilicity, binding, permeability.
    PHYSICAL,
    OTHER;

    private static final String INHIBITION = "Inhibition";

    /// By the words of the name of the assay (`result-kind` in `assays.tsv`), else by its endpoint.
    public static ResultKind of(Assay assay) {
        AssayWords words = AssayWords.inForce();
        return words.resultKind(assay.name()).map(ResultKind::valueOf).orElseGet(() -> assay.endpoint()
                .filter(endpoint -> words.isPotency(endpoint) || words.isNegativeLog(endpoint)
                        || endpoint.equals(INHIBITION))
                .map(endpoint -> POTENCY).orElse(OTHER));
    }
}
