/// Imports from upload to report, everything as files, and the example.
@NullMarked
package org.daybook.web.exchange;

import org.jspecify.annotations.NullMarked;
