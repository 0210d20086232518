package org.daybook.watch;

import java.util.Collection;
import java.util.stream.Collectors;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ThingEraser;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Nobody watches what has gone as if it had never been.
@Component
@Order(0)
class WatchEraser implements ThingEraser {

    private final NoticeWriter notices;

    WatchEraser(NoticeWriter notices) {
        this.notices = notices;
    }

    @Override
    public void erase(Collection<Thing> things) {
        things.stream().collect(Collectors.groupingBy(Thing::kind, Collectors.mapping(Thing::id, Collectors.toList())))
                .forEach(notices::forget);
    }
}
