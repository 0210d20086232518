package org.daybook.notebook.publication;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookProperties;
import org.daybook.notebook.NotebookRepository;
import org.daybook.notebook.NotebookSettings;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.Writers;
import org.daybook.notebook.entry.EntryRemoval;
import org.daybook.notebook.entry.EntryRepository;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Licence;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Slugs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class PersistentNotebooks implements Notebooks {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:-?[a-z0-9]){0,59}");
    private static final int MAX_SLUG = 60;
    private static final String ADDRESS_OF_THE_FORM = "new";

    private final NotebookRepository notebooks;
    private final EntryRepository entries;
    private final EntryRemoval removal;
    private final NotebookProperties properties;
    private final DaybookProperties site;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersistentNotebooks(
            NotebookRepository notebooks,
            EntryRepository entries,
            EntryRemoval removal,
            NotebookProperties properties,
            DaybookProperties site,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notebooks = notebooks;
        this.entries = entries;
        this.removal = removal;
        this.properties = properties;
        this.site = site;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Notebook> find(NotebookId id) {
        return notebooks.findById(id.value());
    }

    @Override
    public Optional<Notebook> findBySlug(String slug) {
        return notebooks.findBySlug(slug);
    }

    @Override
    public Map<NotebookId, Notebook> findAll(Collection<NotebookId> ids) {
        return notebooks.findAllById(ids.stream().map(NotebookId::value).toList()).stream()
                .collect(Collectors.toMap(Notebook::id, Function.identity()));
    }

    @Override
    public List<Notebook> all() {
        return notebooks.findAllByOrderByTitleAscIdAsc();
    }

    @Override
    public List<Notebook> writableBy(Actor actor) {
        return all().stream().filter(notebook -> notebook.admits(actor)).toList();
    }

    @Override
    public NotebookSettings defaults(String title) {
        return new NotebookSettings(
                title, site.licence(), properties.zone(), properties.publishAt(), Writers.EVERYBODY);
    }

    @Override
    @Transactional
    public Notebook open(String slug, NotebookSettings settings, Actor actor) {
        return open(slug, settings, ProjectId.FIRST, actor);
    }

    @Override
    @Transactional
    public Notebook open(String slug, NotebookSettings settings, ProjectId project, Actor actor) {
        PersonId opener = actor.in(project).require(Role.MEMBER);
        String name = slug.isBlank()
                ? Slugs.from(settings.title(), MAX_SLUG)
                : OverLimitException.requireText("slug", slug.strip(), MAX_SLUG);
        if (!SLUG.matcher(name).matches()) {
            throw new InvalidInputException("slug", Said.of("said.notebook.cannot-be-part-of-an", name, MAX_SLUG));
        }
        if (notebooks.existsBySlug(name) || name.equals(ADDRESS_OF_THE_FORM)) {
            throw new InvalidInputException("slug", Said.of("said.notebook.there-is-a-notebook-already", name));
        }
        Licence.require(settings.licence(), site.licence());
        Notebook opened = new Notebook(name, settings, opener, clock.instant());
        opened.moveTo(project);
        return notebooks.save(opened);
    }

    @Override
    @Transactional
    public Notebook change(NotebookId id, NotebookSettings settings, Actor actor) {
        Notebook notebook = find(id).orElseThrow(() -> new MissingException(
                Said.of("said.notebook.the-notebook-is-no-more")));
        if (!notebook.isRunBy(actor)) {
            actor.in(notebook.project()).require(Role.OWNER);
        }
        Licence.require(settings.licence(), notebook.licence());
        boolean renamed = !notebook.title().equals(settings.title());
        notebook.change(settings);
        if (renamed) {
            entries.findIdsIn(id.value()).forEach(entry -> events.publishEvent(Changed.entry(new EntryId(entry))));
        }
        return notebook;
    }

    @Override
    public Set<EntryId> entries(NotebookId id) {
        return entries.findIdsIn(id.value()).stream().map(EntryId::new).collect(Collectors.toSet());
    }

    @Override
    public Set<EntryId> touchedByOthers(NotebookId id, Collection<PersonId> persons) {
        return removal.touchedByOthers(id, persons);
    }
}
