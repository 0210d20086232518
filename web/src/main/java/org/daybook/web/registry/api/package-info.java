/// Compounds for programs.
@NullMarked
package org.daybook.web.registry.api;

import org.jspecify.annotations.NullMarked;
