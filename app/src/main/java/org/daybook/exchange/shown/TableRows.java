package org.daybook.exchange.shown;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.assay.Activities;
import org.daybook.assay.Aggregate;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.name.Synonym;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the rows of a table in a number of queries that depends on its columns alone: one for the compounds, and one
/// or two each for results, stages, batches and synonyms, if a column shows them.
@Component
public class TableRows {

    private final Compounds compounds;
    private final Activities activities;
    private final Batches batches;
    private final Campaigns campaigns;
    private final Memberships memberships;

    TableRows(Compounds compounds, Activities activities, Batches batches, Campaigns campaigns,
            Memberships memberships) {
        this.compounds = compounds;
        this.activities = activities;
        this.batches = batches;
        this.campaigns = campaigns;
        this.memberships = memberships;
    }

    /// The rows of the compounds with these ids, in their order; one that is gone by now is left out.
    ///
    /// @param campaign whose stages are shown; null: those of all, with their titles
    public List<TableRow> of(List<CompoundId> ids, List<TableColumn> columns, @Nullable CampaignId campaign) {
        return of(compounds.findAll(ids).values(), columns, campaign);
    }

    /// The same of compounds that were read already.
    public List<TableRow> of(Collection<Compound> shown, List<TableColumn> columns, @Nullable CampaignId campaign) {
        List<CompoundId> ids = shown.stream().map(Compound::id).toList();
        Map<CompoundId, List<Aggregate>> results = results(ids, columns);
        Map<CompoundId, List<String>> stages = shows(columns, CompoundColumn.STAGE) ? stages(ids, campaign) : Map.of();
        Map<CompoundId, List<Batch>> lots = shows(columns, CompoundColumn.BATCHES) ? batches.of(ids) : Map.of();
        Map<CompoundId, List<Synonym>> names =
                shows(columns, CompoundColumn.SYNONYMS) ? compounds.synonyms(ids) : Map.of();
        return shown.stream().map(compound -> {
            List<Aggregate> own = results.getOrDefault(compound.id(), List.of());
            CompoundFacts facts = new CompoundFacts(compound,
                    names.getOrDefault(compound.id(), List.of()),
                    lots.getOrDefault(compound.id(), List.of()),
                    stages.getOrDefault(compound.id(), List.of()),
                    own.stream().collect(Collectors.toMap(one -> one.assay().slug(), Function.identity())),
                    GroupAggregate.of(own).stream()
                            .collect(Collectors.toMap(one -> one.group().slug(), Function.identity())));
            return new TableRow(compound, columns.stream().map(column -> column.cell(facts)).toList());
        }).toList();
    }

    private static boolean shows(List<TableColumn> columns, CompoundColumn wanted) {
        return columns.stream().anyMatch(column -> column.own() == wanted);
    }

    private Map<CompoundId, List<Aggregate>> results(List<CompoundId> ids, List<TableColumn> columns) {
        Set<AssayId> wanted =
                columns.stream().flatMap(column -> column.assays().stream()).collect(Collectors.toSet());
        return wanted.isEmpty() ? Map.of() : activities.aggregates(ids, wanted);
    }

    private Map<CompoundId, List<String>> stages(List<CompoundId> ids, @Nullable CampaignId campaign) {
        if (campaign != null) {
            return memberships.in(campaign, ids).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue().stage().label())));
        }
        Map<CampaignId, String> titles =
                campaigns.all().stream().collect(Collectors.toMap(Campaign::id, Campaign::title));
        return memberships.of(ids).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> entry.getValue().stream()
                        .map(place -> place.stage().label() + " (" + titles.getOrDefault(place.campaign(), "") + ")")
                        .toList()));
    }
}
