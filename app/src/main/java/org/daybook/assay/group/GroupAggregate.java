package org.daybook.assay.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.assay.Activity;
import org.daybook.assay.Aggregate;
import org.daybook.assay.Assay;
import org.daybook.quantities.Numbers;
import org.daybook.quantities.Unit;

/// What all laboratories say together of one compound in the assays of a group: first a mean for each laboratory, then
/// the mean of those, so that who measured ten times does not outvote who measured once.
///
/// @param group the group
/// @param assays those of them that have a result of the compound, by name
/// @param labs what each laboratory says, by its name
public record GroupAggregate(AssayGroup group, List<Assay> assays, Map<String, Aggregate> labs) {

    /// Means of laboratories that are further apart than this are shown as a disagreement.
    public static final double DISAGREEMENT = 3;

    public GroupAggregate {
        assays = List.copyOf(assays);
        labs = Collections.unmodifiableMap(new LinkedHashMap<>(labs));
    }

    /// Of the groups of a compound those that say more than a single assay does: of several assays or laboratories.
    /// That of a strain is left out where all results are of it.
    ///
    /// @param results what is known of the compound, one an assay
    public static List<GroupAggregate> telling(Collection<Aggregate> results) {
        Set<List<Assay>> seen = new HashSet<>();
        return of(results).stream().filter(one -> one.assays.size() > 1 || one.labs.size() > 1)
                .sorted(Comparator.comparing(one -> one.group().isOfStrain()))
                .filter(one -> seen.add(one.assays))
                .sorted(Comparator.comparing(one -> one.group().name()))
                .toList();
    }

    /// The groups that the results of one compound are in, by name.
    ///
    /// @param results what is known of the compound, one an assay
    public static List<GroupAggregate> of(Collection<Aggregate> results) {
        Map<AssayGroup, List<Aggregate>> groups = new LinkedHashMap<>();
        results.forEach(result -> AssayGroup.of(result.assay())
                .forEach(group -> groups.computeIfAbsent(group, none -> new ArrayList<>()).add(result)));
        return groups.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(one -> one.group().name()))
                .toList();
    }

    private static GroupAggregate of(AssayGroup group, List<Aggregate> results) {
        Map<String, List<Activity>> byLab = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Aggregate result : results) {
            String usual = result.assay().lab().orElse(result.assay().name());
            result.members().forEach(member -> byLab
                    .computeIfAbsent(member.lab().orElse(usual), none -> new ArrayList<>()).add(member));
        }
        Assay first = results.getFirst().assay();
        Map<String, Aggregate> labs = new LinkedHashMap<>();
        byLab.forEach((lab, members) -> labs.put(lab, new Aggregate(first, members)));
        return new GroupAggregate(group, results.stream().map(Aggregate::assay)
                .sorted(Comparator.comparing(Assay::name)).toList(), labs);
    }

    /// The mean of the means of the laboratories, geometric where theirs is; empty if none has one.
    public OptionalDouble mean() {
        List<Double> means = means();
        if (means.isEmpty()) {
            return OptionalDouble.empty();
        }
        boolean geometric = any().isGeometric();
        double mean = means.stream().mapToDouble(geometric ? Math::log : value -> value).average().orElseThrow();
        return OptionalDouble.of(means.size() == 1 ? means.getFirst() : geometric ? Math.exp(mean) : mean);
    }

    /// −log10 of the mean in mol/L, for potencies.
    public OptionalDouble negativeLog() {
        List<Aggregate> measured = measured();
        return measured.isEmpty() || measured.stream().anyMatch(lab -> lab.negativeLog().isEmpty())
                ? OptionalDouble.empty()
                : measured.stream().mapToDouble(lab -> lab.negativeLog().orElseThrow()).average();
    }

    /// Values that count, of all laboratories.
    public int count() {
        return labs.values().stream().mapToInt(Aggregate::count).sum();
    }

    /// Bounds that the mean leaves out.
    public int censored() {
        return labs.values().stream().mapToInt(lab -> lab.censored().size()).sum();
    }

    /// How many times greater the greatest mean of a laboratory is than the smallest; 1 with one mean, and for what is
    /// no ratio (logarithms, per cent).
    public double fold() {
        List<Double> means = means();
        return means.size() < 2 || !any().isGeometric() ? 1
                : means.stream().max(Comparator.naturalOrder()).orElseThrow()
                        / means.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /// Whether laboratories are more than threefold apart.
    public boolean disagrees() {
        return fold() > DISAGREEMENT;
    }

    /// The mean with its unit, `0.127 µM`; without one the strongest bound of any laboratory, or words.
    public String value() {
        if (mean().isPresent()) {
            return Numbers.significant(mean().getAsDouble(), 3)
                    + unit().map(known -> " " + known.label()).orElse("");
        }
        return together().summary();
    }

    /// All results as if one laboratory had them: what is known where there is no mean.
    public Aggregate together() {
        return new Aggregate(any().assay(),
                labs.values().stream().map(Aggregate::members).flatMap(List::stream).toList());
    }

    /// Unit of the mean.
    public Optional<Unit> unit() {
        return any().assay().unit();
    }

    private Aggregate any() {
        return labs.values().iterator().next();
    }

    private List<Aggregate> measured() {
        return labs.values().stream().filter(lab -> lab.mean().isPresent()).toList();
    }

    private List<Double> means() {
        return measured().stream().map(lab -> lab.mean().orElseThrow()).collect(Collectors.toList());
    }
}
