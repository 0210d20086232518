/// The search page, its JSON twin and the search part of the API.
@NullMarked
package org.daybook.web.search;

import org.jspecify.annotations.NullMarked;
