/// Links to GitHub issues and the mirror of their state.
@ApplicationModule(allowedDependencies = {"notebook", "campaign", "assay", "registry", "people", "shared"})
@NullMarked
package org.daybook.issues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
