package org.daybook.todo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// Something to do as it stands: of its own, or an issue of GitHub with what was added to it here.
///
/// @param key by which it is told from others: its UUID, or `owner/name#12` for an issue to which nothing was added
/// @param uuid of what is kept here, or null for such an issue, which has [#uuidOf]
/// @param title its description, or the title of the issue
/// @param tags in small letters; the labels of an issue among them, with hyphens for blanks
/// @param due its own day, else that of the milestone
/// @param assignees handles of people here and logins at GitHub
/// @param issue if it is one
/// @param origin the thing here that it comes from, if it is no issue
/// @param waitsFor keys of those that are to be done before and are not
/// @param isBlocking whether another one waits for it
/// @param urgency as [Urgency] says; 0 for what is done
public record Todo(
        String key,
        @Nullable String uuid,
        String title,
        TodoStatus status,
        Set<String> tags,
        @Nullable LocalDate due,
        @Nullable LocalDate waitUntil,
        @Nullable LocalDate scheduled,
        @Nullable LocalDate until,
        @Nullable String priority,
        @Nullable String project,
        @Nullable PersonId assignee,
        List<String> assignees,
        @Nullable OfIssue issue,
        @Nullable Thing origin,
        @Nullable PersonId enteredBy,
        Instant enteredAt,
        Instant modifiedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        List<Note> notes,
        List<String> waitsFor,
        boolean isBlocking,
        double urgency) {

    /// The issue that a to-do is.
    ///
    /// @param id of its row
    /// @param isSeen whether GitHub has told its state yet
    public record OfIssue(long id, String repository, int number, boolean isSeen) {

        /// `owner/name#number`.
        public String reference() {
            return repository + "#" + number;
        }

        /// Its page here.
        public String page() {
            return "/issues/" + repository + "/" + number;
        }
    }

    /// Something that somebody wrote about a to-do.
    public record Note(Instant at, String text) {}

    /// Whether it is not to be seen before a day to come.
    public boolean isWaiting(LocalDate today) {
        return waitUntil != null && waitUntil.isAfter(today);
    }

    /// Whether something else is to be done before.
    public boolean isBlocked() {
        return !waitsFor.isEmpty();
    }

    /// Whether it is to be done, and its time is not over.
    public boolean isPending(LocalDate today) {
        return status == TodoStatus.PENDING && (until == null || !until.isBefore(today));
    }

    Todo withUrgency(double known) {
        return new Todo(key, uuid, title, status, tags, due, waitUntil, scheduled, until, priority, project, assignee,
                assignees, issue, origin, enteredBy, enteredAt, modifiedAt, startedAt, endedAt, notes, waitsFor,
                isBlocking, known);
    }

    /// The UUID of an issue as a to-do: before anything is added to it and from then on.
    ///
    /// @param reference `owner/name#12`
    public static String uuidOf(String reference) {
        return UUID.nameUUIDFromBytes(("github " + reference).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
