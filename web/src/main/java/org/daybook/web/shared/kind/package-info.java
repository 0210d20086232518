/// How things of any kind look among what was found.
@NullMarked
package org.daybook.web.shared.kind;

import org.jspecify.annotations.NullMarked;
