package org.daybook.shared.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the migrations connections of their own, with no limit to how long a statement may take. A database in memory
/// is left to the pool.
///
/// H2 2.4 evaluates a check constraint with the session that created it. When the pool retires that connection, which
/// it does within half an hour, every write to such a table fails with "The database has been closed". Constraints that
/// H2 reads when it opens the file belong to a session that lives as long as the database. So the migrations'
/// connections are closed before the program opens the file.
@Configuration(proxyBeanMethods = false)
class MigrationConnections {

    @Bean
    FlywayConfigurationCustomizer connectionsOfTheirOwn(DataSourceProperties database) {
        String address = database.determineUrl();
        return flyway -> {
            if (!address.startsWith("jdbc:h2:mem:")) {
                flyway.dataSource(address, database.determineUsername(), database.determinePassword());
            }
        };
    }
}
