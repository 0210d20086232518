package org.daybook.web.campaign;

import java.util.List;
import java.util.Set;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Memberships.Place;
import org.daybook.campaign.stage.Stage;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.kind.PagePart;
import org.daybook.web.shared.view.Choice;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The campaigns that a compound is in, with the form that gives it a stage in one.
@Component
@Order(1)
class PlacesOfCompound implements PagePart {

    private final Campaigns campaigns;
    private final Memberships memberships;

    PlacesOfCompound(Campaigns campaigns, Memberships memberships) {
        this.campaigns = campaigns;
        this.memberships = memberships;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CompoundId.KIND);
    }

    @Override
    public String template() {
        return "campaign/compound";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public boolean hasHead() {
        return true;
    }

    @Override
    public Places content(Shown page, Actor reader) {
        return new Places(
                page.name(),
                memberships.places(new CompoundId(page.thing().id())),
                reader.hasAnywhere(Role.MEMBER) ? campaigns.all().stream()
                        .filter(one -> reader.in(one.project()).has(Role.MEMBER)).map(Choice::of).toList() : List.of(),
                List.of(Stage.values()));
    }

    /// @param number of the compound
    /// @param campaigns to choose from; empty for who may not
    record Places(String number, List<Place> places, List<Choice> campaigns, List<Stage> stages) {
    }
}
