package org.daybook.registry.kind;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which compounds went into which.
@Component
class MergedCompounds {

    private final JdbcClient database;

    MergedCompounds(JdbcClient database) {
        this.database = database;
    }

    /// By compound that is gone, the one that it went into.
    Map<Long, Long> into(Collection<Long> gone) {
        Map<Long, Long> into = new HashMap<>();
        if (!gone.isEmpty()) {
            database.sql("SELECT gone_id, into_id FROM compound_merger WHERE gone_id IN (:gone) ORDER BY id")
                    .param("gone", gone).query(row -> {
                        into.put(row.getLong(1), row.getLong(2));
                    });
        }
        return into;
    }

    /// These, and those that went into one of them.
    Set<Long> with(Collection<Long> ids) {
        Set<Long> all = new HashSet<>(ids);
        if (!ids.isEmpty()) {
            all.addAll(database.sql("SELECT gone_id FROM compound_merger WHERE into_id IN (:ids)").param("ids", ids)
                    .query(Long.class).list());
        }
        return all;
    }
}
