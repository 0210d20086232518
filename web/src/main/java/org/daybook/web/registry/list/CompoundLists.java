package org.daybook.web.registry.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.Memberships;
import org.daybook.exchange.shown.KnownColumns;
import org.daybook.people.group.Projects;
import org.daybook.registry.Depictions;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.registry.table.CompoundTables;
import org.daybook.web.registry.table.TableChoice;
import org.daybook.web.shared.view.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what a list of compounds shows, in a number of queries that does not grow with it.
@Component
public class CompoundLists {

    private static final int GRID_SIZE = 48;
    private static final int TABLE_SIZE = 100;
    private static final int LAST_PAGE = 100_000;
    private static final KnownColumns NO_COLUMNS = KnownColumns.of(List.of());

    private final ListedCompounds listed;
    private final CompoundTables tables;
    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Depictions depictions;
    private final Projects projects;

    CompoundLists(ListedCompounds listed, CompoundTables tables, Campaigns campaigns, Memberships memberships,
            Depictions depictions, Projects projects) {
        this.projects = projects;
        this.listed = listed;
        this.tables = tables;
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.depictions = depictions;
    }

    /// One page: 48 compounds as a grid, 100 as a table.
    ///
    /// @throws InvalidInputException for field `page` if it is not 1 to [#LAST_PAGE], for `stage` if that is none, for
    ///     `columns`, `sort` and `where` as [TableChoice#of] does
    /// @throws org.daybook.shared.MissingException if there is no such campaign
    public CompoundList list(ListRequest wanted) {
        if (wanted.page() < 1 || wanted.page() > LAST_PAGE) {
            throw new InvalidInputException("page", Said.of("said.registry.there-is-no-page", wanted.page()));
        }
        Optional<Campaign> campaign = listed.campaign(wanted);
        KnownColumns known = wanted.isGrid() && !wanted.table().isArranged() ? NO_COLUMNS : tables.known();
        TableChoice choice = choice(wanted, known, campaign);
        Page<Compound> page = listed.page(wanted, choice, wanted.page(), wanted.isGrid() ? GRID_SIZE : TABLE_SIZE);
        CompoundList list = new CompoundList(
                wanted.isGrid() ? rows(page.items(), campaign) : List.of(),
                page.total(),
                wanted.page(),
                page.next(),
                CompoundOrder.of(wanted.order()),
                wanted.isGrid(),
                campaign.isPresent() ? "" : wanted.project(),
                projects.choices(),
                campaign.map(Choice::of).orElse(null),
                wanted.series(),
                wanted.stage(),
                campaigns.all().stream().map(Choice::of).toList(),
                campaign.map(one -> campaigns.series(one.id())).orElseGet(List::of).stream()
                        .map(Choice::of)
                        .toList(),
                null,
                wanted.table(),
                choice.isOfIndex());
        return wanted.isGrid() ? list : list.with(tables.of(page.items(), choice, known,
                campaign.map(Campaign::id).orElse(null), depictions::inline, list::as));
    }

    /// The address of the list with the condition that the form adds.
    ///
    /// @throws InvalidInputException for field `where` if it is none
    public String narrowed(ListRequest wanted) {
        return list(wanted.narrowedFurther()).at(1);
    }

    private static TableChoice choice(ListRequest wanted, KnownColumns known, Optional<Campaign> campaign) {
        return wanted.isGrid() && !wanted.table().isArranged() ? TableChoice.NONE
                : TableChoice.of(wanted.table(), known, campaign.isPresent());
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
        TableChoice choice = wanted.table().isArranged()
                ? choice(wanted, tables.known(), listed.campaign(wanted)) : TableChoice.NONE;
        Page<Compound> page = listed.page(wanted, choice, 1, most);
        return new Numbers(page.items().stream().map(Compound::number).toList(), page.total());
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

    private static @Nullable String stage(@Nullable Membership membership) {
        return membership == null ? null : membership.stage().label();
    }
}
