package org.daybook.web.registry.list;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.group.Projects;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.registry.line.CompoundLine;
import org.daybook.shared.Page;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.registry.table.TableChoice;
import org.daybook.web.registry.table.TableOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The compounds of a list, page by page. One that is sorted or narrowed by its columns is read whole, without
/// structures, and then a page of it.
@Component
class ListedCompounds {

    private static final int PIECE = 500;

    private final Compounds compounds;
    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Projects projects;
    private final TableOrder order;

    ListedCompounds(Compounds compounds, Campaigns campaigns, Memberships memberships, Projects projects,
            TableOrder order) {
        this.compounds = compounds;
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.projects = projects;
        this.order = order;
    }

    /// The campaign that a list is narrowed to.
    ///
    /// @throws org.daybook.shared.MissingException if there is no such campaign
    Optional<Campaign> campaign(ListRequest wanted) {
        return wanted.campaign().isEmpty() ? Optional.empty() : Optional.of(campaigns.get(wanted.campaign()));
    }

    /// One page; its cursor is the number of the next.
    ///
    /// @param choice what it is sorted and narrowed by; one that says nothing of it leaves the order of the request
    /// @throws org.daybook.shared.InvalidInputException for `stage` if that is none
    Page<Compound> page(ListRequest wanted, TableChoice choice, int page, int size) {
        if (!wanted.table().isArranged()) {
            return ordered(wanted, page, size);
        }
        List<CompoundId> all = arranged(wanted, choice);
        int from = (int) Math.min((page - 1L) * size, all.size());
        int to = Math.min(from + size, all.size());
        return new Page<>(List.copyOf(compounds.findAll(all.subList(from, to)).values()), all.size(), true,
                to < all.size() ? Integer.toString(page + 1) : null);
    }

    /// All of them; the first page is read at once, so that what is refused is refused before anything is written.
    Iterator<CompoundId> all(ListRequest wanted, TableChoice choice) {
        return wanted.table().isArranged() ? arranged(wanted, choice).iterator()
                : pages(page -> ordered(wanted, page, PIECE));
    }

    private static Iterator<CompoundId> pages(IntFunction<Page<Compound>> list) {
        Page<Compound> first = list.apply(1);
        return Stream.iterate(1, page -> page + 1)
                .map(page -> page == 1 ? first : list.apply(page))
                .takeWhile(page -> !page.items().isEmpty())
                .flatMap(page -> page.items().stream())
                .map(Compound::id)
                .iterator();
    }

    private Page<Compound> ordered(ListRequest wanted, int page, int size) {
        CompoundOrder by = CompoundOrder.of(wanted.order());
        Optional<Campaign> campaign = campaign(wanted);
        if (campaign.isPresent()) {
            return memberships.compounds(campaign.get().id(), wanted.series(), stage(wanted), by, page, size);
        }
        return wanted.project().isEmpty() ? compounds.list(by, page, size)
                : compounds.list(projects.chosen(wanted.project()).id(), by, page, size);
    }

    private List<CompoundId> arranged(ListRequest wanted, TableChoice choice) {
        Optional<CampaignId> campaign = campaign(wanted).map(Campaign::id);
        ProjectId project = campaign.isPresent() || wanted.project().isEmpty() ? null
                : projects.chosen(wanted.project()).id();
        List<CompoundLine> lines = compounds.lines(project);
        if (campaign.isPresent()) {
            Map<CompoundId, Stage> placed = memberships.stages(campaign.get(), wanted.series(), stage(wanted));
            lines = lines.stream().filter(line -> placed.containsKey(line.id())).toList();
        }
        return order.of(lines, choice);
    }

    private static @Nullable Stage stage(ListRequest wanted) {
        return wanted.stage().isEmpty() ? null : Stage.of(wanted.stage());
    }
}
