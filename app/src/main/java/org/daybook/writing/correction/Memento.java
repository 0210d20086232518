package org.daybook.writing.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// What it takes to take an act back; apart from the act, since lists need it not and it may be long.
@Entity
@Table(name = "correction_memento")
class Memento {

    @Id
    private long correctionId;

    private String content;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Memento() {
    }

    Memento(long correctionId, String content) {
        this.correctionId = correctionId;
        this.content = content;
    }

    String content() {
        return content;
    }
}
