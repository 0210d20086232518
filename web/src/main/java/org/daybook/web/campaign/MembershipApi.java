package org.daybook.web.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Series;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.campaign.stage.StageChange;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.shared.MissingException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.history.Edits;
import org.daybook.web.shared.request.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/// Which compounds are in a campaign, for programs.
@RestController
@RequestMapping("/api/v1/campaigns/{slug}/compounds")
@Tag(name = "Campaigns")
class MembershipApi {

    private static final String ONE = "/{number}";

    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Compounds compounds;
    private final BaseAddress address;

    MembershipApi(Campaigns campaigns, Memberships memberships, Compounds compounds, BaseAddress address) {
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.compounds = compounds;
        this.address = address;
    }

    @Operation(
            summary = "List the compounds of a campaign",
            description = "By number, each with its stage, why it is there, and its series.")
    @GetMapping
    MembershipsDocument list(
            @PathVariable String slug,
            @Parameter(description = "only those at this stage") @RequestParam(defaultValue = "") String stage,
            @Parameter(description = "only those of this series (slug)") @RequestParam(defaultValue = "") String series,
            @Parameter(description = "from 1") @RequestParam(defaultValue = "1") int page,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
        CampaignId campaign = campaigns.get(slug).id();
        int size = Math.clamp(limit, 1, 200);
        int shown = Math.clamp(page, 1, 100_000);
        Page<Compound> found = memberships.compounds(
                campaign, series, stage.isEmpty() ? null : Stage.of(stage), CompoundOrder.NUMBER, shown, size);
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/api/v1/campaigns/{slug}/compounds")
                .queryParam("page", shown + 1).queryParam("limit", size);
        Map.of("stage", stage, "series", series).forEach((name, value) -> {
            if (!value.isEmpty()) {
                next.queryParam(name, "{" + name + "}");
            }
        });
        return new MembershipsDocument(
                documents(campaign, found.items()),
                found.total(),
                found.next() == null ? null : address.prefix() + next.encode()
                        .buildAndExpand(Map.of("slug", slug, "stage", stage, "series", series)).toUriString());
    }

    @Operation(
            summary = "Read the place of a compound in a campaign",
            description = "Its stage and series. The ETag is for If-Match.")
    @GetMapping(ONE)
    @Nullable ResponseEntity<MembershipDocument> read(
            @PathVariable String slug, @PathVariable String number, WebRequest request) {
        Campaign campaign = campaigns.get(slug);
        CompoundId compound = compounds.get(number).id();
        MembershipDocument read = document(campaign.id(), compound);
        return request.checkNotModified(IfMatch.etag(read.version())) ? null
                : edits(campaign.id(), compound).answer(read);
    }

    @Operation(
            summary = "Change the place of a compound in a campaign",
            description = "What the body leaves out stays; an empty series takes it out of its series. If-Match must be"
                    + " the ETag you read.")
    @ApiResponse(responseCode = "200", description = "It is changed, or was so already")
    @ApiResponse(responseCode = "412", description = "Somebody has changed it since")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @ApiResponse(responseCode = "428", description = "There is no If-Match")
    @PatchMapping(ONE)
    ResponseEntity<MembershipDocument> change(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MembershipRequest wanted,
            Actor actor) {
        CampaignId campaign = forMembers(slug, actor).id();
        CompoundId compound = compounds.get(number).id();
        Stage stage = wanted.stage() == null ? null : Stage.of(wanted.stage());
        String reason = Objects.requireNonNullElse(wanted.reason(), "");
        return edits(campaign, compound).patch(ifMatch, wanted.fields(), version ->
                memberships.change(campaign, compound, wanted.series(), stage, reason, version, actor));
    }

    @Operation(
            summary = "Take a compound out of a campaign",
            description = "The compound stays; how it came to its stages there goes.")
    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String slug, @PathVariable String number, Actor actor) {
        memberships.exclude(forMembers(slug, actor).id(), compounds.get(number).id(), actor);
    }

    private Campaign forMembers(String slug, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        Campaign campaign = campaigns.get(slug);
        actor.in(campaign.project()).require(Role.MEMBER);
        return campaign;
    }

    private Edits<MembershipDocument> edits(CampaignId campaign, CompoundId compound) {
        return new Edits<>(Said.of("said.campaign.place-in-the-campaign"), () -> document(campaign, compound),
                MembershipDocument::version);
    }

    private MembershipDocument document(CampaignId campaign, CompoundId compound) {
        return compounds.find(compound)
                .flatMap(one -> documents(campaign, List.of(one)).stream().findFirst())
                .orElseThrow(() -> new MissingException(Said.of("said.campaign.the-compound-is-not-in")));
    }

    private List<MembershipDocument> documents(CampaignId campaign, List<Compound> shown) {
        Map<CompoundId, Membership> found = memberships.in(campaign, shown.stream().map(Compound::id).toList());
        Map<Long, StageChange> changes = memberships.lastChanges(found.values());
        Map<Long, Series> series = campaigns.series(campaign).stream()
                .collect(Collectors.toMap(Series::id, Function.identity()));
        return shown.stream()
                .filter(one -> found.containsKey(one.id()))
                .map(one -> document(one, found.get(one.id()), changes.get(found.get(one.id()).id()), series))
                .toList();
    }

    private MembershipDocument document(
            Compound compound, Membership place, StageChange last, Map<Long, Series> series) {
        Series in = place.series().isPresent() ? series.get(place.series().getAsLong()) : null;
        return new MembershipDocument(
                compound.number(),
                address.prefix() + "/compounds/" + compound.number(),
                place.stage().label(),
                last.reason().isEmpty() ? null : last.reason(),
                last.at(),
                in == null ? null : in.slug(),
                Memberships.version(place, last));
    }

    /// Where a compound is to come to.
    ///
    /// @param stage left out: stays
    /// @param series slug; left out: stays; empty: none
    /// @param reason why; needed to park
    @Schema(name = "MembershipChange")
    record MembershipRequest(@Nullable String stage, @Nullable String series, @Nullable String reason) {

        Map<String, String> fields() {
            Map<String, String> fields = new TreeMap<>();
            if (stage != null) {
                fields.put("stage", stage);
            }
            if (series != null) {
                fields.put("series", series);
            }
            return fields;
        }
    }

    /// The place of a compound in a campaign.
    ///
    /// @param number that it goes by
    /// @param reason why it is at its stage
    /// @param since when it came there
    /// @param series slug
    /// @param version its ETag
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Membership")
    record MembershipDocument(String number, String url, String stage, @Nullable String reason, Instant since,
            @Nullable String series, int version) {
    }

    /// Some compounds of a campaign.
    ///
    /// @param next address of the next ones, null if there are none
    @Schema(name = "MembershipList")
    record MembershipsDocument(List<MembershipDocument> items, long total, @Nullable String next) {
    }
}
