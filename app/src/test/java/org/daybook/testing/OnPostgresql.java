package org.daybook.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/// Makes a class stand for all tests of a database that are compiled with it, run on PostgreSQL ([PostgresqlEngine]).
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Testable
public @interface OnPostgresql {

    /// Which: a regular expression of their full names.
    String value() default ".*";
}
