package org.daybook.web.shared.many;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.assay.Activity;
import org.daybook.assay.Assays;
import org.daybook.assay.correction.Results;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Series;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.many.ManyAtOnce;
import org.daybook.registry.many.Step;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.CampaignId;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.signin.BackToPage;
import org.daybook.web.shared.view.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The pages on which members say what is to be done to compounds that they chose in a list, and see what will happen.
@Component
public class ManyPages {

    private static final String CHOICE = "registry/many/choice";
    private static final String PLAN = "registry/many/plan";
    /// The fields of batches that can be said of many, with the keys of their words.
    private static final Map<String, String> BATCH_FIELDS = new TreeMap<>(Map.of(
            "amount", "registry.compound-parts.amount", "purity", "registry.compound-parts.purity",
            "salt", "registry.compound-parts.salt", "supplier", "registry.compound-parts.supplier",
            "madeOn", "registry.compound-parts.day"));

    private final ManyAtOnce many;
    private final Campaigns campaigns;
    private final Assays assays;
    private final Results results;
    private final Compounds compounds;
    private final Words words;

    ManyPages(ManyAtOnce many, Campaigns campaigns, Assays assays, Results results, Compounds compounds,
            Words words) {
        this.many = many;
        this.campaigns = campaigns;
        this.assays = assays;
        this.results = results;
        this.compounds = compounds;
        this.words = words;
    }

    /// A campaign with its series.
    public record SeriesOf(Choice campaign, List<Choice> series) {
    }

    /// A compound that was chosen.
    public record ChosenRow(String number, String name) {
    }

    /// Asks what is to be done.
    ///
    /// @param numbers of the compounds, in any spelling
    /// @param of how many there are in the list that they are from, or 0 if they were chosen one by one
    /// @param next where it goes on
    /// @return the name of the template
    public String choice(List<String> numbers, long of, @Nullable String next, Actor actor, Model model) {
        List<Compound> chosen = many.chosen(numbers, actor);
        model.addAttribute("chosen",
                chosen.stream().map(one -> new ChosenRow(one.number(), one.name().orElse(""))).toList());
        model.addAttribute("together", String.join(" ", chosen.stream().map(Compound::number).toList()));
        model.addAttribute("listed", of);
        model.addAttribute("most", ManyAtOnce.MOST);
        model.addAttribute("next", BackToPage.safe(next));
        List<Campaign> all = campaigns.all();
        Map<CampaignId, List<Series>> series = campaigns.series(all.stream().map(Campaign::id).toList());
        model.addAttribute("campaigns", all.stream().map(Choice::of).toList());
        model.addAttribute("series", all.stream().filter(one -> series.containsKey(one.id()))
                .map(one -> new SeriesOf(Choice.of(one), series.get(one.id()).stream().map(Choice::of).toList()))
                .toList());
        model.addAttribute("stages", List.of(Stage.values()));
        model.addAttribute("kinds", SynonymKind.values());
        model.addAttribute("fields", BATCH_FIELDS.entrySet().stream()
                .map(one -> new Choice(one.getKey(), words.of(one.getValue()))).toList());
        model.addAttribute("assays",
                assays.all().stream().map(assay -> new Choice(assay.slug(), assay.name())).toList());
        return CHOICE;
    }

    /// The numbers of the compounds that these results are of.
    ///
    /// @param typed ids of results
    /// @throws InvalidInputException for field `chosen` if one is none
    public List<String> compoundsOf(List<String> typed) {
        List<ActivityId> ids = typed.stream().filter(one -> one.matches("[1-9]\\d{0,17}"))
                .map(one -> new ActivityId(Long.parseLong(one))).toList();
        if (ids.size() < typed.size()) {
            throw new InvalidInputException("chosen", Said.of("said.registry.choose-at-least-one-compound"));
        }
        return compounds.findAll(results.get(ids).stream().map(Activity::compound).distinct().toList()).values()
                .stream().map(Compound::number).toList();
    }

    /// Shows what will happen.
    ///
    /// @return the name of the template
    public String plan(ManyForm form, Actor actor, Model model) {
        List<Step> steps = many.plan(form.request(), actor);
        model.addAttribute("form", form);
        model.addAttribute("act", form.request().act());
        model.addAttribute("possible", rows(steps, true));
        model.addAttribute("impossible", rows(steps, false));
        model.addAttribute("needsReason", many.needsReason(form.request()));
        return PLAN;
    }

    private List<StepRow> rows(List<Step> steps, boolean possible) {
        return steps.stream().filter(step -> step.isPossible() == possible)
                .map(step -> StepRow.of(step, words)).toList();
    }
}
