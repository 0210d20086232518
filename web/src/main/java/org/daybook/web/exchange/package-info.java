/// Imports from upload to report, and everything as files.
@NullMarked
package org.daybook.web.exchange;

import org.jspecify.annotations.NullMarked;
