/// Conditions of a search joined by *and*, *or* and *not*: read, and shown with a way to take each away.
@NullMarked
package org.daybook.web.search.joined;

import org.jspecify.annotations.NullMarked;
