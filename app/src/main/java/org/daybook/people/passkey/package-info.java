/// Keys on people's devices with which they sign in without a password (WebAuthn).
@NamedInterface("passkey")
@NullMarked
package org.daybook.people.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
