/// A referee for the registry: whether structures come back from every notation as what they were.
@NullMarked
package org.daybook.chem.structure.roundtrip;

import org.jspecify.annotations.NullMarked;
