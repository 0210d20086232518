package org.daybook.web.assay;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.assay.value.SpokenValue;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.AssayId;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.story.StoryEvent;
import org.daybook.web.shared.story.StoryEvent.Kind;
import org.daybook.web.shared.story.StoryTeller;
import org.springframework.stereotype.Component;

/// The results of a compound that count, those of one assay and day together.
@Component
class StoryOfResults implements StoryTeller {

    /// How many values of one assay and day are written out.
    private static final int VALUES = 4;

    private final Activities activities;
    private final Assays assays;
    private final Words words;

    StoryOfResults(Activities activities, Assays assays, Words words) {
        this.activities = activities;
        this.assays = assays;
        this.words = words;
    }

    @Override
    public List<StoryEvent> tellOf(Compound compound) {
        Map<Run, List<Activity>> runs = activities.of(compound.id()).stream()
                .collect(Collectors.groupingBy(Run::of, LinkedHashMap::new, Collectors.toList()));
        Map<AssayId, Assay> of = assays.findAll(ids(runs.keySet()));
        return StoryTeller.newest(runs.entrySet().stream()
                .filter(run -> of.containsKey(run.getKey().assay()))
                .map(run -> event(run.getKey(), of.get(run.getKey().assay()), run.getValue()))
                .toList());
    }

    private static List<AssayId> ids(Collection<Run> runs) {
        return runs.stream().map(Run::assay).distinct().toList();
    }

    private StoryEvent event(Run run, Assay assay, List<Activity> results) {
        String values = results.stream().limit(VALUES).map(one -> SpokenValue.of(one.standardForm()))
                .collect(Collectors.joining("; "));
        return new StoryEvent(run.day(), run.kind(), assay.name(), "/assays/" + assay.slug(), null,
                results.size() <= VALUES ? values
                        : words.of("assay.story.and-more", values, results.size() - VALUES));
    }

    /// What was measured in one assay on one day, or (not known when) recorded on it.
    record Run(LocalDate day, Kind kind, AssayId assay) {

        static Run of(Activity activity) {
            return activity.measuredOn()
                    .map(day -> new Run(day, Kind.MEASURED, activity.assay()))
                    .orElseGet(() -> new Run(StoryEvent.dayOf(activity.recordedAt()), Kind.RECORDED,
                            activity.assay()));
        }
    }
}
