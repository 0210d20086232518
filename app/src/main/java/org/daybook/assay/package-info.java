/// Assays, their runs, and the activities they measured.
@ApplicationModule(
        allowedDependencies = {
            "registry", "registry :: *", "people", "people :: *", "quantities", "shared", "writing :: correction"
        })
@NullMarked
package org.daybook.assay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
