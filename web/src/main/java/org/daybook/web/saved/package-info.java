/// Saved views: the page of all of them, and the API.
@NullMarked
package org.daybook.web.saved;

import org.jspecify.annotations.NullMarked;
