/// Reactions as people type, draw and paste them: steps of starting materials, agents and products.
@NullMarked
package org.daybook.chem.structure.reaction;

import org.jspecify.annotations.NullMarked;
