package org.daybook.web.registry.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.group.Projects;
import org.daybook.registry.Compounds;
import org.daybook.registry.Depictions;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.view.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what a list of compounds shows, in a number of queries that does not grow with it.
@Component
public class CompoundLists {

    private static final int GRID_SIZE = 48;
    private static final int TABLE_SIZE = 100;
    private static final int LAST_PAGE = 100_000;

    private final Compounds compounds;
    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Depictions depictions;
    private final Projects projects;

    CompoundLists(Compounds compounds, Campaigns campaigns, Memberships memberships, Depictions depictions,
            Projects projects) {
        this.projects = projects;
        this.compounds = compounds;
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.depictions = depictions;
    }

    /// One page: 48 compounds as a grid, 100 as a table.
    ///
    /// @throws InvalidInputException for field `page` if it is not 1 to [#LAST_PAGE], for `stage` if that is none
    /// @throws org.daybook.shared.MissingException if there is no such campaign
    public CompoundList list(ListRequest wanted) {
        if (wanted.page() < 1 || wanted.page() > LAST_PAGE) {
            throw new InvalidInputException("page", Said.of("said.registry.there-is-no-page", wanted.page()));
        }
        CompoundOrder order = CompoundOrder.of(wanted.order());
        Optional<Campaign> campaign = campaign(wanted.campaign());
        Page<Compound> page = campaign.map(one -> memberships.compounds(
                        one.id(), wanted.series(), stage(wanted), order, wanted.page(), size(wanted)))
                .orElseGet(() -> list(wanted, order, wanted.page(), size(wanted)));
        List<Campaign> all = campaigns.all();
        return new CompoundList(
                rows(page.items(), campaign),
                page.total(),
                wanted.page(),
                page.next(),
                order,
                wanted.isGrid(),
                campaign.isPresent() ? "" : wanted.project(),
                projects.choices(),
                campaign.map(Choice::of).orElse(null),
                wanted.series(),
                wanted.stage(),
                all.stream().map(Choice::of).toList(),
                campaign.map(one -> campaigns.series(one.id())).orElseGet(List::of).stream()
                        .map(Choice::of)
                        .toList());
    }

    /// The numbers of the first compounds of a list.
    ///
    /// @param total how many there are in all
    public record Numbers(List<String> first, long total) {
    }

    /// The numbers of the first `most` compounds of a list, whatever page of it is asked for.
    ///
    /// @throws InvalidInputException for `stage` if that is none
    /// @throws org.daybook.shared.MissingException if there is no such campaign
    public Numbers numbers(ListRequest wanted, int most) {
        CompoundOrder order = CompoundOrder.of(wanted.order());
        Page<Compound> page = campaign(wanted.campaign())
                .map(one -> memberships.compounds(one.id(), wanted.series(), stage(wanted), order, 1, most))
                .orElseGet(() -> list(wanted, order, 1, most));
        return new Numbers(page.items().stream().map(Compound::number).toList(), page.total());
    }

    private Page<Compound> list(ListRequest wanted, CompoundOrder order, int page, int size) {
        return wanted.project().isEmpty() ? compounds.list(order, page, size)
                : compounds.list(projects.chosen(wanted.project()).id(), order, page, size);
    }

    /// Compounds as rows or cards.
    public List<CompoundRow> rows(List<Compound> found) {
        return rows(found, Optional.empty());
    }

    private List<CompoundRow> rows(List<Compound> found, Optional<Campaign> campaign) {
        Map<CompoundId, Membership> stages = campaign
                .map(one -> memberships.in(one.id(), found.stream().map(Compound::id).toList()))
                .orElseGet(Map::of);
        return found.stream()
                .map(compound ->
                        CompoundRow.of(compound, depictions.inline(compound), stage(stages.get(compound.id()))))
                .toList();
    }

    private Optional<Campaign> campaign(String slug) {
        return slug.isEmpty() ? Optional.empty() : Optional.of(campaigns.get(slug));
    }

    private static @Nullable Stage stage(ListRequest wanted) {
        return wanted.stage().isEmpty() ? null : Stage.of(wanted.stage());
    }

    private static @Nullable String stage(@Nullable Membership membership) {
        return membership == null ? null : membership.stage().label();
    }

    private static int size(ListRequest wanted) {
        return wanted.isGrid() ? GRID_SIZE : TABLE_SIZE;
    }
}
