package org.daybook.shared.change;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Inserts new entities as they are mapped, past the persistence context: none of them is looked at again whenever the
/// transaction asks the database something.
///
/// Failures come out as `DataAccessException`, as from any other repository.
@Repository
public class NewRows {

    private final EntityManager entities;

    NewRows(EntityManager entities) {
        this.entities = entities;
    }

    /// Inserts them in their order, in the caller's transaction; each knows its id from then on. What refers to another
    /// new row comes after it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(Collection<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Session session = entities.unwrap(Session.class);
        session.doWork(connection -> {
            try (StatelessSession bare = session.getSessionFactory().openStatelessSession(connection)) {
                bare.insertMultiple(List.copyOf(rows));
            }
        });
    }
}
