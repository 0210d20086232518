/// What a query says of atoms and bonds: a graph of statements, and what is certain about it.
@NullMarked
package org.daybook.chem.match.query;

import org.jspecify.annotations.NullMarked;
