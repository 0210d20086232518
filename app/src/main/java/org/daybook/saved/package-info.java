/// Lists and searches that people and projects have given a name. What can be saved is said by [SavedPage]s;
/// searches among them can be watched.
@ApplicationModule(allowedDependencies = {"people", "search", "search :: log", "shared", "watch"})
@NullMarked
package org.daybook.saved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
