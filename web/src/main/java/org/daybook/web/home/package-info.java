/// The page of today.
@NullMarked
package org.daybook.web.home;

import org.jspecify.annotations.NullMarked;
