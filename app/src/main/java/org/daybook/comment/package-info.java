/// What people say about things of any kind, which are [org.daybook.shared.kind.OpenThings] to it.
@ApplicationModule(
        allowedDependencies = {"registry :: mention", "writing :: markdown", "writing :: token", "writing :: revision",
            "writing :: correction", "people", "people :: newcomer", "people :: contribution",
            "people :: moderation", "people :: mail", "shared"})
@NullMarked
package org.daybook.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
