/// Who the group is, what is needed, and who has said they will do it.
@NullMarked
package org.daybook.web.takepart;

import org.jspecify.annotations.NullMarked;
