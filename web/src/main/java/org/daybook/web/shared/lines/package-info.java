/// Many things in one request: a line of JSON each, answered by a line each (NDJSON).
@NullMarked
package org.daybook.web.shared.lines;

import org.jspecify.annotations.NullMarked;
