/// Known compounds and queries of them, with the answers of the reference: what every clone can compare with.
@NullMarked
package org.daybook.chem.reference.corpus;

import org.jspecify.annotations.NullMarked;
