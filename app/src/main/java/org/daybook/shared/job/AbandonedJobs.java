package org.daybook.shared.job;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/// Gives back the jobs that a killed program had begun, before the scheduler starts.
///
/// An H2 database belongs to one program at a time, so at its start nobody else can be at work on a job. On PostgreSQL
/// another node may be; there a job is given back when its heartbeat has been missing for 40 seconds.
@Component
class AbandonedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedJobs.class);

    private final DataSource dataSource;
    private final JdbcClient database;

    AbandonedJobs(DataSource dataSource, JdbcClient database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    void release() {
        if (!isOurs()) {
            return;
        }
        int released = database.sql("""
                UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL, version = version + 1
                WHERE picked""").update();
        if (released > 0) {
            LOG.info("{} background jobs go on that were broken off", released);
        }
    }

    private boolean isOurs() {
        try {
            return "H2"
                    .equals(JdbcUtils.<String>extractDatabaseMetaData(
                            dataSource, metaData -> metaData.getDatabaseProductName()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }
}
