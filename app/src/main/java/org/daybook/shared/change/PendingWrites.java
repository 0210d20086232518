package org.daybook.shared.change;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Repository;

/// Sends the database what Hibernate still keeps back in the current transaction.
///
/// Failures come out as `DataAccessException`, as from any other repository.
@Repository
public class PendingWrites {

    private final EntityManager entities;

    PendingWrites(EntityManager entities) {
        this.entities = entities;
    }

    public void flush() {
        entities.flush();
    }

    /// Sends it, and reads this entity anew: nobody changes it until the transaction ends.
    public void hold(Object entity) {
        entities.flush();
        entities.refresh(entity, LockModeType.PESSIMISTIC_READ);
    }

    /// Sends it, and lets go of all that was loaded: nothing of it is looked at again for changes.
    public void forget() {
        entities.flush();
        entities.clear();
    }
}
