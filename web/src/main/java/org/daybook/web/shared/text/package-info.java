/// Texts that people wrote, as pages show them.
@NullMarked
package org.daybook.web.shared.text;

import org.jspecify.annotations.NullMarked;
