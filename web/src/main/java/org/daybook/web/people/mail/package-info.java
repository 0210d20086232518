/// Mail as owners see it, and how a reader stops it.
@NullMarked
package org.daybook.web.people.mail;

import org.jspecify.annotations.NullMarked;
