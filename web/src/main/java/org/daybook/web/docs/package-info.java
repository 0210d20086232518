/// The user guide and the API reference, served from the program.
@NullMarked
package org.daybook.web.docs;

import org.jspecify.annotations.NullMarked;
