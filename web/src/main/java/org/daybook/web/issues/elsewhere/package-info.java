/// Issues on the pages of other things.
@NullMarked
package org.daybook.web.issues.elsewhere;

import org.jspecify.annotations.NullMarked;
