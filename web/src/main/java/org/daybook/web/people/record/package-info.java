/// What people did and where they work, as pages and files.
@NullMarked
package org.daybook.web.people.record;

import org.jspecify.annotations.NullMarked;
