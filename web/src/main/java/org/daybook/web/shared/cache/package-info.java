/// Public pages and files, kept ready.
@NullMarked
package org.daybook.web.shared.cache;

import org.jspecify.annotations.NullMarked;
