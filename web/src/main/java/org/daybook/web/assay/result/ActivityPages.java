package org.daybook.web.assay.result;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.assay.correction.Results;
import org.daybook.assay.correction.TypedResult;
import org.daybook.assay.result.Result;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Retraction;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.many.ManyAtOnce;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.BatchId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.assay.result.ActivityDocument.RetractionDocument;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Collects what is said of single results.
@Component
class ActivityPages {

    /// More characters than the numbers of as many compounds as can be chosen have.
    private static final int LONGEST = 100_000;

    /// Of one compound after the other, while its results are shown.
    private static final int MOST_MERGERS = 10;

    private final Results results;
    private final Activities activities;
    private final Assays assays;
    private final Compounds compounds;
    private final Batches batches;
    private final People people;
    private final Words words;

    ActivityPages(Results results, Activities activities, Assays assays, Compounds compounds, Batches batches,
            People people, Words words) {
        this.results = results;
        this.activities = activities;
        this.assays = assays;
        this.compounds = compounds;
        this.batches = batches;
        this.people = people;
        this.words = words;
    }

    ActivityDocument document(ActivityId id) {
        return documents(List.of(results.get(id))).getFirst();
    }

    ActivityDocument document(Activity one) {
        return documents(List.of(one)).getFirst();
    }

    List<ActivityDocument> documents(Collection<ActivityId> ids) {
        return documents(results.get(ids));
    }

    /// In their order, in a fixed number of queries.
    List<ActivityDocument> documents(List<Activity> all) {
        return documents(all, MOST_MERGERS);
    }

    /// A merger between the questions leaves results with a compound that is no more: they are read anew.
    private List<ActivityDocument> documents(List<Activity> all, int mergers) {
        Map<CompoundId, Compound> ofCompounds = compounds.findAll(
                all.stream().map(Activity::compound).distinct().toList());
        if (mergers > 0 && all.stream().anyMatch(one -> !ofCompounds.containsKey(one.compound()))) {
            Map<ActivityId, Activity> now = results.get(all.stream().map(Activity::id).toList()).stream()
                    .collect(Collectors.toMap(Activity::id, Function.identity()));
            return documents(all.stream().map(one -> now.get(one.id())).toList(), mergers - 1);
        }
        Map<AssayId, Assay> ofAssays = assays.findAll(all.stream().map(Activity::assay).distinct().toList());
        Map<BatchId, Batch> lots = batches.findAll(
                all.stream().flatMap(one -> one.batch().stream()).toList());
        Map<PersonId, Person> persons = people.findAll(all.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.recordedBy()), one.retraction().map(Retraction::by).stream()))
                .distinct().toList());
        Map<ActivityId, ActivityId> superseding = results.superseding(all.stream().map(Activity::id).toList());
        return all.stream()
                .map(one -> document(one, ofCompounds.get(one.compound()), ofAssays.get(one.assay()),
                        one.batch().map(lots::get).orElse(null), superseding.get(one.id()), persons))
                .toList();
    }

    private ActivityDocument document(Activity one, Compound compound, Assay assay, @Nullable Batch batch,
            @Nullable ActivityId supersededBy, Map<PersonId, Person> persons) {
        return ActivityDocument.of(Result.of(one, assay), new ActivityDocument.Around(
                one.version(),
                compound.number(),
                batch == null ? null : batch.number() + "/" + batch.code(),
                assay.slug(),
                assay.name(),
                one.sourceNote().orElse(null),
                one.recordedIn().map(ImportId::value).orElse(null),
                handle(persons.get(one.recordedBy())),
                one.recordedAt(),
                one.supersedes().map(ActivityId::value).orElse(null),
                supersededBy == null ? null : supersededBy.value(),
                one.retraction().map(gone -> new RetractionDocument(words.said(gone.reason()),
                        Optional.ofNullable(persons.get(gone.by())).map(ActivityPages::handle).orElse(""),
                        gone.at())).orElse(null)));
    }

    /// The results of compounds in an assay that are not retracted.
    ///
    /// @param numbers apart by blanks
    /// @param slug of the assay
    /// @throws InvalidInputException for field `compounds` if they have none
    List<ActivityId> resultsOf(String numbers, String slug) {
        AssayId assay = assays.bySlug(OverLimitException.requireNaming("assay", slug)).id();
        List<String> typed = List.of(OverLimitException.requireText("compounds", numbers, LONGEST).strip()
                .split("\\s+"));
        Collection<CompoundId> meant = compounds.resolve(
                OverLimitException.requireItems("compounds", typed, ManyAtOnce.MOST)).values();
        List<ActivityId> found = activities.of(meant).values().stream().flatMap(Collection::stream)
                .filter(one -> one.assay().equals(assay)).map(Activity::id).toList();
        if (found.isEmpty()) {
            throw new InvalidInputException("compounds", Said.of("said.registry.they-have-no-result"));
        }
        return found;
    }

    private static String handle(@Nullable Person person) {
        return person == null ? "" : person.handle();
    }

    /// A page of the results that count.
    ///
    /// @param compound a number or InChIKey, or empty for all
    /// @param assay slug, or empty for all
    /// @param path of the list
    ActivityApi.ActivitiesDocument list(String compound, String assay, long after, int limit, String path) {
        CompoundId of = compound.isEmpty() ? null : compounds.get(compound).id();
        AssayId in = assay.isEmpty() ? null : assays.bySlug(assay).id();
        List<Activity> found = results.list(of, in, after, limit + 1);
        List<Activity> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? UriComponentsBuilder.fromPath("").queryParamIfPresent("compound", filled(compound))
                        .queryParamIfPresent("assay", filled(assay)).queryParam("limit", limit)
                        .queryParam("after", shown.getLast().id().value()).encode().toUriString()
                : null;
        return new ActivityApi.ActivitiesDocument(documents(shown), next == null ? null : path + next);
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    /// The assays to choose from, by name.
    List<AssayChoice> assays() {
        return assays.all().stream().map(one -> new AssayChoice(one.slug(), one.name(),
                one.unit().map(unit -> unit.label()).orElse(""))).toList();
    }

    /// An assay to choose.
    ///
    /// @param unit of its results, may be empty
    record AssayChoice(String slug, String name, String unit) {
    }

    /// What a form begins with.
    ResultForm form(@Nullable String compound, @Nullable String assay, @Nullable Long supersedes) {
        if (supersedes != null) {
            Activity old = results.get(new ActivityId(supersedes));
            return ResultForm.of(results.typed(old), old.version(), supersedes);
        }
        return ResultForm.of(TypedResult.of(Map.of("compound", Objects.requireNonNullElse(compound, ""),
                "assay", Objects.requireNonNullElse(assay, ""))), 0, null);
    }
}
