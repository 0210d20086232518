package org.daybook.notebook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// An ordered collection of entries with one licence, one time zone and one hour at which its drafts go public.
@Entity
public class Notebook {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String title;
    private String licence;
    private String zone;
    private LocalTime publishAt;

    @Enumerated(EnumType.STRING)
    private Writers writers;

    private long openedBy;
    private Instant openedAt;
    private long projectId = ProjectId.FIRST.value();

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Notebook() {
    }

    /// Of a slug that was checked and is not taken. The one who opens it may write in it whatever the settings say.
    public Notebook(String slug, NotebookSettings settings, PersonId openedBy, Instant openedAt) {
        this.slug = slug;
        this.openedBy = openedBy.value();
        this.openedAt = openedAt;
        change(settings);
    }

    /// Overwrites all settings but the slug, in the caller's transaction; whether the actor may was checked.
    public final void change(NotebookSettings settings) {
        this.title = settings.title();
        this.licence = settings.licence();
        this.zone = settings.zone().getId();
        this.publishAt = settings.publishAt();
        this.writers = settings.writers();
    }

    /// Given when it is saved; asking earlier is a NullPointerException.
    public NotebookId id() {
        return new NotebookId(Objects.requireNonNull(id, "not saved yet"));
    }

    /// The name in addresses; never changes.
    public String slug() {
        return slug;
    }

    /// 1 to 200 characters on one line; need not be unique.
    public String title() {
        return title;
    }

    /// Licence of the entries, as an SPDX identifier.
    public String licence() {
        return licence;
    }

    /// The time zone of the lab, in which its evening comes and its days begin.
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /// The hour, in the notebook's zone, at which drafts go public.
    public LocalTime publishAt() {
        return publishAt;
    }

    /// Besides the one who opened it; ask [#admits] whether somebody may write.
    public Writers writers() {
        return writers;
    }

    /// Who may always write in it and change its settings.
    public PersonId openedBy() {
        return new PersonId(openedBy);
    }

    /// Somebody else runs it from now on.
    public void handTo(PersonId person) {
        this.openedBy = person.value();
    }

    /// The project that it belongs to, with all its entries.
    public ProjectId project() {
        return new ProjectId(projectId);
    }

    /// It belongs to another project from now on; whether the actor may was checked.
    public void moveTo(ProjectId project) {
        this.projectId = project.value();
    }

    /// Whether the actor may write entries here.
    public boolean admits(Actor actor) {
        return writers.admit(actor.in(project()), openedBy());
    }

    /// Whether the actor may change title, licence and hours.
    public boolean isRunBy(Actor actor) {
        return actor.is(openedBy()) || actor.in(project()).has(Role.OWNER);
    }

    /// The day it is in the lab at this moment.
    public LocalDate dayAt(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /// The last evening at or before this moment; drafts begun before it are due.
    public Instant lastEveningBefore(Instant moment) {
        ZonedDateTime today = dayAt(moment).atTime(publishAt).atZone(zone());
        return today.toInstant().isAfter(moment) ? today.minusDays(1).toInstant() : today.toInstant();
    }
}
