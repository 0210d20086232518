package org.daybook.web.registry.found;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Activities;
import org.daybook.assay.Aggregate;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.registry.CompoundProperty;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.search.Expression.Compares;
import org.daybook.search.Filters.ActivityRange;
import org.daybook.search.Filters.PropertyRange;
import org.daybook.search.SearchQuery;
import org.daybook.search.SearchQuery.Order;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Component;

/// The values of a compound that a search was narrowed or sorted by: whoever asked for them sees them, on the page and
/// in JSON.
@Component
class AskedValues {

    /// The key of the mean in an assay, as in `min-value`.
    private static final String MEAN = "value";
    /// Characters of a day such as 2026-03-02.
    private static final int ISO_DAY = 10;

    private final Compounds compounds;
    private final Activities activities;

    AskedValues(Compounds compounds, Activities activities) {
        this.compounds = compounds;
        this.activities = activities;
    }

    /// The properties asked for, of one compound, in words: `mass 180.16 g/mol`, `registered 2026-03-02`.
    static List<String> inWords(SearchQuery query, Compound compound, Words words) {
        List<String> facts = new ArrayList<>();
        for (CompoundProperty property : properties(query)) {
            value(compound, property)
                    .ifPresent(value -> facts.add((words.word("property", property) + " " + plain(value) + " "
                            + property.unit()).strip()));
        }
        if (query.order() == Order.NEWEST) {
            facts.add(words.of("search.results.registered", compound.registeredAt().toString().substring(0, ISO_DAY)));
        }
        return facts;
    }

    /// The numbers asked for, by compound and by the name that they have in parameters; two or three queries, none if
    /// no number was asked for.
    Map<CompoundId, Map<String, Double>> numbers(SearchQuery query, List<CompoundId> ids) {
        Map<CompoundId, Map<String, Double>> numbers = new LinkedHashMap<>();
        Set<CompoundProperty> properties = properties(query);
        if (!properties.isEmpty()) {
            compounds
                    .findAll(ids)
                    .forEach((id, compound) ->
                            properties.forEach(property -> value(compound, property)
                                    .ifPresent(value -> numbers.computeIfAbsent(id, key -> new LinkedHashMap<>())
                                            .put(property.key(), value))));
        }
        if (!query.assays().isEmpty()) {
            String filtered = query.filters().activity().map(ActivityRange::assay).orElse("");
            activities.aggregates(ids).forEach((id, results) -> query.assays().forEach(assay -> mean(results, assay)
                    .ifPresent(mean -> numbers.computeIfAbsent(id, key -> new LinkedHashMap<>())
                            .put(assay.equals(filtered) ? MEAN : assay, mean))));
        }
        return numbers;
    }

    private static OptionalDouble mean(List<Aggregate> results, String assay) {
        return Stream.concat(
                results.stream().filter(result -> result.assay().slug().equals(assay)).map(Aggregate::mean),
                GroupAggregate.of(results).stream().filter(result -> result.group().slug().equals(assay))
                        .map(GroupAggregate::mean)).findFirst().orElse(OptionalDouble.empty());
    }

    private static Set<CompoundProperty> properties(SearchQuery query) {
        Set<CompoundProperty> asked = EnumSet.noneOf(CompoundProperty.class);
        Set<String> keys = Stream.concat(query.filters().properties().stream().map(PropertyRange::property),
                query.expression().stream().flatMap(joined -> joined.conditions().stream())
                        .flatMap(condition -> condition instanceof Compares compares
                                ? Stream.of(compares.name()) : Stream.empty()))
                .collect(Collectors.toSet());
        Stream.of(CompoundProperty.values()).filter(property -> keys.contains(property.key())).forEach(asked::add);
        if (query.order() == Order.MASS) {
            asked.add(CompoundProperty.MASS);
        }
        return asked;
    }

    private static Optional<Double> value(Compound compound, CompoundProperty property) {
        return compound.properties().flatMap(property::of).map(Number::doubleValue);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    }
}
