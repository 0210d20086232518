/// Links to GitHub issues and the mirror of their state.
@ApplicationModule(
        allowedDependencies = {
            "notebook",
            "notebook :: *",
            "campaign",
            "campaign :: *",
            "assay",
            "assay :: *",
            "registry",
            "registry :: *",
            "writing",
            "writing :: *",
            "files",
            "files :: *",
            "people",
            "people :: *",
            "quantities",
            "shared"
        })
@NullMarked
package org.daybook.issues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
