/// The menu of saved views that stands on each page that can be saved.
@NullMarked
package org.daybook.web.shared.saved;

import org.jspecify.annotations.NullMarked;
