package org.daybook.web.registry.found;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daybook.assay.Activities;
import org.daybook.assay.Aggregate;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.assay.result.HeadlineResult;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.exchange.shown.KnownColumns;
import org.daybook.registry.Compounds;
import org.daybook.registry.Depictions;
import org.daybook.registry.compound.Compound;
import org.daybook.search.Hit;
import org.daybook.search.Search.Found;
import org.daybook.search.SearchQuery;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.registry.found.CompoundCard.Result;
import org.daybook.web.registry.table.CompoundTable;
import org.daybook.web.registry.table.CompoundTables;
import org.daybook.web.registry.table.TableChoice;
import org.daybook.web.registry.table.TableRequest;
import org.daybook.web.shared.kind.HitDocument;
import org.daybook.web.shared.kind.HitView;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Compounds are shown as cards with their drawings and results.
@Component
class CompoundHits implements HitView {

    private static final int FIRST = 12;
    private static final int RESULTS_A_CARD = 2;
    /// Of more that were asked for, the table shows all.
    private static final int ASKED_A_CARD = 4;

    private final Compounds compounds;
    private final Campaigns campaigns;
    private final CompoundTables tables;
    private final Activities activities;
    private final Depictions depictions;
    private final AskedValues values;
    private final CompoundHitFiles files;
    private final Words words;

    CompoundHits(Compounds compounds, Campaigns campaigns, CompoundTables tables, Activities activities,
            Depictions depictions, AskedValues values, CompoundHitFiles files, Words words) {
        this.campaigns = campaigns;
        this.tables = tables;
        this.compounds = compounds;
        this.activities = activities;
        this.depictions = depictions;
        this.values = values;
        this.files = files;
        this.words = words;
    }

    @Override
    public String kind() {
        return CompoundId.KIND;
    }

    @Override
    public int first() {
        return FIRST;
    }

    @Override
    public String template() {
        return "registry/hits";
    }

    @Override
    public boolean isDrawn() {
        return true;
    }

    @Override
    public List<String> files() {
        return CompoundHitFiles.FORMATS;
    }

    @Override
    public StreamingResponseBody file(List<Found> found, SearchQuery query, String columns, String format,
            boolean raw) {
        return files.of(found, query, columns, SheetFormat.of(format).orElseThrow(), raw);
    }

    /// The assays and groups that were asked for come first among the results.
    @Override
    public List<CompoundCard> cards(List<Hit> hits, SearchQuery query) {
        List<String> assays = query.assays();
        List<CompoundId> ids = ids(hits);
        Map<CompoundId, Compound> found = compounds.findAll(ids);
        Map<CompoundId, List<Aggregate>> measured = activities.aggregates(ids);
        List<CompoundCard> cards = new ArrayList<>();
        for (Hit hit : hits) {
            CompoundId id = new CompoundId(hit.id());
            Compound compound = found.get(id);
            if (compound != null) {
                cards.add(new CompoundCard(
                        compound.number(),
                        "/compounds/" + compound.number(),
                        compound.name().orElse(""),
                        drawing(compound, hit),
                        hit.similarity().map("%.2f"::formatted)
                                .map(alike -> words.of("search.results.similar", alike)).orElse(""),
                        AskedValues.inWords(query, compound, words),
                        results(measured.getOrDefault(id, List.of()), assays)));
            }
        }
        return cards;
    }

    /// It stays in the order of the search.
    @Override
    public CompoundTable table(List<Hit> hits, SearchQuery query, String columns, UnaryOperator<String> address) {
        Map<CompoundId, Hit> byId = new LinkedHashMap<>();
        hits.forEach(hit -> byId.put(new CompoundId(hit.id()), hit));
        Optional<CampaignId> campaign = campaigns.find(query.filters().campaign()).map(Campaign::id);
        KnownColumns known = tables.known();
        TableChoice choice = TableChoice.of(new TableRequest(columns, "", ""), known, campaign.isPresent());
        return tables.of(List.copyOf(compounds.findAll(List.copyOf(byId.keySet())).values()),
                columns.isEmpty() ? withAsked(choice, query, known) : choice,
                known, campaign.orElse(null), compound -> drawing(compound, byId.get(compound.id())),
                shown -> address.apply(shown.columns())).inItsOrder();
    }

    private static TableChoice withAsked(TableChoice choice, SearchQuery query, KnownColumns known) {
        TableChoice with = choice;
        for (String assay : query.assays().reversed()) {
            with = known.find(assay).map(with::withFirst).orElse(with);
        }
        return with;
    }

    @Override
    public List<HitDocument> documents(List<Hit> hits, SearchQuery query) {
        Map<CompoundId, Map<String, Double>> numbers = values.numbers(query, ids(hits));
        return hits.stream()
                .map(hit -> HitDocument.ofStructure(hit, numbers.get(new CompoundId(hit.id()))))
                .toList();
    }

    private static List<CompoundId> ids(List<Hit> hits) {
        return hits.stream().map(hit -> new CompoundId(hit.id())).toList();
    }

    private String drawing(Compound compound, Hit hit) {
        try {
            return depictions.inline(compound, new HashSet<>(hit.highlight()));
        } catch (UnreadableStructureException | NoWorkerException e) {
            return "";
        }
    }

    /// What was asked comes first, in the order in which it was; of a group what all laboratories say together. Then
    /// potencies, the most potent first.
    private List<Result> results(List<Aggregate> measured, List<String> asked) {
        List<GroupAggregate> groups = asked.isEmpty() ? List.of() : GroupAggregate.of(measured);
        Stream<Result> wanted = asked.stream().flatMap(slug -> Stream.concat(
                measured.stream().filter(result -> result.assay().slug().equals(slug)).map(CompoundHits::result),
                groups.stream().filter(result -> result.group().slug().equals(slug)).map(this::result)));
        Stream<Result> others = HeadlineResult.of(
                measured.stream().filter(result -> !asked.contains(result.assay().slug())).toList(), RESULTS_A_CARD)
                .stream().map(result -> new Result(result.assay(), result.value()));
        return Stream.concat(wanted, others)
                .limit(Math.clamp(asked.size(), RESULTS_A_CARD, ASKED_A_CARD)).toList();
    }

    private static Result result(Aggregate result) {
        return new Result(result.assay().name(), result.summary());
    }

    private Result result(GroupAggregate result) {
        return new Result(words.of("search.form.any-lab", result.group().name()), result.value());
    }
}
