package org.daybook.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextCustomizerFactories;

/// Marks a test of the whole domain on a real, migrated database.
///
/// The build runs such a test twice: on H2, and by [PostgresqlEngine] on a PostgreSQL server that the tests start.
/// Contexts are shared between tests: use data of your own, or `@Transactional` to have it rolled back.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = DaybookTest.Features.class,
        properties = { // for a busy machine
            "spring.datasource.hikari.connection-init-sql=SET LOCK_TIMEOUT TO 30000",
            "daybook.search.max-wait=30s"
        },
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextCustomizerFactories(TestDatabase.class)
public @interface DaybookTest {

    /// All features without the web.
    @SpringBootApplication(scanBasePackages = "org.daybook")
    @org.springframework.boot.persistence.autoconfigure.EntityScan("org.daybook")
    class Features {
    }
}
