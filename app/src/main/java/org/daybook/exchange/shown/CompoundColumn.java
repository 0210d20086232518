package org.daybook.exchange.shown;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.line.CompoundLine;
import org.jspecify.annotations.Nullable;

/// The columns that every site has: what a compound is called, is, and has.
public enum CompoundColumn {
    NAME("name", "Name", facts -> facts.compound().name().orElse(null), CompoundLine::name),
    FORMULA("formula", "Formula", "", -1, CalculatedProperties::formula),
    MASS("mass", "Average mass", "g/mol", 2, CalculatedProperties::averageMass),
    MONOISOTOPIC_MASS("monoisotopic-mass", "Monoisotopic mass", "Da", 4, CalculatedProperties::monoisotopicMass),
    LOGP("logp", "Calculated logP", "", 1, CalculatedProperties::logP),
    TPSA("tpsa", "TPSA", "Å²", 0, CalculatedProperties::tpsa),
    DONORS("donors", "H-bond donors", "", 0, CalculatedProperties::donors),
    ACCEPTORS("acceptors", "H-bond acceptors", "", 0, CalculatedProperties::acceptors),
    ROTATABLE_BONDS("rotatable", "Rotatable bonds", "", 0, CalculatedProperties::rotatableBonds),
    FSP3("fsp3", "Fsp3", "", 2, CalculatedProperties::fsp3),
    HEAVY_ATOMS("heavy-atoms", "Heavy atoms", "", 0, CalculatedProperties::heavyAtoms),
    RINGS("rings", "Rings", "", 0, CalculatedProperties::rings),
    RULE_OF_FIVE("rule-of-five", "Rule of five violations", "", 0, CalculatedProperties::ruleOfFive),
    STEREO("stereo", "Stereo", facts -> facts.compound().structure().isPresent()
            ? facts.compound().stereo().label() : null, line -> line.stereo().label()),
    SMILES("smiles", "SMILES", facts -> facts.compound().smiles().orElse(null), null),
    INCHI_KEY("inchikey", "InChIKey", facts -> facts.compound().inchiKey().orElse(null), null),
    SYNONYMS("synonyms", "Synonyms", facts -> joined(facts.synonyms().stream()
            .map(name -> name.kind().label() + ": " + name.text())), null),
    STAGE("stage", "Stage", facts -> joined(facts.stages().stream()), null),
    BATCHES("batches", "Batches", facts -> joined(facts.batches().stream().map(Batch::code)), null),
    REGISTERED("registered", "Registered at", facts -> facts.compound().registeredAt().toString(),
            CompoundLine::registeredAt);

    private final String slug;
    private final String heading;
    private final String unit;
    private final int decimals;
    private final Function<CompoundFacts, @Nullable Object> cell;
    private final @Nullable Function<CompoundLine, ? extends @Nullable Comparable<?>> key;

    /// Words.
    ///
    /// @param key what they are sorted and narrowed by, or null
    CompoundColumn(String slug, String heading, Function<CompoundFacts, @Nullable Object> cell,
            @Nullable Function<CompoundLine, ? extends @Nullable Comparable<?>> key) {
        this.slug = slug;
        this.heading = heading;
        this.unit = "";
        this.decimals = -1;
        this.cell = cell;
        this.key = key;
    }

    /// @param decimals that pages show, or -1 for words
    CompoundColumn(String slug, String heading, String unit, int decimals,
            Function<CalculatedProperties, ? extends @Nullable Comparable<?>> property) {
        this.slug = slug;
        this.heading = heading;
        this.unit = unit;
        this.decimals = decimals;
        this.cell = facts -> facts.compound().properties().map(property).orElse(null);
        this.key = line -> Optional.ofNullable(line.properties()).map(property).orElse(null);
    }

    private static @Nullable String joined(Stream<String> several) {
        String all = several.collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    /// The word for it in addresses.
    public String slug() {
        return slug;
    }

    /// What files call it; an import recognises it.
    public String heading() {
        return heading;
    }

    /// Empty for words and pure numbers.
    public String unit() {
        return unit;
    }

    /// Decimals that pages show, or -1 for words.
    public int decimals() {
        return decimals;
    }

    /// Whether a table can be sorted by it and narrowed to some of it.
    public boolean isSortable() {
        return key != null;
    }

    /// What a compound is sorted and narrowed by, all of one type; empty if it has none.
    public Optional<Comparable<?>> key(CompoundLine line) {
        return key == null ? Optional.empty() : Optional.ofNullable(key.apply(line));
    }

    ShownCell cell(CompoundFacts facts) {
        return ShownCell.of(cell.apply(facts));
    }

    static Optional<CompoundColumn> of(String slug) {
        return List.of(values()).stream().filter(column -> column.slug.equals(slug)).findFirst();
    }
}
