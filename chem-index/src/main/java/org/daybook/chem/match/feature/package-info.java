/// The features that every molecule containing a pattern must have, the most telling first.
@NullMarked
package org.daybook.chem.match.feature;

import org.jspecify.annotations.NullMarked;
