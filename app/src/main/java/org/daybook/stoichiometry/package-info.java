/// Tables of amounts: reads what was typed and calculates the rest; knows no registry and no database.
@ApplicationModule(allowedDependencies = {"quantities", "shared"})
@NullMarked
package org.daybook.stoichiometry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
