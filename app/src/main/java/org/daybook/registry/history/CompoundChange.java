package org.daybook.registry.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.daybook.people.Authorship;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// One line of a compound's history: who changed what, and when.
@Entity
public class CompoundChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long compoundId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String detail;
    private Instant changedAt;
    private long changedBy;
    private @Nullable Long importId;

    /// What can change. The names are stored and never change.
    public enum Kind {
        REGISTERED("registered"),
        NUMBER_ADDED("number added"),
        NUMBER_RETIRED("number retired"),
        NAMED("name changed"),
        SYNONYM_ADDED("synonym added"),
        SYNONYM_REMOVED("synonym removed"),
        STEREO_STATED("stereo statement changed"),
        STRUCTURE_GIVEN("structure given"),
        BATCH_ADDED("batch added"),
        CORRECTED("corrected"),
        IMPORT_UNDONE("import undone");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// What people read in the history.
        public String label() {
            return label;
        }

        /// The same, as a part of a sentence.
        public Said word() {
            return Said.word("compound-change", this, label);
        }
    }

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected CompoundChange() {
    }

    CompoundChange(CompoundId compound, Kind kind, Said detail, Authorship by, Instant at) {
        this.compoundId = compound.value();
        this.kind = kind;
        this.detail = detail.stored();
        this.changedBy = by.person().value();
        this.importId = by.importId();
        this.changedAt = at;
    }

    /// The compound, whatever number it goes by now.
    public CompoundId compound() {
        return new CompoundId(compoundId);
    }

    /// What sort of change; the words are in [#detail()].
    public Kind kind() {
        return kind;
    }

    /// What was changed, from what to what.
    public Said detail() {
        return Said.stored(detail);
    }

    /// When it was done here.
    public Instant at() {
        return changedAt;
    }

    /// Who did it, or whose import.
    public PersonId by() {
        return new PersonId(changedBy);
    }
}
