/// The text in which an address has conditions joined by *and*, *or* and *not*.
@NamedInterface("expression")
@NullMarked
package org.daybook.search.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
