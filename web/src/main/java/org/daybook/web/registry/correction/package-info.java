/// Correcting compounds: another structure, two that are one, one that is two; for people and for programs.
@NullMarked
package org.daybook.web.registry.correction;

import org.jspecify.annotations.NullMarked;
