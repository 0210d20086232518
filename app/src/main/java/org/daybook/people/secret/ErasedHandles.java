package org.daybook.people.secret;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The handles of erased people, by which texts still call them: nobody else gets one. They are kept as signatures, so
/// that they can be asked for and not read. Joins the caller's transaction.
@Component
public class ErasedHandles {

    private final SigningKey key;
    private final JdbcClient database;

    ErasedHandles(SigningKey key, JdbcClient database) {
        this.key = key;
        this.database = database;
    }

    /// Nobody gets this handle any more.
    public void keep(String handle) {
        database.sql("INSERT INTO erased_handle (signature) VALUES (?)").param(signature(handle)).update();
    }

    /// Whether somebody had this handle who was erased.
    public boolean has(String handle) {
        return database.sql("SELECT count(*) FROM erased_handle WHERE signature = ?").param(signature(handle))
                .query(Integer.class).single() > 0;
    }

    private String signature(String handle) {
        return key.sign("erased handle " + handle);
    }
}
