package org.daybook.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.campaign.Membership;
import org.daybook.campaign.Series;
import org.daybook.registry.Batch;
import org.daybook.registry.Compound;
import org.daybook.registry.CompoundNumber;
import org.daybook.shared.ActivityId;
import org.daybook.shared.AssayId;
import org.daybook.shared.CompoundId;
import org.daybook.shared.ImportId;

/// The compounds that the rows of a table speak of, as far as they are known; loads those of many rows in a few queries.
final class Knowledge {

    private final ImportedThings here;
    private final ImportId within;
    private final Map<String, KnownCompound> byNumber = new HashMap<>();
    private final Map<String, KnownCompound> byIdentity = new HashMap<>();
    private final Map<String, KnownCompound> byText = new HashMap<>();
    private final Map<CompoundId, KnownCompound> byId = new HashMap<>();

    Knowledge(ImportedThings here, ImportId within) {
        this.here = here;
        this.within = within;
    }

    /// Loads what is here of the compounds that these rows name.
    void load(List<ReadRow> rows) {
        Set<String> texts = new HashSet<>();
        for (ReadRow row : rows) {
            Stream.concat(Stream.of(row.number(), row.duplicateOf()), row.wanted().stream()).filter(text -> !text.isEmpty()).forEach(texts::add);
            row.drawn().flatMap(structure -> structure.identifiers().inchiKey()).ifPresent(texts::add);
        }
        Map<String, CompoundId> resolved = here.compounds().resolve(texts);
        load(resolved.values());
        resolved.forEach((text, id) -> Optional.ofNullable(byId.get(id)).ifPresent(compound -> byText.put(text, compound)));
    }

    private void load(Collection<CompoundId> wanted) {
        List<CompoundId> ids = wanted.stream().distinct().filter(id -> !byId.containsKey(id)).toList();
        if (ids.isEmpty()) {
            return;
        }
        here.compounds().findAll(ids).values().forEach(compound -> add(KnownCompound.registered(compound)));
        here.compounds().numbers(ids).forEach((id, numbers) -> numbers.forEach(number -> addNumber(byId.get(id), number.number())));
        here.compounds().synonyms(ids).forEach((id, names) -> names.forEach(name -> byId.get(id).addName(name.kind(), name.text())));
        Map<CompoundId, List<Batch>> batches = here.batches().of(ids);
        batches.forEach((id, lots) -> lots.forEach(lot -> byId.get(id).batches.put(KnownCompound.batchKey(lot.number(), lot.code()), Optional.of(lot.id()))));
        loadSeries(ids);
        loadResults(ids, batches);
    }

    private void loadSeries(List<CompoundId> ids) {
        Map<CompoundId, List<Membership>> memberships = here.memberships().of(ids);
        Map<Long, String> titles = here.campaigns().series(memberships.values().stream().flatMap(List::stream).map(Membership::campaign).distinct().toList())
                .values().stream().flatMap(List::stream).collect(Collectors.toMap(Series::id, Series::title));
        memberships.forEach((id, all) -> all.forEach(one -> one.series().ifPresent(number -> byId.get(id).seriesKeys.add(titles.getOrDefault(number, "")))));
    }

    private void loadResults(List<CompoundId> ids, Map<CompoundId, List<Batch>> batches) {
        Map<CompoundId, List<Activity>> results = here.activities().of(ids);
        Map<AssayId, Assay> assays = here.assays().findAll(results.values().stream().flatMap(List::stream).map(Activity::assay).collect(Collectors.toSet()));
        Set<ActivityId> claimed = here.store().claims(within);
        results.forEach((id, all) -> {
            Map<Long, String> keys = batches.getOrDefault(id, List.of()).stream()
                    .collect(Collectors.toMap(lot -> lot.id().value(), lot -> KnownCompound.batchKey(lot.number(), lot.code())));
            all.stream().filter(result -> !claimed.contains(result.id()) && result.recordedIn().filter(within::equals).isEmpty())
                    .forEach(result -> byId.get(id).offer(resultKey(assays.get(result.assay()).name(), result.batch().map(lot -> keys.getOrDefault(lot.value(), "")).orElse(""),
                            result.reportedNumber().map(KnownCompound::numberKey).orElse(""), result.sameness()), result.id()));
        });
    }

    static String resultKey(String assay, String batchKey, String reportedNumberKey, String sameness) {
        return String.join("|", Assay.key(assay), batchKey, reportedNumberKey, sameness);
    }

    /// The compound that has this number.
    Optional<KnownCompound> withNumber(String number) {
        return number.isEmpty() ? Optional.empty() : Optional.ofNullable(byNumber.get(KnownCompound.numberKey(number)));
    }

    /// The compound with this InChIKey, or what stands for it.
    Optional<KnownCompound> withIdentity(String identity) {
        return Optional.ofNullable(byIdentity.get(identity));
    }

    /// The compound that one of these texts means.
    Optional<KnownCompound> meantBy(List<String> texts) {
        List<KnownCompound> meant = new ArrayList<>();
        texts.forEach(text -> Optional.ofNullable(byText.get(text)).ifPresent(meant::add));
        return meant.stream().findFirst();
    }

    /// The compound as the registry has it, loaded if need be.
    KnownCompound known(Compound compound) {
        load(List.of(compound.id()));
        return byId.get(compound.id());
    }

    /// One that has just been registered and has nothing but its number.
    KnownCompound add(KnownCompound compound) {
        byNumber.put(KnownCompound.numberKey(compound.number()), compound);
        compound.identity().ifPresent(identity -> byIdentity.putIfAbsent(identity, compound));
        compound.id().ifPresent(id -> byId.put(id, compound));
        return compound;
    }

    void addNumber(KnownCompound compound, String number) {
        CompoundNumber.read(number).map(CompoundNumber::key).ifPresent(key -> {
            compound.numberKeys.add(key);
            byNumber.putIfAbsent(key, compound);
        });
    }

    void addIdentity(KnownCompound compound, String identity) {
        compound.giveStructure(identity);
        byIdentity.putIfAbsent(identity, compound);
    }

    void addText(KnownCompound compound, String text) {
        byText.putIfAbsent(text, compound);
    }
}
