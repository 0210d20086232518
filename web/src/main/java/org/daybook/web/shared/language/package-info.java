/// In which language somebody reads, and the words of pages in it.
@NullMarked
package org.daybook.web.shared.language;

import org.jspecify.annotations.NullMarked;
