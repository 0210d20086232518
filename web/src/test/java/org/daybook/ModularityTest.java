package org.daybook;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The features keep to the arrows that each `package-info.java` allows.
class ModularityTest {

    @Test
    void featuresUseOnlyWhatTheyMay() {
        ApplicationModules.of(
                        DaybookApplication.class,
                        JavaClass.Predicates.resideInAnyPackage("org.daybook.chem..", "org.daybook.testing.."))
                .verify();
    }
}
