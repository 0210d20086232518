/// Who watches which things, and what they are told of them; knows no feature, things are
/// [org.daybook.shared.kind.OpenThings] to it and what happens is [org.daybook.shared.change.Happened].
@ApplicationModule(allowedDependencies = {
    "people", "people :: secret", "people :: mail", "people :: newcomer", "shared"})
@NullMarked
package org.daybook.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
