/// What people draw or type as a query, turned into compiled patterns.
@NullMarked
package org.daybook.chem.structure.query;

import org.jspecify.annotations.NullMarked;
