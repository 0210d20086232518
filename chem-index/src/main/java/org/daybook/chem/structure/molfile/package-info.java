/// Reads and writes molfiles (V2000 and V3000) and SDF.
@NullMarked
package org.daybook.chem.structure.molfile;

import org.jspecify.annotations.NullMarked;
