/// Signing in, and what slows down who guesses.
@NullMarked
package org.daybook.web.shared.signin;

import org.jspecify.annotations.NullMarked;
