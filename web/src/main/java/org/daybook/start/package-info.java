/// What is looked at before the program opens its database: settings, data folder, port.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.daybook.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
