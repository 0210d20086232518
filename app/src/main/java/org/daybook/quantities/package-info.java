/// Units, amounts, and the ways in which people write numbers.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.daybook.quantities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
