/// Two-factor sign-in: turning it on and off, and the code after the password.
@NullMarked
package org.daybook.web.people.twofactor;

import org.jspecify.annotations.NullMarked;
