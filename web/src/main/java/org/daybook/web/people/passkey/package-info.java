/// Passkeys: adding, naming and removing one, and signing in with it.
@NullMarked
package org.daybook.web.people.passkey;

import org.jspecify.annotations.NullMarked;
