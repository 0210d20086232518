package org.daybook.web.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.quantities.TypedNumber;
import org.daybook.registry.CompoundProperty;
import org.daybook.search.Filters;
import org.daybook.search.Filters.ActivityRange;
import org.daybook.search.Filters.PropertyRange;
import org.daybook.search.SearchQuery;
import org.daybook.search.SearchQuery.Order;
import org.daybook.search.StructureCriterion;
import org.daybook.search.StructureCriterion.Match;
import org.daybook.search.StructureCriterion.Stereo;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.web.shared.error.UnknownParameterException;
import org.daybook.web.shared.request.Trackers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The fields of a search as they stand in an address; what is blank or unknown is left out.
final class SearchForm {

    private static final List<String> NAMES = allNames();
    /// Fields that say nothing about what is found.
    private static final Set<String> PRESENTATION =
            Set.of("sort", "after", "limit", "as", "kind", "match", "threshold", "stereo", "tautomers", "view",
                    "columns");
    /// How pages and files show what is found; programs get it whole.
    private static final Set<String> LOOK = Set.of("view", "columns");
    /// What stays when all that is asked becomes joined conditions.
    private static final Set<String> KEPT = Set.of("kind", "project", "sort", "limit", "view", "columns");
    private static final String ALL = "all";
    private static final String USUAL_ORDER = "relevance";
    private static final int MAX_LENGTH = 1 << 16;

    private final Map<String, String> values = new LinkedHashMap<>();

    SearchForm(Map<String, String> parameters) {
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "");
            if (!value.isBlank()) {
                values.put(name, name.equals("structure") ? value : value.strip());
            }
            if (value.length() > MAX_LENGTH) {
                throw new InvalidInputException(name,
                        Said.of("said.search.characters-are-too-many-is", value.length(), MAX_LENGTH));
            }
        }
    }

    /// The fields of an address for programs, which names nothing else.
    ///
    /// @param others names that mean something there besides the fields
    /// @throws UnknownParameterException for any other name
    static SearchForm exactly(Map<String, String> parameters, String... others) {
        Set<String> known = new HashSet<>(NAMES);
        known.removeAll(LOOK);
        known.addAll(List.of(others));
        UnknownParameterException.refuseAllBut(known, parameters.keySet());
        return new SearchForm(parameters);
    }

    /// The fields of the address of a page, behind which others may have put what they count by.
    ///
    /// @throws UnknownParameterException for any other name
    static SearchForm ofPage(Map<String, String> parameters) {
        UnknownParameterException.refuseAllBut(NAMES, Trackers.without(parameters.keySet()));
        return new SearchForm(parameters);
    }

    /// All names that an address may have.
    static Set<String> names() {
        return Set.copyOf(NAMES);
    }

    private static List<String> allNames() {
        List<String> names = new ArrayList<>(List.of(
                "q",
                "as",
                "structure",
                "match",
                "threshold",
                "stereo",
                "tautomers",
                "kind",
                "query",
                "project",
                "campaign",
                "assay",
                "min-value",
                "max-value"));
        for (CompoundProperty property : CompoundProperty.values()) {
            names.add("min-" + property.key());
            names.add("max-" + property.key());
        }
        names.addAll(List.of("author", "notebook", "from", "to", "sort", "limit", "after", "view", "columns"));
        return names;
    }

    /// The value of a field, empty if it is left out.
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /// The value of a field, or what is meant when it is left out.
    public String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /// All filled fields but those of the page.
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(values);
        fields.keySet().removeAll(Set.of("after", "limit"));
        return fields;
    }

    /// Whether the field is filled; blanks alone do not fill it.
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /// Whether what is found is to be shown as a table.
    boolean isTable() {
        return get("view").equals("table") || has("columns");
    }

    /// Whether nothing is asked: neither of anything, nor for all of a kind, nor for all in some order.
    public boolean isBlank() {
        return PRESENTATION.containsAll(values.keySet()) && get("kind", ALL).equalsIgnoreCase(ALL)
                && get("sort", USUAL_ORDER).equalsIgnoreCase(USUAL_ORDER);
    }

    /// The address of a page that asks what a text of joined conditions says, and nothing else; what is shown of the
    /// hits, and how, stays.
    String addressOf(String query) {
        Map<String, String> changes = new LinkedHashMap<>();
        values.keySet().stream().filter(name -> !KEPT.contains(name)).forEach(name -> changes.put(name, ""));
        changes.put("query", query);
        return address("/search", changes);
    }

    /// Whether a filter of the fold-out part is set.
    public boolean isFiltered() {
        return values.keySet().stream().anyMatch(name -> name.startsWith("min-") || name.startsWith("max-")
                || Set.of("project", "campaign", "assay", "author", "notebook", "from", "to").contains(name));
    }

    /// The address of this search under a path, with some fields changed; an empty value leaves a field out.
    String address(String path, Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(changes);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(all).toUriString();
    }

    /// The address of this search from its first page on.
    String start() {
        return address("/search", Map.of("after", ""));
    }

    /// What is asked besides the text of `q`, which is read by the recogniser.
    ///
    /// @param kinds the names of the kinds that there are
    SearchQuery query(List<String> kinds, int defaultLimit) {
        return new SearchQuery(
                kinds(kinds), "", structure(), filters(), order(), limit(defaultLimit), values.get("after"),
                null);
    }

    private Set<String> kinds(List<String> known) {
        String wanted = get("kind").toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.equals(ALL)) {
            return Set.of();
        }
        if (!known.contains(wanted)) {
            throw noChoice("kind", get("kind"), known);
        }
        return Set.of(wanted);
    }

    private @Nullable StructureCriterion structure() {
        Match match = choose("match", Match.class, "SUBSTRUCTURE");
        double threshold = number("threshold", StructureCriterion.DEFAULT_THRESHOLD);
        Stereo stereo = choose("stereo", Stereo.class, "IGNORE");
        if (!(threshold > 0 && threshold <= 1)) {
            throw new InvalidInputException(
                    "threshold", Said.of("said.search.is-not-a-similarity", get("threshold")));
        }
        if (!has("structure")) {
            return null;
        }
        if (wantsTautomers() && !match.takesTautomers()) {
            throw new InvalidInputException(
                    "tautomers",
                    Said.of("said.search.tautomers-are-looked-for-with-match"));
        }
        return new StructureCriterion(get("structure"), match, threshold, stereo, wantsTautomers());
    }

    /// Whether a tautomer of the structure counts as well.
    ///
    /// @throws InvalidInputException unless the field is left out, `true` or `false`
    boolean wantsTautomers() {
        return choose("tautomers", Tick.class, "FALSE") == Tick.TRUE;
    }

    private enum Tick { TRUE, FALSE }

    private Filters filters() {
        List<PropertyRange> ranges = new ArrayList<>();
        for (CompoundProperty property : CompoundProperty.values()) {
            if (has("min-" + property.key()) || has("max-" + property.key())) {
                ranges.add(new PropertyRange(property.key(), number("min-" + property.key(), Double.NEGATIVE_INFINITY),
                        number("max-" + property.key(), Double.POSITIVE_INFINITY)));
            }
        }
        return new Filters(
                get("campaign"), get("notebook"), get("author"), date("from"), date("to"), ranges, activity(), null);
    }

    private @Nullable ActivityRange activity() {
        double min = number("min-value", Double.NEGATIVE_INFINITY);
        double max = number("max-value", Double.POSITIVE_INFINITY);
        if (!has("assay")) {
            if (has("min-value") || has("max-value")) {
                throw new InvalidInputException("assay", Said.of("said.search.say-of-which-assay-the"));
            }
            return null;
        }
        return new ActivityRange(get("assay"), min, max);
    }

    private Order order() {
        return choose("sort", Order.class, "RELEVANCE");
    }

    private int limit(int defaultLimit) {
        double limit = number("limit", defaultLimit);
        if (limit != Math.rint(limit) || limit < 1 || limit > SearchQuery.MAX_LIMIT) {
            throw new InvalidInputException("limit",
                    Said.of("said.search.is-not-a-number-of", get("limit"), SearchQuery.MAX_LIMIT));
        }
        return (int) limit;
    }

    private double number(String name, double otherwise) {
        return has(name) ? TypedNumber.of(name, get(name)) : otherwise;
    }

    private @Nullable LocalDate date(String name) {
        try {
            return has(name) ? LocalDate.parse(get(name)) : null;
        } catch (DateTimeException e) {
            throw new InvalidInputException(name, Said.of("said.shared.is-not-a-day-write", get(name)));
        }
    }

    private <E extends Enum<E>> E choose(String name, Class<E> type, String otherwise) {
        return choice(name, get(name, otherwise), type);
    }

    /// What a field chooses of the constants of a type.
    ///
    /// @throws InvalidInputException for the field if it is none, naming all
    static <E extends Enum<E>> E choice(String name, String chosen, Class<E> type) {
        String wanted = chosen.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equals(wanted)) {
                return choice;
            }
        }
        throw noChoice(name, chosen, Arrays.stream(type.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }

    private static InvalidInputException noChoice(String name, String chosen, List<String> choices) {
        return new InvalidInputException(name,
                Said.of("said.search.is-not-a-it-is", chosen, name, String.join(", ", choices)));
    }
}
