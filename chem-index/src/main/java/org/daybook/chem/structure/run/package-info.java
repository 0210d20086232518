/// Runs the chemistry libraries within limits of time and depth, and turns whatever they throw into one typed error.
@NullMarked
package org.daybook.chem.structure.run;

import org.jspecify.annotations.NullMarked;
