package org.daybook.search.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.daybook.assay.Activities;
import org.daybook.assay.Aggregate;
import org.daybook.chem.lucene.StructureField;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.search.CompoundProperty;
import org.daybook.search.document.CampaignPlaces.Place;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.CompoundId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the documents of compounds: names, identifiers, properties, results and the structure itself.
@Component
class CompoundSource implements SearchableSource {

    /// Hydrogen, if there is any, and deuterium in a formula.
    private static final Pattern HYDROGENS = Pattern.compile("((?:H(?![a-z])\\d*)?)(D(?![a-z])\\d*)");
    private static final Logger LOG = LoggerFactory.getLogger(CompoundSource.class);

    private final Compounds compounds;
    private final Activities activities;
    private final CampaignPlaces campaigns;

    CompoundSource(Compounds compounds, Activities activities, CampaignPlaces campaigns) {
        this.compounds = compounds;
        this.activities = activities;
        this.campaigns = campaigns;
    }

    @Override
    public Changed.Kind kind() {
        return Changed.Kind.COMPOUND;
    }

    @Override
    public long count() {
        return compounds.count();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return compounds.idsAfter(id == 0 ? null : new CompoundId(id), limit).stream().map(CompoundId::value).toList();
    }

    @Override
    public Map<Long, Document> documents(Collection<Long> ids) {
        Map<CompoundId, Compound> found = compounds.findAll(ids.stream().map(CompoundId::new).toList());
        Map<CompoundId, List<Synonym>> synonyms = compounds.synonyms(found.keySet());
        Map<CompoundId, List<AssignedNumber>> numbers = compounds.numbers(found.keySet());
        Map<CompoundId, List<Aggregate>> results = activities.aggregates(found.keySet());
        Map<CompoundId, List<Place>> places = campaigns.of(found.keySet());
        StructureField field = new StructureField(Fields.STRUCTURE);
        Map<Long, Document> documents = new HashMap<>();
        found.forEach((id, compound) -> {
            DocumentBuilder document = document(compound,
                    synonyms.getOrDefault(id, List.of()).stream().map(Synonym::text).toList(),
                    numbers.getOrDefault(id, List.of()).stream().map(AssignedNumber::number).toList(),
                    results.getOrDefault(id, List.of()));
            places.getOrDefault(id, List.of()).forEach(place -> place.addTo(document));
            addStructure(compound, document, field);
            documents.put(id.value(), document.build());
        });
        return documents;
    }

    private static DocumentBuilder document(
            Compound compound, List<String> synonyms, List<String> numbers, List<Aggregate> results) {
        Changed thing = Changed.compound(compound.id());
        String name = compound.name().orElse("");
        DocumentBuilder document = new DocumentBuilder(thing)
                .order(
                        thing,
                        "%s %018d %s".formatted(compound.numberPrefix(), compound.numberSequence(), compound.number()))
                .when(compound.registeredAt())
                .visible(Fields.PUBLIC)
                .words(Fields.TITLE, compound.number() + "\n" + name)
                .words(Fields.TEXT, String.join("\n", words(compound, name, synonyms, numbers, results)))
                .whole(Fields.IDENTIFIER, compound.number())
                .whole(Fields.IDENTIFIER, numbers)
                .whole(Fields.IDENTIFIER, synonyms)
                .whole(Fields.IDENTIFIER, name)
                .shown(Fields.SHOWN_SLUG, compound.number())
                .shown(Fields.SHOWN_NAME, name);
        addIdentifiers(compound, document);
        results.forEach(result -> add(result, document));
        return document;
    }

    private static List<String> words(
            Compound compound, String name, List<String> synonyms, List<String> numbers, List<Aggregate> results) {
        List<String> words = new ArrayList<>(List.of(compound.number(), name));
        words.addAll(synonyms);
        words.addAll(numbers);
        compound.properties().map(CalculatedProperties::formula).ifPresent(words::add);
        results.stream()
                .flatMap(result ->
                        Stream.of(result.assay().name(), result.assay().target().orElse("")))
                .forEach(words::add);
        return words;
    }

    /// Atoms are numbered as in the canonical SMILES, so that a hit can be marked in its drawing.
    private static void addStructure(Compound compound, DocumentBuilder document, StructureField field) {
        try {
            compound.readCanonical().ifPresent(structure -> document.structure(Packer.pack(structure), field));
        } catch (UnreadableStructureException | IllegalArgumentException e) {
            LOG.warn("{} can be found by words only: {}", compound.number(), e.getMessage());
        }
    }

    private static void addIdentifiers(Compound compound, DocumentBuilder document) {
        compound.inchi().ifPresent(inchi -> document.whole(Fields.IDENTIFIER, inchi));
        compound.inchiKey().ifPresent(key -> {
            document.whole(Fields.IDENTIFIER, key).shown(Fields.SHOWN_INCHIKEY, key);
            document.whole(Fields.IDENTIFIER, key.substring(0, key.indexOf('-')));
        });
        compound.smiles()
                .ifPresent(smiles -> document.whole(Fields.IDENTIFIER, smiles).shown(Fields.SHOWN_SMILES, smiles));
        compound.properties().ifPresent(properties -> add(properties, document));
    }

    private static void add(CalculatedProperties properties, DocumentBuilder document) {
        document.whole(Fields.FORMULA, formulas(properties.formula()))
                .number(Fields.property(CompoundProperty.MASS), properties.averageMass())
                .number(Fields.property(CompoundProperty.MONOISOTOPIC_MASS), properties.monoisotopicMass())
                .number(
                        Fields.property(CompoundProperty.LOGP),
                        properties.logP() == null ? Double.NaN : properties.logP())
                .number(Fields.property(CompoundProperty.TPSA), properties.tpsa())
                .number(Fields.property(CompoundProperty.DONORS), properties.donors())
                .number(Fields.property(CompoundProperty.ACCEPTORS), properties.acceptors())
                .number(Fields.property(CompoundProperty.ROTATABLE_BONDS), properties.rotatableBonds())
                .number(Fields.property(CompoundProperty.FSP3), properties.fsp3());
    }

    /// `C6H3D3` is found by `C6H6` too.
    private static List<String> formulas(String formula) {
        Matcher hydrogens = HYDROGENS.matcher(formula);
        if (!hydrogens.find()) {
            return List.of(formula);
        }
        int count = Stream.of(hydrogens.group(1), hydrogens.group(2))
                .filter(part -> !part.isEmpty())
                .mapToInt(part -> part.length() == 1 ? 1 : Integer.parseInt(part.substring(1)))
                .sum();
        return List.of(formula, hydrogens.replaceFirst(count == 1 ? "H" : "H" + count));
    }

    private static void add(Aggregate result, DocumentBuilder document) {
        document.whole(Fields.ASSAY, result.assay().slug());
        result.mean().ifPresent(mean -> document.number(Fields.activity(result.assay().slug()), mean));
    }
}
