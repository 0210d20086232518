package org.daybook.exchange.example;

import java.util.ArrayList;
import java.util.List;
import org.daybook.exchange.example.ExampleItems.Kind;
import org.daybook.exchange.example.ExampleReview.Findings;
import org.daybook.issues.IssueWriter;
import org.daybook.notebook.Notebooks;
import org.daybook.people.group.Projects;
import org.daybook.people.need.NeedLabels;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.Withdrawn;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ThingEraser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Takes away what a review found that nobody has built upon: names the things, and each feature deletes what it has of
/// them.
@Component
class ExampleEraser {

    private final ExampleItems items;
    private final Notebooks notebooks;
    private final Projects projects;
    private final NeedLabels labels;
    private final IssueWriter issues;
    private final List<ThingEraser> features;
    private final ApplicationEventPublisher events;

    ExampleEraser(ExampleItems items, Notebooks notebooks, Projects projects, NeedLabels labels,
            IssueWriter issues, List<ThingEraser> features, ApplicationEventPublisher events) {
        this.items = items;
        this.notebooks = notebooks;
        this.projects = projects;
        this.labels = labels;
        this.issues = issues;
        this.features = features;
        this.events = events;
    }

    void erase(Findings findings) {
        List<Thing> going = new ArrayList<>();
        findings.notebooks().forEach((notebook, staying) -> {
            notebooks.entries(notebook).stream().filter(entry -> !staying.contains(entry))
                    .forEach(entry -> going.add(entry.thing()));
            if (staying.isEmpty()) {
                going.add(notebook.thing());
            }
        });
        findings.campaigns().stream().map(CampaignId::thing).forEach(going::add);
        findings.compounds().stream().map(CompoundId::thing).forEach(going::add);
        items.of(Kind.ASSAY).stream().map(AssayId::new).map(AssayId::thing).forEach(going::add);
        features.forEach(feature -> feature.erase(going));
        projects.forget(items.of(Kind.GROUP));
        labels.forget(items.of(Kind.LABEL));
        issues.forgetUnreferenced();
        events.publishEvent(new Withdrawn());
        going.forEach(thing -> events.publishEvent(new Changed(thing)));
    }
}
