/// Texts that people revise: compared, merged, written in one canonical form, rendered.
@ApplicationModule(allowedDependencies = {"files", "files :: *", "people", "people :: *", "quantities", "shared"})
@NullMarked
package org.daybook.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
