/// Import and export of spreadsheets and structure files, with a report for every row; the shipped example.
@ApplicationModule(allowedDependencies = {"issues", "notebook", "campaign", "assay", "registry", "people", "shared"})
@NullMarked
package org.daybook.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
