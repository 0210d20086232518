package org.daybook.exchange.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.assay.result.Result;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Series;
import org.daybook.campaign.stage.Memberships;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rows that compounds, their batches and their results have in files; the headings are ones that an import
/// recognises.
@Component
class CompoundSheets {

    static final List<String> COMPOUND_COLUMNS = List.of(
            "Compound number",
            "Name",
            "SMILES",
            "InChI",
            "InChIKey",
            "Stereo",
            "Other numbers",
            "Synonyms",
            "Series",
            "Formula",
            "Average mass",
            "Monoisotopic mass",
            "Calculated logP",
            "TPSA",
            "H-bond donors",
            "H-bond acceptors",
            "Rotatable bonds",
            "Fsp3",
            "Rule of five violations",
            "Registered at");
    static final List<String> CAMPAIGN_COLUMNS =
            List.of("Campaign", "Title", "State", "Compounds", "Open since", "Aim");
    static final List<String> BATCH_COLUMNS = List.of(
            "Compound number", "Batch", "Amount", "Purity", "Salt", "Supplier", "Made on", "Batch remark", "SMILES");

    private final Compounds compounds;
    private final Batches batches;
    private final Activities activities;
    private final Assays assays;
    private final Campaigns campaigns;
    private final Memberships memberships;

    CompoundSheets(
            Compounds compounds,
            Batches batches,
            Activities activities,
            Assays assays,
            Campaigns campaigns,
            Memberships memberships) {
        this.compounds = compounds;
        this.batches = batches;
        this.activities = activities;
        this.assays = assays;
        this.campaigns = campaigns;
        this.memberships = memberships;
    }

    /// One row of a file.
    record Line(List<@Nullable Object> cells, @Nullable String molfile) {
    }

    /// @param shown further columns, after those of every file
    List<Line> compounds(List<CompoundId> ids, List<ShownColumn> shown, boolean drawn) {
        List<? extends Map<CompoundId, ?>> further = shown.stream().map(column -> column.cells().apply(ids)).toList();
        Map<CompoundId, List<Synonym>> synonyms = compounds.synonyms(ids);
        Map<CompoundId, List<AssignedNumber>> numbers = compounds.numbers(ids);
        Map<CompoundId, String> series = series(ids);
        return compounds.findAll(ids).values().stream()
                .map(compound -> new Line(
                        with(
                                further,
                                compound.id(),
                                compound.number(),
                                compound.name().orElse(null),
                                compound.smiles().orElse(null),
                                compound.inchi().orElse(null),
                                compound.inchiKey().orElse(null),
                                compound.structure().isPresent()
                                        ? compound.stereo().label()
                                        : null,
                                numbers.getOrDefault(compound.id(), List.of()).stream()
                                        .map(AssignedNumber::number)
                                        .filter(number -> !number.equals(compound.number()))
                                        .collect(Collectors.joining("; ")),
                                synonyms.getOrDefault(compound.id(), List.of()).stream()
                                        .map(name -> name.kind().label() + ": " + name.text())
                                        .collect(Collectors.joining("; ")),
                                series.get(compound.id()),
                                of(compound, CalculatedProperties::formula),
                                of(compound, CalculatedProperties::averageMass),
                                of(compound, CalculatedProperties::monoisotopicMass),
                                of(compound, CalculatedProperties::logP),
                                of(compound, CalculatedProperties::tpsa),
                                of(compound, CalculatedProperties::donors),
                                of(compound, CalculatedProperties::acceptors),
                                of(compound, CalculatedProperties::rotatableBonds),
                                of(compound, CalculatedProperties::fsp3),
                                of(compound, CalculatedProperties::ruleOfFive),
                                compound.registeredAt().toString()),
                        molfile(compound, drawn)))
                .toList();
    }

    private static List<@Nullable Object> with(
            List<? extends Map<CompoundId, ?>> further, CompoundId id, @Nullable Object... cells) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(cells));
        further.forEach(column -> all.add(column.get(id)));
        return all;
    }

    private static @Nullable Object of(
            Compound compound, java.util.function.Function<CalculatedProperties, @Nullable Object> property) {
        return compound.properties().map(property).orElse(null);
    }

    private Map<CompoundId, String> series(List<CompoundId> ids) {
        var membershipsOf = memberships.of(ids);
        Map<Long, String> titles = campaigns
                .series(membershipsOf.values().stream()
                        .flatMap(List::stream)
                        .map(one -> one.campaign())
                        .distinct()
                        .toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Series::id, Series::title));
        return membershipsOf.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .flatMap(one -> one.series().stream().mapToObj(titles::get))
                        .distinct()
                        .collect(Collectors.joining("; "))));
    }

    /// @param project or null for those of all projects
    List<List<@Nullable Object>> campaigns(@Nullable ProjectId project) {
        Map<CampaignId, Long> counts = memberships.count();
        return campaigns.all().stream()
                .filter(one -> project == null || one.project().equals(project))
                .map(one -> Arrays.<@Nullable Object>asList(
                        one.slug(),
                        one.title(),
                        one.state().label(),
                        counts.getOrDefault(one.id(), 0L),
                        one.createdAt().toString(),
                        one.aim()))
                .toList();
    }

    List<Line> batches(List<CompoundId> ids, boolean drawn) {
        Map<CompoundId, List<Batch>> lots = batches.of(ids);
        List<Line> lines = new ArrayList<>();
        compounds.findAll(ids).values().forEach(compound -> lots.getOrDefault(compound.id(), List.of())
                .forEach(batch -> lines.add(new Line(
                        Arrays.asList(
                                batch.number(),
                                batch.code(),
                                batch.amount().orElse(null),
                                batch.purity().orElse(null),
                                batch.salt().orElse(null),
                                batch.supplier().orElse(null),
                                batch.madeOn().orElse(null),
                                batch.remark().orElse(null),
                                compound.smiles().orElse(null)),
                        molfile(compound, drawn)))));
        return lines;
    }

    /// The results of these compounds, compound by compound.
    List<Line> activities(List<CompoundId> ids, boolean drawn) {
        Map<CompoundId, List<Activity>> found = activities.of(ids);
        return results(ids.stream().flatMap(id -> found.getOrDefault(id, List.of()).stream()).toList(), drawn);
    }

    /// These results in their order.
    List<Line> results(List<Activity> results, boolean drawn) {
        List<CompoundId> ids = results.stream().map(Activity::compound).distinct().toList();
        Map<CompoundId, Compound> measured = compounds.findAll(ids);
        Map<BatchId, Batch> lots = batches.findAll(results.stream().flatMap(one -> one.batch().stream()).toList());
        Map<AssayId, Assay> known = assays.findAll(results.stream().map(Activity::assay).collect(Collectors.toSet()));
        return results.stream().filter(result -> measured.containsKey(result.compound())).map(result -> {
            Compound compound = measured.get(result.compound());
            Assay assay = known.get(result.assay());
            ResultColumns.Row row =
                    new ResultColumns.Row(Result.of(result, assay), compound, assay, result.batch().map(lots::get));
            return new Line(ResultColumns.cells(row), molfile(compound, drawn));
        }).toList();
    }

    /// What cannot be laid out, as a structure of more than 500 atoms, goes without: its SMILES stands beside, and the
    /// file has the others.
    static @Nullable String molfile(Compound compound, boolean drawn) {
        try {
            return drawn ? compound.read().map(Molfile::write).orElse(null) : null;
        } catch (UnreadableStructureException e) {
            return null;
        }
    }
}
