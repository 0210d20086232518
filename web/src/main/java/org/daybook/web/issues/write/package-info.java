/// Issues opened, answered and changed from here.
@NullMarked
package org.daybook.web.issues.write;

import org.jspecify.annotations.NullMarked;
