/// The processes in which native code and risky parsers run.
@NullMarked
package org.daybook.shared.worker;

import org.jspecify.annotations.NullMarked;
