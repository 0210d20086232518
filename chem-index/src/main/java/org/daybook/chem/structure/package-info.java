/// The door to CDK, InChI and OPSIN: text in, structures, identifiers, properties and pictures out.
///
/// Everything a stranger types enters through [org.daybook.chem.structure.read.StructureReader] or
/// [org.daybook.chem.structure.read.SdfReader]; whatever the libraries do with it, only
/// [org.daybook.chem.structure.UnreadableStructureException] comes out. No type of a chemistry library
/// is visible to other packages.
@NullMarked
package org.daybook.chem.structure;

import org.jspecify.annotations.NullMarked;
