/// What people type after their password: codes of an authenticator app (TOTP), and recovery codes.
@NamedInterface("twofactor")
@NullMarked
package org.daybook.people.twofactor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
