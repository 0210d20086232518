package org.daybook.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.daybook.people.Authorship;
import org.daybook.shared.Said;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/// A research effort with an aim.
@Entity
public class Campaign {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String title;
    private String aim;

    @Enumerated(EnumType.STRING)
    private Standing state;

    private Instant createdAt;
    private long createdBy;
    private @Nullable Long importId;
    private long projectId = ProjectId.FIRST.value();

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Campaign() {
    }

    Campaign(String slug, String title, Said aim, Authorship by, Instant at) {
        this.slug = slug;
        this.title = title;
        this.aim = aim.stored();
        this.state = Standing.ACTIVE;
        this.createdBy = by.person().value();
        this.importId = by.importId();
        this.createdAt = at;
    }

    /// Given when it is saved; asking earlier is a NullPointerException.
    public CampaignId id() {
        return new CampaignId(Objects.requireNonNull(id, "not saved yet"));
    }

    /// Its name in addresses, unique, at most 60 characters; never changes.
    public String slug() {
        return slug;
    }

    /// 1 to 200 characters; need not be unique.
    public String title() {
        return title;
    }

    /// What it is for, in Markdown; English where an import says it.
    public String aim() {
        return saidAim().english();
    }

    /// [#aim()] in the language of who reads, where an import says it.
    public Said saidAim() {
        return Said.stored(aim);
    }

    /// What it is now; how it came to that is in its [StandingChange]s. New ones are active.
    public Standing state() {
        return state;
    }

    /// When it was opened here, which may be long after the work began.
    public Instant createdAt() {
        return createdAt;
    }

    /// Who opened it; that alone gives no right over it.
    public PersonId createdBy() {
        return new PersonId(createdBy);
    }

    /// The project that it belongs to.
    public ProjectId project() {
        return new ProjectId(projectId);
    }

    /// It belongs to another project from now on; whether the actor may was checked.
    public void moveTo(ProjectId project) {
        this.projectId = project.value();
    }

    void revise(String newTitle, String newAim) {
        this.title = newTitle;
        this.aim = Said.plain(newAim).stored();
    }

    void become(Standing standing) {
        this.state = standing;
    }
}
