package org.daybook.notebook.amounts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.shared.Said;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.stoichiometry.Column;
import org.daybook.stoichiometry.SaltMass;
import org.daybook.stoichiometry.Substance;
import org.daybook.stoichiometry.Typed;
import org.daybook.writing.token.Token;
import org.daybook.writing.token.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what the rows of tables mean: registered compounds by number, InChIKey, name or structure, other structures by
/// SMILES or name, batches by their code. A few queries for all tables of a text.
@Component
class SubstanceFinder {

    /// Cells of one text that are read as structures or names; further ones stand as typed.
    static final int MAX_READ = 100;

    /// After this time no further cell of a text is read; it says so, and those that were read are known next time.
    private static final Duration MAX_READING = Duration.ofSeconds(3);

    private static final Pattern BACKTICKS = Pattern.compile("`([^`]+)`\\s*[,;:]?\\s*(.*)");
    private static final Pattern BEFORE_WORDS = Pattern.compile("^[\\s,;:()]+|[\\s()]+$");
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private final Compounds compounds;
    private final Batches batches;
    private final BatchUses uses;

    SubstanceFinder(Compounds compounds, Batches batches, BatchUses uses) {
        this.compounds = compounds;
        this.batches = batches;
        this.uses = uses;
    }

    /// What the rows of each table mean, one a row.
    List<List<Substance>> find(List<Typed> tables) {
        if (tables.stream().allMatch(table -> table.rows().isEmpty())) {
            return tables.stream().map(table -> List.<Substance>of()).toList();
        }
        return new Search().of(tables);
    }

    /// What may name a compound in a row.
    ///
    /// @param name as a number or name is looked up; empty if only a structure was typed
    /// @param structure as SMILES; empty if none was typed
    /// @param words behind it
    record Named(String name, String structure, String words) {

        static Named in(Typed.Row row) {
            String compound = row.cell(Column.COMPOUND);
            String smiles = row.cell(Column.SMILES).replace("`", "").strip();
            Matcher backticks = BACKTICKS.matcher(compound);
            if (backticks.matches()) {
                return new Named("", smiles.isEmpty() ? backticks.group(1).strip() : smiles,
                        backticks.group(2).strip());
            }
            List<Token> tokens = Tokens.in(compound);
            if (!tokens.isEmpty() && tokens.getFirst() instanceof Token.Compound token && token.start() == 0
                    && tokens.stream().filter(other -> other.start() == 0).count() == 1) {
                return new Named(token.name(), smiles,
                        BEFORE_WORDS.matcher(compound.substring(token.end())).replaceAll(""));
            }
            return new Named(compound, smiles, "");
        }
    }

    /// The look-ups of one text.
    private final class Search {

        private final long end = System.nanoTime() + MAX_READING.toNanos();
        private final Map<String, ReadCell> read = new HashMap<>();
        private Map<String, CompoundId> ids = Map.of();
        private Map<CompoundId, Compound> found = Map.of();
        private Map<CompoundId, List<Batch>> lots = Map.of();
        private Map<BatchId, BigDecimal> taken = Map.of();

        List<List<Substance>> of(List<Typed> tables) {
            List<Typed.Row> rows = tables.stream().flatMap(table -> table.rows().stream()).toList();
            lookUpNames(rows);
            lookUpStructures(rows);
            found = ids.isEmpty() ? Map.of() : compounds.findAll(new HashSet<>(ids.values()));
            lookUpBatches(rows);
            return tables.stream().map(table -> table.rows().stream().map(this::substance).toList()).toList();
        }

        private void lookUpNames(List<Typed.Row> rows) {
            Set<String> names = new LinkedHashSet<>();
            rows.forEach(row -> names.add(Named.in(row).name()));
            names.remove("");
            ids = new HashMap<>(names.isEmpty() ? Map.of() : compounds.resolve(names));
        }

        private void lookUpStructures(List<Typed.Row> rows) {
            Set<String> keys = new LinkedHashSet<>();
            for (Typed.Row row : rows) {
                Named named = Named.in(row);
                if (!ids.containsKey(named.name())) {
                    read(named).map(ReadCell::inchiKey).filter(key -> !key.isEmpty()).ifPresent(keys::add);
                }
            }
            if (!keys.isEmpty()) {
                ids.putAll(compounds.resolve(keys));
            }
        }

        private void lookUpBatches(List<Typed.Row> rows) {
            Set<CompoundId> asked = new LinkedHashSet<>();
            rows.stream().filter(row -> !row.cell(Column.BATCH).isEmpty())
                    .forEach(row -> compound(Named.in(row)).map(Compound::id).ifPresent(asked::add));
            lots = asked.isEmpty() ? Map.of() : batches.all(asked);
            List<BatchId> all = lots.values().stream().flatMap(List::stream).map(Batch::id).toList();
            taken = all.isEmpty() ? Map.of() : uses.taken(all);
        }

        private Optional<ReadCell> read(Named named) {
            boolean isStructure = !named.structure().isEmpty();
            String text = isStructure ? named.structure() : named.name();
            String key = (isStructure ? "=" : "?") + text;
            if (text.isEmpty() || !read.containsKey(key) && read.size() >= MAX_READ) {
                return Optional.empty();
            }
            return Optional.of(read.computeIfAbsent(key, none -> System.nanoTime() - end > 0 ? ReadCell.LATER
                    : isStructure ? ReadCell.structure(text) : ReadCell.nameOrStructure(text)));
        }

        private Optional<Compound> compound(Named named) {
            CompoundId id = ids.get(named.name());
            if (id == null) {
                id = read(named).map(ReadCell::inchiKey).map(ids::get).orElse(null);
            }
            return Optional.ofNullable(id).map(found::get);
        }

        private Substance substance(Typed.Row row) {
            Named named = Named.in(row);
            Substance substance = compound(named)
                    .map(compound -> registered(compound, named))
                    .orElseGet(() -> unregistered(named));
            Optional<Compound> compound = compound(named);
            String lot = row.cell(Column.BATCH);
            return lot.isEmpty() || compound.isEmpty() ? substance
                    : substance.of(lot(lot, compound.get(), named, substance));
        }

        private Substance registered(Compound compound, Named named) {
            Optional<CalculatedProperties> properties = compound.properties();
            BigDecimal mass = properties.map(all -> ReadCell.mass(all.averageMass())).orElse(null);
            Set<String> identities = new HashSet<>(Set.of("compound " + compound.id()));
            compound.inchiKey().ifPresent(identities::add);
            String words = named.words().isEmpty() ? compound.name().orElse("") : named.words();
            return new Substance(compound.number(), compound.number(), words,
                    properties.map(CalculatedProperties::formula).orElse(""),
                    mass == null ? null : Substance.shownMass(mass), identities, null, null);
        }

        private Substance unregistered(Named named) {
            String name = named.name().isEmpty() ? named.words() : named.name();
            Optional<ReadCell> structure = read(named);
            if (structure.isEmpty() || structure.get().problem() != null) {
                Said problem = structure.map(ReadCell::problem)
                        .or(() -> named.name().isEmpty() ? Optional.empty()
                                : Optional.of(Said.of("said.stoichiometry.nothing-is-known-of", named.name())))
                        .orElse(null);
                return Substance.unknown(name.isEmpty() ? named.structure() : name, problem);
            }
            ReadCell read = structure.get();
            Set<String> identities = new HashSet<>();
            if (!read.inchiKey().isEmpty()) {
                identities.add(read.inchiKey());
            }
            if (!name.isEmpty()) {
                identities.add(name.toLowerCase(Locale.ROOT));
            }
            return new Substance(name.isEmpty() ? named.structure() : name, null,
                    named.name().isEmpty() ? "" : named.words(), read.formula(),
                    read.mass() == null ? null : Substance.shownMass(read.mass()), identities, null, null);
        }

        private Substance.Lot lot(String typed, Compound compound, Named named, Substance substance) {
            List<Batch> all = lots.getOrDefault(compound.id(), List.of());
            List<Batch> called = all.stream().filter(batch -> batch.code().equals(typed)
                    || (batch.number() + "/" + batch.code()).equalsIgnoreCase(typed)).toList();
            if (called.size() > 1) {
                called = called.stream().filter(batch -> CompoundNumber.keyOf(batch.number())
                        .equals(CompoundNumber.keyOf(named.name()))).toList();
            }
            if (called.size() != 1) {
                return noLot(typed, Said.of(called.isEmpty() && all.stream().noneMatch(one -> one.code().equals(typed))
                        ? "said.stoichiometry.no-batch-is-called-so"
                        : "said.stoichiometry.several-batches-are-called-so",
                        compound.number(), typed));
            }
            return lot(called.getFirst(), compound, substance);
        }

        private Substance.Lot lot(Batch batch, Compound compound, Substance substance) {
            List<Said> problems = new ArrayList<>();
            String salt = batch.salt().orElse("");
            BigDecimal added = salt.isEmpty() ? null : SaltMass.of(salt).orElse(null);
            boolean isSalt = compound.structure().filter(RegisteredStructure::hasOtherParent).isPresent();
            if (batch.isRetracted()) {
                problems.add(Said.of("said.stoichiometry.batch-is-retracted", batch.code()));
            }
            if (!salt.isEmpty() && isSalt) {
                problems.add(Said.of("said.stoichiometry.salt-stands-twice", batch.code(), salt));
            } else if (!salt.isEmpty() && added == null && substance.molarMass() != null) {
                problems.add(Said.of("said.stoichiometry.salt-is-not-understood", batch.code(), salt));
            }
            return new Substance.Lot(batch.id().value(), batch.code(),
                    batch.purityPercent().filter(percent -> percent > 0)
                            .map(percent -> BigDecimal.valueOf(percent).multiply(PERCENT)).orElse(null),
                    batch.purity().orElse(""), isSalt || added == null || added.signum() == 0 ? null : added, salt,
                    batch.amountMg().filter(Double::isFinite).map(BigDecimal::valueOf).orElse(null),
                    Objects.requireNonNullElse(taken.get(batch.id()), BigDecimal.ZERO),
                    problems.isEmpty() ? null : problems.getFirst());
        }

        private static Substance.Lot noLot(String typed, @Nullable Said problem) {
            return new Substance.Lot(0, typed, null, "", null, "", null, BigDecimal.ZERO, problem);
        }
    }
}
