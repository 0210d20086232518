/// The start of the program: what it says, and how the things are that it stands on.
@NullMarked
package org.daybook.web.shared.start;

import org.jspecify.annotations.NullMarked;
