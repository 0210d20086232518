/// Text and structure search over one Lucene index that follows the change log.
@ApplicationModule(allowedDependencies = {"issues", "notebook", "campaign", "assay", "registry", "people", "shared"})
@NullMarked
package org.daybook.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
