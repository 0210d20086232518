package org.daybook.shared;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the migrations of an H2 file connections of their own, which are closed before the program opens it.
///
/// H2 2.4 evaluates a check constraint with the session that created it. When the pool retires that connection, which it does within
/// half an hour, every write to such a table fails with "The database has been closed". Constraints that H2 reads when it opens the
/// file belong to a session that lives as long as the database.
@Configuration(proxyBeanMethods = false)
class MigrationConnections {

    @Bean
    FlywayConfigurationCustomizer connectionsOfTheirOwn(JdbcConnectionDetails database) {
        String address = database.getJdbcUrl();
        boolean isFile = address.startsWith("jdbc:h2:") && !address.startsWith("jdbc:h2:mem:");
        return flyway -> {
            if (isFile) {
                flyway.dataSource(address, database.getUsername(), database.getPassword());
            }
        };
    }
}
