package org.daybook.assay;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.Authorship;
import org.daybook.people.Role;
import org.daybook.quantities.Unit;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.undo.WhatWent;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ThingEraser;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@Order(3)
class PersistentAssays implements Assays, ThingEraser {

    private static final int MAX_SLUG = 80;

    private final AssayRepository assays;
    private final ActivityRepository activities;
    private final WhatWent went;
    private final Clock clock;

    PersistentAssays(AssayRepository assays, ActivityRepository activities, WhatWent went, Clock clock) {
        this.went = went;
        this.assays = assays;
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public Assay findOrAdd(AssayHeading heading, @Nullable Unit unit, Actor actor) {
        Authorship by = actor.requireAuthor(Role.MEMBER);
        if (OverLimitException.requireText("assay", heading.name(), Assay.MAX_NAME).isEmpty()) {
            throw new InvalidInputException("assay", Said.of("said.assay.an-assay-needs-a-name"));
        }
        Optional<Assay> known = findByName(heading.name());
        if (known.isPresent()) {
            return known.get();
        }
        return assays.save(new Assay(
                freeSlug(heading.name()), heading, unit == null ? heading.unit() : unit, by.importId(),
                clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Assay> find(AssayId id) {
        return assays.findById(id.value());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Assay> findByName(String name) {
        String key = Assay.key(name);
        return assays.findByNameKey(key).or(() -> assays.findFirstByHeadingKeyOrderById(key));
    }

    @Override
    @Transactional(readOnly = true)
    public Assay bySlug(String slug) {
        return assays.findBySlug(slug).orElseThrow(() -> went.why(
                AssayId.KIND, slug, Said.of("said.assay.there-is-no-assay", slug)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AssayId, Assay> findAll(Collection<AssayId> ids) {
        List<Long> values = ids.stream().map(AssayId::value).distinct().toList();
        return assays.findAllById(values).stream().collect(Collectors.toMap(Assay::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assay> all() {
        return assays.findAllByOrderByNameAsc();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Overview> overview() {
        Map<Long, ActivityRepository.AssayCount> counts = activities.countByAssay().stream()
                .collect(Collectors.toMap(ActivityRepository.AssayCount::getAssay, Function.identity()));
        return all().stream().map(assay -> overview(assay, counts.get(assay.id().value()))).toList();
    }

    private static Overview overview(Assay assay, ActivityRepository.@Nullable AssayCount count) {
        return count == null
                ? new Overview(assay, 0, 0)
                : new Overview(assay, count.getActivities(), count.getCompounds());
    }

    /// The results of compounds, retracted ones included, and assays that have no others.
    @Override
    public void erase(Collection<Thing> things) {
        activities.deleteByCompoundIdIn(ThingEraser.ids(things, CompoundId.KIND));
        ThingEraser.ids(things, AssayId.KIND).stream().filter(assay -> !activities.existsByAssayId(assay))
                .forEach(assays::deleteById);
    }

    private String freeSlug(String name) {
        String wanted = slug(name);
        String free = wanted;
        for (int number = 2; assays.existsBySlug(free); number++) {
            free = wanted + "-" + number;
        }
        return free;
    }

    static String slug(String name) {
        String plain = Normalizer.normalize(name.replace("%", " percent "), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[\\p{M}']", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = slug.length() > MAX_SLUG ? slug.substring(0, MAX_SLUG) : slug;
        return cut.isEmpty() ? "assay" : cut;
    }
}
