/// Bytes kept under their SHA-256: written once, looked through every night, removed when nothing names them; and the
/// files that belong to things.
@ApplicationModule(allowedDependencies = {"people", "people :: *", "quantities", "shared"})
@NullMarked
package org.daybook.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
