package org.daybook.exchange.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.daybook.exchange.row.RowWidth;
import org.daybook.exchange.row.Trusted;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.Said;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// One uploaded file on its way into the site, or arrived there.
///
/// @param fileName what its owner called it
/// @param description what it was taken for: `text in UTF-8, separated by commas`
/// @param layout how the file is read
/// @param headingRow row of the headings as a spreadsheet numbers it, 0 if there are none
/// @param headingLastRow last row of the headings
/// @param width how many cells its rows can have
/// @param campaign title of the campaign that series belong to; empty: none
/// @param dryRun whether a person decides after the preview; else it goes on by itself
/// @param trusted what is right where the parts of a row disagree
/// @param rowsRead data rows found so far
/// @param rowsDone data rows examined or committed so far, in the current state
/// @param lastRow the last row that was committed, 0 before the first
/// @param counts outcomes: expected ones until it is committed, then real ones; they add up to the rows done
/// @param failure why it failed, in words, or null
/// @param publicSince since when everybody may see it, or null while only its sender and the members may
/// @param withdrawal who took it back, when and why, or null; name, description and headings are empty then
public record Import(
        ImportId id,
        String fileName,
        String sha256,
        long size,
        Said description,
        ImportLayout layout,
        int headingRow,
        int headingLastRow,
        RowWidth width,
        String campaign,
        State state,
        boolean dryRun,
        boolean cancelWanted,
        Trusted trusted,
        int rowsRead,
        int rowsDone,
        int lastRow,
        Counts counts,
        @Nullable Said failure,
        PersonId by,
        Instant at,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant publicSince,
        @Nullable Withdrawal withdrawal) {

    /// How far it is. The names are stored.
    public enum State {
        QUEUED("queued", "waiting to be looked at"),
        EXAMINING("running", "being looked at"),
        PREVIEWED("previewed", "waiting for your decision"),
        COMMIT_QUEUED("queued", "waiting to be stored"),
        COMMITTING("running", "being stored"),
        COMPLETED("completed", "stored"),
        CANCELLED("cancelled", "cancelled"),
        FAILED("failed", "failed");

        private final String key;
        private final String words;

        State(String key, String words) {
            this.key = key;
            this.words = words;
        }

        /// The word in the API.
        public String key() {
            return key;
        }

        /// For its sender, behind *it is*: `waiting to be looked at`.
        public Said words() {
            return Said.word("import-state", this, words);
        }

        /// Whether a job is at work or about to be.
        public boolean isAtWork() {
            return this == QUEUED || this == EXAMINING || this == COMMIT_QUEUED || this == COMMITTING;
        }
    }

    /// How many rows have which outcome.
    public record Counts(int created, int updated, int unchanged, int rejected) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /// The counts with one more row; the old ones stay as they are.
        public Counts plus(Outcome outcome) {
            return switch (outcome) {
                case CREATED -> new Counts(created + 1, updated, unchanged, rejected);
                case UPDATED -> new Counts(created, updated + 1, unchanged, rejected);
                case UNCHANGED -> new Counts(created, updated, unchanged + 1, rejected);
                case REJECTED -> new Counts(created, updated, unchanged, rejected + 1);
            };
        }

        /// How many rows have this outcome.
        public int of(Outcome outcome) {
            return switch (outcome) {
                case CREATED -> created;
                case UPDATED -> updated;
                case UNCHANGED -> unchanged;
                case REJECTED -> rejected;
            };
        }

        /// All rows that have an outcome yet.
        public int total() {
            return created + updated + unchanged + rejected;
        }
    }

    /// Who took an import back, when and why.
    public record Withdrawal(PersonId by, Instant at, String reason) {
    }

    /// Whether the actor may see that it exists: everybody once rows of it are stored, before that its sender and the
    /// members.
    public boolean isVisibleTo(Actor actor) {
        return publicSince != null || actor.is(by) || actor.has(Role.MEMBER);
    }

    /// Whether the actor may take it back.
    public boolean isWithdrawableBy(Actor actor) {
        return withdrawal == null && isVisibleTo(actor) && (actor.is(by) || actor.has(Role.OWNER));
    }

    /// Why it failed, in words for its sender; empty in every other state.
    public Optional<Said> failureWords() {
        return Optional.ofNullable(failure);
    }

    /// 0 to 100.
    public int percent() {
        return rowsRead == 0 ? 0 : (int) (100L * rowsDone / rowsRead);
    }

    /// The name of the state in lower case: `commit_queued`. Unlike its key it tells all eight apart.
    public String stateKey() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
