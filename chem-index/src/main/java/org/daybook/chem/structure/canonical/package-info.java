/// The one canonical SMILES of a graph: the order of its atoms, its groups and shapes, and the proof that it reads
/// back.
@NullMarked
package org.daybook.chem.structure.canonical;

import org.jspecify.annotations.NullMarked;
