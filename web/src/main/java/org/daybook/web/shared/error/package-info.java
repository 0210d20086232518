/// What is said when something went wrong, to people and to programs.
@NullMarked
package org.daybook.web.shared.error;

import org.jspecify.annotations.NullMarked;
