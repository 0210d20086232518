package org.daybook.web.assay.compound;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.daybook.assay.Aggregate;
import org.daybook.assay.result.ResultKind;
import org.daybook.assay.result.Selectivity;
import org.daybook.assay.value.Relation;
import org.daybook.quantities.Numbers;
import org.jspecify.annotations.Nullable;

/// What a medicinal chemist asks of a compound first, beside its drawing: potency, selectivity, solubility, clearance.
///
/// @param potency null where nothing says it
/// @param tiles of the others those of which something is known
record Headline(@Nullable PotencyTile potency, List<Tile> tiles) {

    private static final Pattern HUMAN = Pattern.compile("(?i)(?<!\\p{L})(?:human|h(?:lm|ch|hep))(?!\\p{L})");
    private static final Pattern HALF_LIFE = Pattern.compile("(?i)t\\s?(?:1/2|½)|half[\\s-]?life");

    /// One answer.
    ///
    /// @param key what is asked: `selectivity`, `solubility`, `clearance`
    /// @param value with its unit
    /// @param assay its name
    /// @param slug of the assay
    /// @param beside a second result that belongs to it: the harm, or the half-life; null without
    record Tile(String key, String value, String assay, String slug, @Nullable String beside) {
    }

    /// Whether there is anything to show.
    boolean isEmpty() {
        return potency == null && tiles.isEmpty();
    }

    static Headline of(List<Aggregate> results) {
        List<Tile> tiles = java.util.stream.Stream.of(selectivity(results), solubility(results), clearance(results))
                .flatMap(Optional::stream).toList();
        return new Headline(PotencyTile.of(results).orElse(null), tiles);
    }

    private static Optional<Tile> selectivity(List<Aggregate> results) {
        return PotencyTile.mostTold(results).flatMap(potency -> Selectivity.of(results, potency))
                .map(found -> new Tile("selectivity",
                        (found.relation() == Relation.EQUAL ? "" : found.relation().symbol())
                                + Numbers.significant(found.fold(), 2) + "×",
                        found.cells().assay().name(), found.cells().assay().slug(), found.cells().summary()));
    }

    /// In the least acid medium.
    private static Optional<Tile> solubility(List<Aggregate> results) {
        return first(results, ResultKind.PHYSICAL, endpoint -> endpoint.equals("Solubility"),
                Comparator.comparing((Aggregate result) -> result.assay().target().orElse("")).reversed())
                .map(result -> tile("solubility", result, null));
    }

    /// By human matter before that of animals, with the half-life in the same.
    private static Optional<Tile> clearance(List<Aggregate> results) {
        Comparator<Aggregate> humanFirst = Comparator.comparing(result -> !isHuman(result));
        return first(results, ResultKind.METABOLISM, endpoint -> endpoint.toLowerCase(Locale.ROOT).startsWith("clint"),
                humanFirst).map(result -> tile("clearance", result,
                        first(results, ResultKind.METABOLISM, endpoint -> HALF_LIFE.matcher(endpoint).matches(),
                                Comparator.comparing(one -> !one.assay().target().equals(result.assay().target())))
                                .filter(half -> half.assay().target().equals(result.assay().target()))
                                .map(half -> half.assay().name() + ": " + half.summary()).orElse(null)));
    }

    private static boolean isHuman(Aggregate result) {
        return HUMAN.matcher(result.assay().name()).find();
    }

    private static Optional<Aggregate> first(List<Aggregate> results, ResultKind kind, Predicate<String> endpoint,
            Comparator<Aggregate> order) {
        return results.stream()
                .filter(result -> ResultKind.of(result.assay()) == kind
                        && result.assay().endpoint().filter(endpoint).isPresent() && !result.members().isEmpty())
                .min(order);
    }

    private static Tile tile(String key, Aggregate result, @Nullable String beside) {
        return new Tile(key, result.summary(), result.assay().name(), result.assay().slug(), beside);
    }
}
