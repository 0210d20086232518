package org.daybook.assay.kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.assay.Activity;
import org.daybook.assay.ActivityRepository;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.assay.result.Result;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenThing;
import org.daybook.shared.kind.OpenThings;
import org.springframework.stereotype.Component;

/// All results, retracted ones too; they go by their number. People say something about each, and watch its compound.
@Component
class OpenResults implements OpenThings {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final ActivityRepository results;
    private final Assays assays;
    private final Compounds compounds;

    OpenResults(ActivityRepository results, Assays assays, Compounds compounds) {
        this.results = results;
        this.assays = assays;
        this.compounds = compounds;
    }

    @Override
    public String kind() {
        return ActivityId.KIND;
    }

    @Override
    public boolean isWatched() {
        return false;
    }

    /// One of a compound that is merged at this moment is left out.
    @Override
    public Map<Long, OpenThing> among(Collection<Long> ids) {
        List<Activity> found = results.findAmong(ids);
        Map<CompoundId, Compound> ofCompounds =
                compounds.findAll(found.stream().map(Activity::compound).distinct().toList());
        Map<AssayId, Assay> ofAssays = assays.findAll(found.stream().map(Activity::assay).distinct().toList());
        return found.stream().filter(one -> ofCompounds.containsKey(one.compound())).collect(Collectors.toMap(
                one -> one.id().value(),
                one -> open(one, ofCompounds.get(one.compound()), ofAssays.get(one.assay()))));
    }

    private static OpenThing open(Activity one, Compound compound, Assay assay) {
        return new OpenThing(one.id().thing(), one.id().toString(), "/activities/" + one.id(),
                compound.number() + ", " + assay.name() + ": " + Result.of(one, assay).label(), Optional.empty());
    }

    @Override
    public Optional<String> wholeKind() {
        return Optional.of(CompoundId.KIND);
    }

    @Override
    public Map<Long, Thing> wholes(Collection<Long> ids) {
        return results.findAmong(ids).stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one.compound().thing()));
    }

    @Override
    public Optional<Long> named(String name) {
        return NUMBER.matcher(name).matches() ? Optional.of(Long.valueOf(name)) : Optional.empty();
    }
}
