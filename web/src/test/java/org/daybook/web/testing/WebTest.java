package org.daybook.web.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daybook.DaybookApplication;
import org.daybook.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextCustomizerFactories;

/// Marks a test of the whole program through HTTP requests, on H2 and on PostgreSQL (see [TestDatabase]).
///
/// Pages are made anew for each request: what a test takes back at its end was never committed, so kept pages would not
/// know of it.
///
/// What a page is given is looked through: see [PagesShowValues].
///
/// All tests come from one network address, which may have much worked out.
///
/// Inject `MockMvcTester` for requests and [Accounts] for people to act as.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = DaybookApplication.class,
        properties = {
            "daybook.pages.memory=0",
            "daybook.costly.work=1h",
            "daybook.costly.reading=1h",
            "daybook.search.max-wait=30s",
            "spring.datasource.hikari.connection-init-sql=SET LOCK_TIMEOUT TO 2000"
        })
@AutoConfigureMockMvc
@Import({Accounts.class, PagesShowValues.class})
@ContextCustomizerFactories(TestDatabase.class)
public @interface WebTest {}
