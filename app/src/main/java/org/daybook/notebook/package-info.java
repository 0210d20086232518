/// Notebooks, their dated entries with every revision, and the files attached to them.
@ApplicationModule(allowedDependencies = {"campaign", "assay", "registry", "people", "shared"})
@NullMarked
package org.daybook.notebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
