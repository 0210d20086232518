/// Notebooks, their dated entries with every revision, and the files attached to them.
@ApplicationModule(
        allowedDependencies = {
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
            "stoichiometry",
            "quantities",
            "shared"
        })
@NullMarked
package org.daybook.notebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
