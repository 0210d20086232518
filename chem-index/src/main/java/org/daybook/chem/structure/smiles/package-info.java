/// Reads SMILES and CXSMILES: the text scanned before CDK sees it, and CDK's answer proven against it.
@NullMarked
package org.daybook.chem.structure.smiles;

import org.jspecify.annotations.NullMarked;
