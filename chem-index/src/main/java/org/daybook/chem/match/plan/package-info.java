/// A query compiled to a plan, and the search that follows it within a budget of steps.
@NullMarked
package org.daybook.chem.match.plan;

import org.jspecify.annotations.NullMarked;
