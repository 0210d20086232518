/// Accounts: made, changed, locked, given back to their owners.
@NamedInterface("account")
@NullMarked
package org.daybook.people.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
