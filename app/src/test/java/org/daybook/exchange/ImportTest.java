package org.daybook.exchange;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daybook.testing.DaybookTest;
import org.springframework.test.context.TestPropertySource;

/// Marks a test of imports as they run: in the background, in several transactions, so on a database of its own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DaybookTest
@TestPropertySource(properties = {
    "daybook.exchange.batch-rows=7", "daybook.exchange.batch-time=10m", "daybook.exchange.held-compounds=5"
})
@interface ImportTest {
}
