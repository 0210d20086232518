package org.daybook.registry.kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.registry.CompoundProperty;
import org.daybook.registry.Compounds;
import org.daybook.registry.mention.Mentions;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.Feed;
import org.daybook.shared.kind.IndexDocument;
import org.daybook.shared.kind.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Compounds, found by names, identifiers, properties and the structure itself; and the names that texts call them by.
@Component
@Order(1)
class CompoundKind implements ContentKind, Names {

    /// Hydrogen, if there is any, and deuterium in a formula.
    private static final Pattern HYDROGENS = Pattern.compile("((?:H(?![a-z])\\d*)?)(D(?![a-z])\\d*)");
    private static final Logger LOG = LoggerFactory.getLogger(CompoundKind.class);
    private static final int BATCH = 1_000;

    private final Compounds compounds;
    private final NumberSchemes schemes;

    CompoundKind(Compounds compounds, NumberSchemes schemes) {
        this.schemes = schemes;
        this.compounds = compounds;
    }

    @Override
    public String name() {
        return CompoundId.KIND;
    }

    @Override
    public String plural() {
        return "compounds";
    }

    @Override
    public long count() {
        return compounds.count();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return compounds.idsAfter(id == 0 ? null : new CompoundId(id), limit).stream().map(CompoundId::value).toList();
    }

    /// Whatever is registered is public for good.
    @Override
    public boolean canBeWithdrawn() {
        return false;
    }

    @Override
    public Map<Long, IndexDocument> documents(Collection<Long> ids) {
        Map<CompoundId, Compound> found = compounds.findAll(ids.stream().map(CompoundId::new).toList());
        Map<CompoundId, List<Synonym>> synonyms = compounds.synonyms(found.keySet());
        Map<CompoundId, List<AssignedNumber>> numbers = compounds.numbers(found.keySet());
        Map<CompoundId, List<Identity>> merged = compounds.takenOver(found.keySet());
        Map<String, ProjectId> projects = schemes.projectsOf(numbers.values().stream().flatMap(List::stream)
                .map(AssignedNumber::key).toList());
        Map<Long, IndexDocument> documents = new HashMap<>();
        found.forEach((id, compound) -> documents.put(id.value(), document(compound,
                synonyms.getOrDefault(id, List.of()).stream().map(Synonym::text).toList(),
                numbers.getOrDefault(id, List.of()).stream().map(AssignedNumber::number).toList())
                .keywords(IndexDocument.IDENTIFIER,
                        merged.getOrDefault(id, List.of()).stream().map(Identity::key).toList())
                .keywords(IndexDocument.PROJECT, numbers.getOrDefault(id, List.of()).stream()
                        .map(number -> projects.get(number.key())).distinct().map(ProjectId::toString).toList())));
        return documents;
    }

    private static IndexDocument document(Compound compound, List<String> synonyms, List<String> numbers) {
        String name = compound.name().orElse("");
        IndexDocument document = new IndexDocument(compound.id().thing(), path(compound), compound.number())
                .place("%s %018d %s".formatted(
                        compound.numberPrefix(), compound.numberSequence(), compound.number()))
                .changedAt(compound.registeredAt())
                .words(IndexDocument.TITLE, compound.number() + "\n" + name)
                .words(IndexDocument.TEXT, String.join("\n", words(compound, name, synonyms, numbers)))
                .keyword(IndexDocument.IDENTIFIER, compound.number())
                .keywords(IndexDocument.IDENTIFIER, numbers)
                .keywords(IndexDocument.IDENTIFIER, synonyms)
                .keyword(IndexDocument.IDENTIFIER, name)
                .shown("name", name);
        addIdentifiers(compound, document);
        addStructure(compound, document);
        return document;
    }

    private static String path(Compound compound) {
        return "/compounds/" + compound.number();
    }

    private static List<String> words(
            Compound compound, String name, List<String> synonyms, List<String> numbers) {
        List<String> words = new ArrayList<>(List.of(compound.number(), name));
        words.addAll(synonyms);
        words.addAll(numbers);
        compound.properties().map(CalculatedProperties::formula).ifPresent(words::add);
        return words;
    }

    private static void addIdentifiers(Compound compound, IndexDocument document) {
        compound.inchi().ifPresent(inchi -> document.keyword(IndexDocument.IDENTIFIER, inchi));
        compound.inchiKey().ifPresent(key -> document.keyword(IndexDocument.IDENTIFIER, key)
                .keyword(IndexDocument.IDENTIFIER, key.substring(0, key.indexOf('-')))
                .shown("inchikey", key));
        compound.smiles().ifPresent(smiles -> document.keyword(IndexDocument.IDENTIFIER, smiles)
                .shown("smiles", smiles));
        compound.properties().ifPresent(properties -> add(properties, document));
    }

    private static void add(CalculatedProperties properties, IndexDocument document) {
        document.keywords(IndexDocument.FORMULA, formulas(properties.formula()));
        for (CompoundProperty property : CompoundProperty.values()) {
            property.of(properties)
                    .ifPresent(value -> document.number(IndexDocument.property(property.key()), value.doubleValue()));
        }
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

    /// Atoms are numbered as in the canonical SMILES, so that a hit can be marked in its drawing.
    private static void addStructure(Compound compound, IndexDocument document) {
        try {
            compound.readCanonical().ifPresent(structure -> document.structure(Packer.pack(structure)));
        } catch (UnreadableStructureException | IllegalArgumentException e) {
            LOG.warn("{} can be found by words only: {}", compound.number(), e.getMessage());
        }
    }

    @Override
    public Optional<Feed> feed(int length) {
        return Optional.of(feed(compounds.list(CompoundOrder.NEWEST, 1, length).items()));
    }

    @Override
    public Optional<Feed> feed(ProjectId project, int length) {
        return Optional.of(feed(compounds.list(project, CompoundOrder.NEWEST, 1, length).items()));
    }

    private Feed feed(List<Compound> newest) {
        return new Feed(compounds.lastRegistration(),
                newest.stream()
                        .map(compound -> new Feed.Item(path(compound), compound.title(), "",
                                compound.registeredAt(), compound.smiles().orElse("")))
                        .toList());
    }

    @Override
    public Stream<String> paths() {
        return Stream.iterate(compounds.idsAfter(null, BATCH), ids -> !ids.isEmpty(),
                        ids -> compounds.idsAfter(ids.getLast(), BATCH))
                .flatMap(ids -> compounds.findAll(ids).values().stream())
                .map(CompoundKind::path);
    }

    @Override
    public Optional<String> spelling(String written) {
        return CompoundNumber.read(written).map(CompoundNumber::key);
    }

    @Override
    public boolean isKnown(String name) {
        return CompoundNumber.read(name).isPresent() && compounds.find(name).isPresent();
    }

    @Override
    public Optional<String> meantBy(String written) {
        return CompoundNumber.read(written).flatMap(read -> compounds.find(written)).map(Compound::number);
    }

    @Override
    public Set<String> namesOf(String name) {
        Set<String> names = new LinkedHashSet<>();
        compounds.resolve(List.of(name)).values().stream().flatMap(id -> compounds.find(id).stream())
                .forEach(compound -> addNames(compound, names));
        return names;
    }

    private void addNames(Compound compound, Set<String> names) {
        List<AssignedNumber> numbers = compounds.numbers(compound.id());
        List<Synonym> synonyms = compounds.synonyms(compound.id());
        names.add(compound.number());
        numbers.forEach(number -> names.add(number.number()));
        synonyms.forEach(synonym -> names.add(synonym.text()));
        compound.inchiKey().ifPresent(names::add);
        names.addAll(Mentions.tokensOf(compound, numbers, synonyms));
    }
}
