package org.daybook.registry.renewal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// Something about the identity of a compound that only people can decide.
@Entity
public class IdentityQuestion {

    /// Characters of an answer.
    public static final int MAX_ANSWER = 1_000;

    private static final int MAX_WORDS = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long compoundId;
    private @Nullable Long otherId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String words;
    private Instant foundAt;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;
    private @Nullable Long answeredBy;

    /// What is open. The names are stored and never change.
    public enum Kind {
        /// It is the same compound as another one, under the rules of today.
        COINCIDES("two compounds that are one"),
        /// It was recognised by less than what it is, and several numbers came to lead to it.
        MAY_PART("one compound that may be several"),
        /// The drawing would be stated otherwise today.
        STATEMENT("a stereo statement"),
        /// Its structure cannot be read any more.
        UNREADABLE("a structure that cannot be read");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// What people read.
        public String label() {
            return label;
        }
    }

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected IdentityQuestion() {
    }

    IdentityQuestion(CompoundId compound, @Nullable CompoundId other, Kind kind, String words, Instant at) {
        this.compoundId = compound.value();
        this.otherId = other == null ? null : other.value();
        this.kind = kind;
        this.words = words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS - 1) + "…" : words;
        this.foundAt = at;
    }

    void answer(String text, PersonId by, Instant at) {
        this.answer = text;
        this.answeredBy = by.value();
        this.answeredAt = at;
    }

    /// Given when it is saved; asking earlier is a NullPointerException.
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /// The compound it is about.
    public CompoundId compound() {
        return new CompoundId(compoundId);
    }

    /// The compound it coincides with.
    public Optional<CompoundId> other() {
        return Optional.ofNullable(otherId).map(CompoundId::new);
    }

    public Kind kind() {
        return kind;
    }

    /// The question as a sentence.
    public String words() {
        return words;
    }

    /// When the compound was named anew.
    public Instant foundAt() {
        return foundAt;
    }

    /// What was decided; empty while it is open.
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /// When it was decided; empty while it is open.
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /// Who decided it; empty while it is open.
    public Optional<PersonId> answeredBy() {
        return Optional.ofNullable(answeredBy).map(PersonId::new);
    }
}
