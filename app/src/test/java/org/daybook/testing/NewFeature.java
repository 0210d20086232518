package org.daybook.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/// Marks what a feature that the program does not have says to the others. All such features are on the site of each
/// [NewFeatureTest], so that their tests share it; no other test meets them.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NewFeature {

    /// Finds them.
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "org.daybook",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = NewFeature.class))
    class All {}

    /// A [DaybookTest] on a site with all of them.
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @DaybookTest
    @Import(All.class)
    @interface Test {}
}
