/// Tables that are text: delimited rows, lists of SMILES, structure files; their encodings.
@NamedInterface("table.text")
@NullMarked
package org.daybook.exchange.table.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
