/// Structure search as CDK does it, the slow and safe way: what the index must agree with, molecule by molecule.
@NullMarked
package org.daybook.chem.reference;

import org.jspecify.annotations.NullMarked;
