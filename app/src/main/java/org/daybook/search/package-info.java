/// Text and structure search over one Lucene index that follows the change log. It knows no feature: what can be found
/// is said by [org.daybook.shared.kind.ContentKind]s.
@ApplicationModule(allowedDependencies = {"people", "people :: *", "shared"})
@NullMarked
package org.daybook.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
