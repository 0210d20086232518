/// The one comment of the bot on an issue: the molecules that it speaks of, and what is known of them here.
@NamedInterface("bot")
@NullMarked
package org.daybook.issues.bot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
