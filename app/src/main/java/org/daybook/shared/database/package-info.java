/// The connections to the database, their limits, and what happens while it is away.
@NullMarked
package org.daybook.shared.database;

import org.jspecify.annotations.NullMarked;
