package org.daybook.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.daybook.assay.Activities;
import org.daybook.assay.Aggregate;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.registry.Compounds;
import org.daybook.registry.Depictions;
import org.daybook.registry.compound.Compound;
import org.daybook.search.Filters.ActivityRange;
import org.daybook.search.Hit;
import org.daybook.search.SearchQuery;
import org.daybook.search.SearchResult;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.search.SearchPage.CompoundCard;
import org.daybook.web.search.SearchPage.Result;
import org.daybook.web.search.SearchPage.TextRow;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Component;

/// Makes what is shown of hits, with their drawings and results.
@Component
class HitCards {

    private static final int RESULTS_A_CARD = 2;

    private final Compounds compounds;
    private final Activities activities;
    private final Depictions depictions;
    private final Words words;

    HitCards(Compounds compounds, Activities activities, Depictions depictions, Words words) {
        this.compounds = compounds;
        this.activities = activities;
        this.depictions = depictions;
        this.words = words;
    }

    /// @param query what was asked: the assay whose result comes first, the properties that are shown
    List<CompoundCard> compounds(SearchResult result, SearchQuery query) {
        String assay = query.filters().activity().map(ActivityRange::assay).orElse("");
        List<CompoundId> ids = result.compounds().stream().map(Hit.OfCompound::compound).toList();
        Map<CompoundId, Compound> found = compounds.findAll(ids);
        Map<CompoundId, List<Aggregate>> measured = activities.aggregates(ids);
        List<CompoundCard> cards = new ArrayList<>();
        for (Hit.OfCompound hit : result.compounds()) {
            Compound compound = found.get(hit.compound());
            if (compound != null) {
                cards.add(new CompoundCard(
                        compound.number(),
                        "/compounds/" + compound.number(),
                        compound.name().orElse(""),
                        drawing(compound, hit),
                        hit.similarity().map("%.2f"::formatted)
                                .map(alike -> words.of("search.results.similar", alike)).orElse(""),
                        AskedValues.inWords(query, compound, words),
                        results(measured.getOrDefault(hit.compound(), List.of()), assay)));
            }
        }
        return cards;
    }

    List<TextRow> texts(SearchResult result) {
        return result.hits().stream()
                .filter(Hit.OfText.class::isInstance)
                .map(Hit.OfText.class::cast)
                .map(hit -> new TextRow(
                        hit.title(),
                        HitDocument.address(hit),
                        hit.day().map(Object::toString).orElse(""),
                        hit.author(),
                        hit.draft(),
                        hit.excerpt()))
                .toList();
    }

    private String drawing(Compound compound, Hit.OfCompound hit) {
        try {
            return depictions.inline(compound, new HashSet<>(hit.highlight()));
        } catch (UnreadableStructureException | NoWorkerException e) {
            return "";
        }
    }

    private static List<Result> results(List<Aggregate> measured, String assay) {
        return measured.stream()
                .sorted(Comparator.comparing(result -> !result.assay().slug().equals(assay)))
                .limit(RESULTS_A_CARD)
                .map(result -> new Result(result.assay().name(), result.summary()))
                .toList();
    }
}
