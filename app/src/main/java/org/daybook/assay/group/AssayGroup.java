package org.daybook.assay.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.daybook.assay.Assay;
import org.daybook.quantities.Unit;
import org.daybook.shared.id.Slugs;

/// Assays that ask the same question in the same unit, whichever laboratory answers. It exists by itself: an assay says
/// by target, endpoint, unit and strain where it belongs, and who edits those moves it
/// (docs/decisions/0204-assays-that-belong-together.md).
///
/// @param slug its name in addresses and searches: `any:pfal-ic50-or-ec50-um`; no assay has one with a colon
/// @param name target, strain where only one counts, and endpoint: `Pfal (K1) IC50 or EC50`
/// @param isOfStrain whether only one strain counts
public record AssayGroup(String slug, String name, boolean isOfStrain) {

    /// What the slug of a group begins with.
    public static final String PREFIX = "any:";

    private static final int MAX_SLUG = 100;
    /// Half of the growth or of the effect: of a whole organism laboratories call the same measurement by either name.
    private static final Set<String> HALF_OF_GROWTH = Set.of("IC50", "EC50");
    private static final String HALF_OF_GROWTH_NAME = "IC50 or EC50";
    /// A column of means holds no measurements.
    private static final Pattern MEAN = Pattern.compile("(?i)\\b(?:mean|average|avg)\\b");

    /// The groups that an assay is in: that of its target, endpoint and unit, and the same for its strain alone.
    ///
    /// @return none without a target, an endpoint or a unit, and for a column of means
    public static List<AssayGroup> of(Assay assay) {
        Optional<String> target = assay.target().or(assay::organism);
        if (target.isEmpty() || assay.endpoint().isEmpty() || MEAN.matcher(assay.name()).find()
                || assay.unit().isEmpty() && !assay.isLogarithmic()) {
            return List.of();
        }
        String endpoint = assay.endpoint().get();
        if (assay.organism().isPresent() && HALF_OF_GROWTH.contains(endpoint.toUpperCase(Locale.ROOT))) {
            endpoint = HALF_OF_GROWTH_NAME;
        }
        String unit = assay.unit().map(Unit::symbol).orElse("");
        List<AssayGroup> groups = new ArrayList<>();
        groups.add(named(target.get() + " " + endpoint, unit, false));
        if (assay.strain().isPresent()) {
            groups.add(named(target.get() + " (" + assay.strain().get() + ") " + endpoint, unit, true));
        }
        return groups;
    }

    /// The groups that have several of these assays, by name, each with its assays.
    public static Map<AssayGroup, List<Assay>> among(Collection<Assay> assays) {
        Map<AssayGroup, List<Assay>> groups = new TreeMap<>(Comparator.comparing(AssayGroup::name)
                .thenComparing(AssayGroup::slug));
        assays.forEach(assay -> of(assay)
                .forEach(group -> groups.computeIfAbsent(group, none -> new ArrayList<>()).add(assay)));
        groups.values().removeIf(members -> members.size() < 2);
        return groups;
    }

    private static AssayGroup named(String name, String unit, boolean isOfStrain) {
        return new AssayGroup(
                PREFIX + Slugs.from(name + " " + unit.replace("%", " per cent"), MAX_SLUG), name, isOfStrain);
    }
}
