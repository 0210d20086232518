package org.daybook.web.campaign;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.campaign.stage.StageChange;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Projects;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.campaign.CampaignDocument.SummaryDocument;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.lines.JsonLines.LineOutcome;
import org.daybook.web.shared.lines.JsonLines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Campaigns for programs; the pages with `.json` give the same.
@RestController
@Tag(name = "Campaigns")
class CampaignApi {

    private static final int MOST_PARKED = 1_000;

    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Compounds compounds;
    private final CampaignPages pages;
    private final BaseAddress address;
    private final JsonLines lines;
    private final Projects projects;

    CampaignApi(
            Campaigns campaigns,
            Memberships memberships,
            Compounds compounds,
            CampaignPages pages,
            BaseAddress address,
            JsonLines lines,
            Projects projects) {
        this.projects = projects;
        this.lines = lines;
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.compounds = compounds;
        this.pages = pages;
        this.address = address;
    }

    @Operation(summary = "List the campaigns", description = "All of them or those of one project, each with"
            + " the number of its compounds.")
    @GetMapping({"/api/v1/campaigns", "/campaigns.json"})
    List<SummaryDocument> list(@RequestParam(defaultValue = "") String project) {
        ProjectId only = project.isEmpty() ? null : projects.chosen(project).id();
        var counts = memberships.count();
        Map<ProjectId, String> slugs = projects.slugs();
        return campaigns.all().stream()
                .filter(one -> only == null || one.project().equals(only))
                .map(one -> new SummaryDocument(
                        one.slug(), url(one), one.title(), one.state().label(), counts.getOrDefault(one.id(), 0L),
                        slugs.get(one.project())))
                .toList();
    }

    @Operation(
            summary = "Read a campaign",
            description = "With its series, people and stages, and why compounds are parked.")
    @GetMapping({"/api/v1/campaigns/{slug}", "/campaigns/{slug}.json"})
    CampaignDocument show(@PathVariable String slug, Actor actor) {
        return document(campaigns.get(slug), actor);
    }

    @Operation(
            summary = "Open a campaign",
            description = "For members. The slug is made from the title if it is left out.")
    @PostMapping("/api/v1/campaigns")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CampaignDocument> open(@RequestBody NewCampaign wanted, Actor actor) {
        Campaign campaign = campaigns.open(text(wanted.slug()), text(wanted.title()), text(wanted.aim()),
                projects.chosen(text(wanted.project())).id(), actor);
        return ResponseEntity.created(URI.create(url(campaign)))
                .body(document(campaign, actor));
    }

    @Operation(
            summary = "Take a compound into a campaign, or move it to another stage",
            description = "For members. To park a compound takes a reason.")
    @PostMapping("/api/v1/campaigns/{slug}/compounds")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void place(@PathVariable String slug, @RequestBody Placement wanted, Actor actor) {
        place(campaigns.get(slug).id(), wanted, actor);
    }

    /// Described beside the one that takes a single thing (`ManyAtOnce`).
    @Hidden
    @PostMapping(path = "/api/v1/campaigns/{slug}/compounds", consumes = JsonLines.MEDIA_TYPE)
    void placeAll(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Actor actor)
            throws IOException {
        actor.require(Role.CONTRIBUTOR);
        Campaign of = campaigns.get(slug);
        actor.in(of.project()).require(Role.MEMBER);
        CampaignId campaign = of.id();
        lines.answer(request, response, Placement.class, wanted -> {
            place(campaign, wanted, actor);
            return LineOutcome.of(HttpStatus.OK, wanted);
        }, () -> { });
    }

    private void place(CampaignId campaign, Placement wanted, Actor actor) {
        CompoundId compound = compounds
                .find(OverLimitException.requireNaming("number", text(wanted.number())))
                .orElseThrow(() ->
                        new InvalidInputException("number",
                                Said.of("said.shared.there-is-no-compound-3", text(wanted.number()))))
                .id();
        memberships.place(
                campaign,
                compound,
                text(wanted.series()),
                Stage.of(text(wanted.stage())),
                text(wanted.reason()),
                actor);
    }

    private CampaignDocument document(Campaign campaign, Actor actor) {
        List<Compound> parked = memberships
                .compounds(campaign.id(), "", Stage.PARKED, CompoundOrder.NUMBER, 1, MOST_PARKED)
                .items();
        Map<CompoundId, Membership> found = memberships.in(campaign.id(), parked.stream().map(Compound::id).toList());
        Map<Long, StageChange> changes = memberships.lastChanges(found.values());
        return CampaignDocument.of(
                campaign,
                pages.view(campaign, "", actor),
                parked.stream()
                        .map(compound -> parked(
                                compound, changes.get(found.get(compound.id()).id())))
                        .toList(),
                projects.slugs().get(campaign.project()),
                address.prefix());
    }

    private CampaignDocument.ParkedDocument parked(Compound compound, StageChange change) {
        return new CampaignDocument.ParkedDocument(
                compound.number(),
                address.prefix() + "/compounds/" + compound.number(),
                change.reason(),
                CampaignPages.day(change.at()));
    }

    private String url(Campaign campaign) {
        return address.prefix() + "/campaigns/" + campaign.slug();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /// A campaign to be opened; the slug is made from the title if it is left out.
    ///
    /// @param project slug; left out: the first
    @Schema(name = "NewCampaign")
    record NewCampaign(
            @Nullable String title, @Nullable String slug, @Nullable String aim, @Nullable String project) {
    }

    /// A compound and the stage it has reached.
    ///
    /// @param series slug of a series of the campaign
    /// @param reason why; needed to park
    @Schema(name = "Placement")
    record Placement(
            @Nullable String number, @Nullable String stage, @Nullable String series, @Nullable String reason) {}
}
