package org.daybook.web.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daybook.DaybookApplication;
import org.daybook.testing.PostOffice;
import org.daybook.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextCustomizerFactories;

/// As [WebTest], on a site whose mail goes to the [PostOffice]. One context for all such classes.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = DaybookApplication.class,
        properties = {
            "daybook.pages.memory=0",
            "daybook.costly.work=1h",
            "daybook.costly.reading=1h",
            "spring.datasource.hikari.connection-init-sql=SET LOCK_TIMEOUT TO 2000"
        })
@AutoConfigureMockMvc
@Import({Accounts.class, PagesShowValues.class})
@ContextCustomizerFactories(TestDatabase.class)
@ContextConfiguration(initializers = PostOffice.class)
public @interface PostedTest {}
