package org.daybook.registry.renewal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// Something about the identity of a compound that only people can decide.
@Entity
public class IdentityQuestion {

    /// Characters of an answer.
    public static final int MAX_ANSWER = 1_000;

    private static final int MAX_WORDS = 2_000;
    private static final int MAX_KEY = 200;

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

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

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

    /// What can be decided. The names are stored and never change.
    public enum Decision {
        /// They are two compounds, although the rules see one.
        KEPT_APART(Kind.COINCIDES),
        /// It is one compound, whatever it was recognised by before.
        KEPT_TOGETHER(Kind.MAY_PART),
        /// Something else, as the words say: a statement was changed, a number given to another compound.
        SETTLED(Kind.values());

        private final Set<Kind> kinds;

        Decision(Kind... kinds) {
            this.kinds = Set.of(kinds);
        }

        /// The decision that is called so, as `kept-apart`.
        ///
        /// @throws InvalidInputException for field `decision` if there is none
        public static Decision of(String typed) {
            String key = OverLimitException.requireText("decision", typed.strip(), MAX_KEY);
            return Arrays.stream(values())
                    .filter(decision -> decision.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException(
                            "decision", Said.of("said.registry.no-such-decision", key)));
        }

        /// As programs and forms call it, as `kept-apart`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether it answers a question of this kind.
        public boolean answers(Kind kind) {
            return kinds.contains(kind);
        }
    }

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected IdentityQuestion() {
    }

    IdentityQuestion(CompoundId compound, @Nullable CompoundId other, Kind kind, Said said, Instant at) {
        this.compoundId = compound.value();
        this.otherId = other == null ? null : other.value();
        this.kind = kind;
        this.words = said.stored(MAX_WORDS);
        this.foundAt = at;
    }

    void answer(Decision decided, String text, PersonId by, Instant at) {
        this.decision = decided;
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

    /// The question.
    public Said said() {
        return Said.stored(words);
    }

    /// The question in English.
    public String words() {
        return said().english();
    }

    /// The question as it is stored.
    String stored() {
        return words;
    }

    /// When the compound was named anew.
    public Instant foundAt() {
        return foundAt;
    }

    /// What was decided; empty while it is open.
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /// Why, in words; empty while it is open.
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
