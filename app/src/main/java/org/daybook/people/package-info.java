/// Who is here and what they may do: persons, roles, passwords, tokens.
@ApplicationModule(allowedDependencies = {"quantities", "shared"})
@NullMarked
package org.daybook.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
