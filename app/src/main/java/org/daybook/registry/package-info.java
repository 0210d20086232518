/// Compounds and batches: one identity per InChIKey and stereo statement.
@ApplicationModule(
        allowedDependencies = {"people", "people :: *", "quantities", "shared", "writing :: belonging",
            "writing :: correction", "writing :: token"})
@NullMarked
package org.daybook.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
