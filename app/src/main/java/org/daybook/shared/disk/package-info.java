/// The disk of the data folder: how much room it has, and what is said when there is none.
@NullMarked
package org.daybook.shared.disk;

import org.jspecify.annotations.NullMarked;
