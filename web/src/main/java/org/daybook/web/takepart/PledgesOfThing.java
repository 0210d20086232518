package org.daybook.web.takepart;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.need.Pledge;
import org.daybook.people.need.Pledges;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.web.shared.kind.PagePart;
import org.daybook.web.takepart.NeedView.PledgeView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who has said they will do what an entry or a compound needs, beside its page.
@Component
@Order(95)
class PledgesOfThing implements PagePart {

    private final Pledges pledges;
    private final People people;

    PledgesOfThing(Pledges pledges, People people) {
        this.pledges = pledges;
        this.people = people;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EntryId.KIND, CompoundId.KIND);
    }

    @Override
    public String template() {
        return "takepart/thing";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public List<PledgeView> content(Shown page, Actor reader) {
        List<Pledge> made = pledges.of(List.of(page.thing())).getOrDefault(page.thing(), List.of());
        return made.isEmpty() ? List.of() : PledgeView.of(made,
                Map.copyOf(people.findAll(made.stream().map(Pledge::person).toList())), reader);
    }
}
