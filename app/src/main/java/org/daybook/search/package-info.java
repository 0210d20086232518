/// Text and structure search over one Lucene index that follows the change log.
@ApplicationModule(
        allowedDependencies = {
            "issues",
            "issues :: *",
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
package org.daybook.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
