/// The change log: which searchable things changed, in the order of the commits.
@NamedInterface("log")
@NullMarked
package org.daybook.search.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
