package org.daybook.web.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.web.registry.CompoundView.SynonymRow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Describes compounds to search engines as a Bioschemas MolecularEntity.
@Component
class MoleculeMetadata {

    private final JsonMapper json;

    MoleculeMetadata(JsonMapper json) {
        this.json = json;
    }

    /// JSON-LD that can stand in a script element as it is: it holds no `<`.
    String of(CompoundView view, String url, String licenceUrl) {
        CompoundFacts compound = view.compound();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "MolecularEntity");
        data.put("@id", url);
        data.put("dct:conformsTo", "https://bioschemas.org/profiles/MolecularEntity/0.5-RELEASE");
        data.put("url", url);
        data.put("identifier", compound.number());
        data.put("name", compound.name().orElse(compound.number()));
        data.put("license", licenceUrl);
        data.put("image", url + ".svg");
        compound.inchi().ifPresent(inchi -> data.put("inChI", inchi));
        compound.inchiKey().ifPresent(key -> data.put("inChIKey", key));
        compound.smiles().ifPresent(smiles -> data.put("smiles", List.of(smiles)));
        compound.properties().ifPresent(properties -> {
            data.put("molecularFormula", properties.formula());
            data.put("molecularWeight", properties.averageMass() + " g/mol");
            data.put("monoisotopicMolecularWeight", properties.monoisotopicMass() + " u");
        });
        data.put("alternateName", view.synonyms().stream().map(SynonymRow::text).toList());
        data.put("sameAs", sameAs(view.synonyms()));
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }

    private static List<String> sameAs(List<SynonymRow> synonyms) {
        List<String> pages = new ArrayList<>();
        synonyms.forEach(synonym -> synonym.page().ifPresent(page -> pages.add(page.toString())));
        return pages;
    }
}
