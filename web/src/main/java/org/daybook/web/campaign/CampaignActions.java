package org.daybook.web.campaign;

import java.util.List;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Standing;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.history.UndoOffer;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.signin.BackToPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What people do to a campaign: its state, series, compounds and people.
@Controller
class CampaignActions {

    /// Characters of the address of the page that a form stands on.
    private static final int MAX_ADDRESS = 2_000;

    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Compounds compounds;
    private final People people;
    private final UndoOffer undo;
    private final Words words;

    CampaignActions(Campaigns campaigns, Memberships memberships, Compounds compounds, People people, UndoOffer undo,
            Words words) {
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.compounds = compounds;
        this.people = people;
        this.undo = undo;
        this.words = words;
    }

    @PostMapping("/campaigns/{slug}/standings")
    String change(
            @PathVariable String slug,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        Standing standing = Standing.of(state);
        campaigns.change(campaigns.get(slug).id(), standing, reason, actor);
        return CampaignForm.backTo(slug, words.of("campaign.notice.is", words.word("standing", standing)), flash);
    }

    @PostMapping("/campaigns/{slug}/series")
    String openSeries(
            @PathVariable String slug,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String idea,
            Actor actor,
            RedirectAttributes flash) {
        campaigns.openSeries(campaigns.get(slug).id(), "", title, idea, actor);
        return CampaignForm.backTo(slug, words.of("campaign.notice.the-series-is-open"), flash);
    }

    @PostMapping("/campaigns/{slug}/series/{series}/standings")
    String changeSeries(@PathVariable String slug, @PathVariable String series, @RequestParam String state,
            @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes flash) {
        Standing standing = Standing.of(state);
        campaigns.changeSeries(campaigns.get(slug).id(), series, standing, reason, actor);
        return CampaignForm.backTo(
                slug, words.of("campaign.notice.the-series-is", words.word("standing", standing)), flash);
    }

    @PostMapping("/campaigns/{slug}/people")
    String join(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String handle,
            @RequestParam(defaultValue = "") String part,
            Actor actor,
            RedirectAttributes flash) {
        campaigns.join(campaigns.get(slug).id(), person(handle, actor), part, actor);
        return CampaignForm.backTo(slug, words.of("campaign.notice.one-more-pair"), flash);
    }

    @PostMapping("/campaigns/{slug}/people/{handle}/removal")
    String leave(@PathVariable String slug, @PathVariable String handle, Actor actor, RedirectAttributes flash) {
        campaigns.leave(campaigns.get(slug).id(), person(handle, actor), actor);
        return CampaignForm.backTo(slug, words.of("campaign.notice.done"), flash);
    }

    /// Takes a compound in, or moves it to another stage; sends back to the page the form stood on. Whoever saw it
    /// elsewhere than it is gets both places (409).
    ///
    /// @param seen `slug=version` of each place that the form showed; null if it showed none
    @PostMapping("/campaigns/compounds")
    String place(@RequestParam String campaign, @RequestParam String number, @RequestParam String stage,
            @RequestParam(defaultValue = "") String series, @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable List<String> seen,
            @RequestParam(defaultValue = "") String back, Actor actor, RedirectAttributes flash) {
        OverLimitException.requireText("back", back, MAX_ADDRESS);
        Campaign target = campaigns.get(OverLimitException.requireNaming("campaign", campaign));
        CompoundId compound = compounds.get(OverLimitException.requireNaming("number", number)).id();
        memberships.place(target.id(), compound, series, Stage.of(stage), reason, version(seen, target), actor);
        undo.say(words.of("campaign.notice.in", number, words.word("stage", Stage.of(stage)), target.title()),
                compound.thing(), actor, flash);
        return "redirect:" + (back.isEmpty() ? "/campaigns/" + target.slug() : BackToPage.safe(back));
    }

    private static int version(@Nullable List<String> seen, Campaign campaign) {
        if (seen == null) {
            return Memberships.ANY_VERSION;
        }
        String place = campaign.slug() + "=";
        return seen.stream().filter(one -> one.startsWith(place)).map(one -> one.substring(place.length()))
                .filter(one -> one.matches("\\d{1,9}")).map(Integer::parseInt).findFirst()
                .orElse(Memberships.NOT_THERE);
    }

    @PostMapping("/campaigns/{slug}/compounds/{number}/removal")
    String exclude(@PathVariable String slug, @PathVariable String number, Actor actor, RedirectAttributes flash) {
        CompoundId compound = compounds.get(number).id();
        memberships.exclude(campaigns.get(slug).id(), compound, actor);
        undo.say(words.of("campaign.notice.not-in", number), compound.thing(), actor, flash);
        return "redirect:/campaigns/" + campaigns.get(slug).slug();
    }

    private PersonId person(String handle, Actor actor) {
        return handle.isBlank()
                ? actor.require(Role.CONTRIBUTOR)
                : people.findByHandle(OverLimitException.requireNaming("handle", handle))
                        .orElseThrow(() -> new MissingException(Said.of("said.shared.nobody-here-is-called", handle)))
                        .id();
    }
}
