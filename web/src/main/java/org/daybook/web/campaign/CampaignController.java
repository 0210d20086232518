package org.daybook.web.campaign;

import java.util.List;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Standing;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Projects;
import org.daybook.shared.InvalidInputException;
import org.daybook.web.shared.kind.PagePart.Shown;
import org.daybook.web.shared.kind.PageParts;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.CampaignOutline;
import org.daybook.web.shared.view.ProjectFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of campaigns, one page each, and the forms to open and revise them.
@Controller
class CampaignController {

    private final Campaigns campaigns;
    private final Memberships memberships;
    private final CampaignPages pages;
    private final PageParts parts;
    private final Projects projects;
    private final Words words;

    CampaignController(Campaigns campaigns, Memberships memberships, CampaignPages pages, PageParts parts,
            Projects projects, Words words) {
        this.projects = projects;
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.pages = pages;
        this.parts = parts;
        this.words = words;
    }

    @GetMapping("/campaigns")
    String list(@RequestParam(defaultValue = "") String project, Actor actor, Model model) {
        List<Campaign> everywhere = campaigns.all();
        ProjectFilter filter = ProjectFilter.of(project, everywhere.stream().map(Campaign::project), projects);
        List<Campaign> all = everywhere.stream().filter(one -> filter.admits(one.project())).toList();
        model.addAttribute("filter", filter);
        model.addAttribute("campaigns", all.stream().map(CampaignOutline::of).toList());
        model.addAttribute("aims", pages.aimsInWords(all));
        model.addAttribute("counts", memberships.count());
        return "campaign/list";
    }

    @GetMapping("/campaigns/{slug}")
    String show(@PathVariable String slug, @RequestParam(defaultValue = "") String series, Actor actor, Model model) {
        Campaign campaign = campaigns.get(slug);
        model.addAttribute("view", pages.view(campaign, series, actor));
        Shown shown = new Shown(campaign.id().thing(), campaign.slug());
        model.addAttribute("lastParts", parts.last(shown, actor));
        model.addAttribute("asideParts", parts.beside(shown, actor));
        model.addAttribute("member", actor.in(campaign.project()).has(Role.MEMBER));
        model.addAttribute("stages", List.of(Stage.values()));
        model.addAttribute("states", List.of(Standing.values()));
        return "campaign/campaign";
    }

    @GetMapping("/campaigns/new")
    ModelAndView newForm(@RequestParam(defaultValue = "") String project, Actor actor) {
        actor.requireAnywhere(Role.MEMBER);
        return form(new CampaignForm("", "", "", projects.chosen(project).slug()), null, null, actor);
    }

    @PostMapping("/campaigns")
    Object open(CampaignForm form, Actor actor, RedirectAttributes flash) {
        try {
            Campaign campaign = campaigns.open(form.slug(), form.title(), form.aim(),
                    projects.chosen(form.project()).id(), actor);
            return CampaignForm.backTo(campaign.slug(), words.of("campaign.notice.is-open"), flash);
        } catch (InvalidInputException e) {
            return form(form, null, e, actor);
        }
    }

    @GetMapping("/campaigns/{slug}/edit")
    ModelAndView editForm(@PathVariable String slug, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        Campaign campaign = campaigns.get(slug);
        actor.in(campaign.project()).require(Role.MEMBER);
        return form(new CampaignForm(slug, campaign.title(), campaign.aim(), ""), slug, null, actor);
    }

    @PostMapping("/campaigns/{slug}")
    Object revise(@PathVariable String slug, CampaignForm form, Actor actor, RedirectAttributes flash) {
        try {
            campaigns.revise(campaigns.get(slug).id(), form.title(), form.aim(), actor);
            return CampaignForm.backTo(slug, words.of("campaign.notice.saved"), flash);
        } catch (InvalidInputException e) {
            return form(form, slug, e, actor);
        }
    }

    private ModelAndView form(CampaignForm form, @Nullable String edited,
            @Nullable InvalidInputException failure, Actor actor) {
        ModelAndView page =
                new ModelAndView("campaign/form", failure == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("form", form);
        page.addObject("edited", edited);
        page.addObject("failure", failure);
        page.addObject("projects", edited == null ? projects.choices(actor) : List.of());
        return page;
    }
}
