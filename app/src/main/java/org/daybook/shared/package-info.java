/// What every feature uses: ids, clock, jobs, blobs, pages of results; depends on nothing.
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.daybook.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
