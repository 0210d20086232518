/// Mails: written with what they tell, sent by a job, stopped by who does not want them.
@NamedInterface("mail")
@NullMarked
package org.daybook.people.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
