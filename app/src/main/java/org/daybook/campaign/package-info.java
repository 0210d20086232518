/// Campaigns and series, who is in them, and how far their compounds have come.
@ApplicationModule(
        allowedDependencies = {
            "assay",
            "assay :: *",
            "registry",
            "registry :: *",
            "writing :: *",
            "people",
            "people :: *",
            "quantities",
            "shared",
            "writing :: correction"
        })
@NullMarked
package org.daybook.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
