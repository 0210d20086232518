/// Signing in, setting up, people and their tokens.
@NullMarked
package org.daybook.web.people;

import org.jspecify.annotations.NullMarked;
