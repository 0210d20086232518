/// Import and export of spreadsheets and structure files, with a report for every row; the shipped example.
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
package org.daybook.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
