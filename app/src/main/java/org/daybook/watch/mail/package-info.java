/// What happened to what somebody watches, by mail.
@NamedInterface("mail")
@NullMarked
package org.daybook.watch.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
