package org.daybook.registry.name;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;

/// Who gave a compound another name, and where that name can be looked up.
public enum SynonymKind {

    NAME("Name", "", ""),
    PUBCHEM_CID("PubChem CID", "CID:? ?\\d+", "https://pubchem.ncbi.nlm.nih.gov/compound/"),
    CHEMBL("ChEMBL", "CHEMBL\\d+", "https://www.ebi.ac.uk/chembl/explore/compound/"),
    CAS("CAS number", "\\d{2,7}-\\d{2}-\\d", "https://commonchemistry.cas.org/detail?cas_rn="),
    MMV("MMV", "MMV ?\\d+", ""),
    TCMDC("TCMDC", "TCMDC-?\\d+", ""),
    ZINC("ZINC", "ZINC\\d+", "https://zinc.docking.org/substances/"),
    ENAMINE("Enamine", "Z\\d{6,}", ""),
    PDB_LIGAND("PDB ligand", "", "https://www.rcsb.org/ligand/"),
    VENDOR("Vendor code", "", ""),
    NOTEBOOK("Notebook code", "[A-Z]{2,4} ?\\d{1,4}-\\d{1,3}", ""),
    OTHER("Other id", "", "");

    private final String label;
    private final Pattern shape;
    private final String address;

    SynonymKind(String label, String shape, String address) {
        this.label = label;
        this.shape = Pattern.compile(shape);
        this.address = address;
    }

    /// What people read before the name; [#of] reads the name of the constant instead.
    public String label() {
        return label;
    }

    /// The page of `text` in the database that gave it, if there is one.
    public Optional<URI> page(String text) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String id = this == PUBCHEM_CID ? text.replaceAll("\\D", "") : text.strip();
        return Optional.of(URI.create(address + URLEncoder.encode(id, StandardCharsets.UTF_8)));
    }

    /// The kind of that name, in any case.
    ///
    /// @throws InvalidInputException for field `kind` if there is none
    public static SynonymKind of(String typed) {
        OverLimitException.requireNaming("kind", typed);
        for (SynonymKind kind : values()) {
            if (kind.name().equalsIgnoreCase(typed.strip())) {
                return kind;
            }
        }
        throw new InvalidInputException("kind", "\"" + typed + "\" is not a kind of synonym");
    }

    /// The kind that a text looks like; a code with digits of no known shape is [#OTHER], words are a [#NAME].
    public static SynonymKind guess(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        for (SynonymKind kind : values()) {
            if (!kind.shape.pattern().isEmpty() && kind.shape.matcher(upper).matches()
                    && (kind != CAS || CasNumber.read(upper).isPresent())) {
                return kind;
            }
        }
        return upper.matches("[A-Z]{2,}[-_ ]?\\d[\\w-]*") ? OTHER : NAME;
    }
}
