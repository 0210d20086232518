package org.daybook.issues.label;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.issues.Issues;
import org.daybook.shared.kind.OpenThing;
import org.daybook.shared.kind.OpenThings;
import org.springframework.stereotype.Component;

/// Labels that an issue here carries. People watch them, and say what they have to say about the issues.
@Component
class OpenLabels implements OpenThings {

    private final Issues issues;

    OpenLabels(Issues issues) {
        this.issues = issues;
    }

    @Override
    public String kind() {
        return IssueLabel.KIND;
    }

    @Override
    public boolean isDiscussed() {
        return false;
    }

    @Override
    public Map<Long, OpenThing> among(Collection<Long> ids) {
        Set<Long> wanted = new HashSet<>(ids);
        Map<Long, OpenThing> open = new HashMap<>();
        issues.labels().stream().map(IssueLabel::new).filter(label -> wanted.contains(label.thing().id()))
                .forEach(label -> open.putIfAbsent(label.thing().id(), new OpenThing(
                        label.thing(), label.name(), label.path(), label.name(), Optional.empty())));
        return open;
    }

    @Override
    public Optional<Long> named(String name) {
        return Optional.of(new IssueLabel(name).thing().id());
    }
}
