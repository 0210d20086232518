/// Finds molecules in what people write: numbers, InChIKeys, InChIs and SMILES.
@NamedInterface("mention")
@NullMarked
package org.daybook.registry.mention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
