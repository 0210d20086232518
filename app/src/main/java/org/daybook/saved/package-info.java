/// Lists and searches that people and projects have given a name. What can be saved is said by [SavedPage]s.
@ApplicationModule(allowedDependencies = {"people", "shared"})
@NullMarked
package org.daybook.saved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
