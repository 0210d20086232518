package org.daybook.people.need;

import java.util.Collection;
import java.util.stream.Collectors;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ThingEraser;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Nobody will do anything to what has gone as if it had never been.
@Component
@Order(0)
class PledgeEraser implements ThingEraser {

    private final Pledges pledges;

    PledgeEraser(Pledges pledges) {
        this.pledges = pledges;
    }

    @Override
    public void erase(Collection<Thing> things) {
        things.stream().collect(Collectors.groupingBy(Thing::kind, Collectors.mapping(Thing::id, Collectors.toList())))
                .forEach(pledges::forget);
    }
}
