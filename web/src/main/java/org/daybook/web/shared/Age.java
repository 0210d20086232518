package org.daybook.web.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/// Says how long ago something was, as people do; templates use it as `@age`.
@Component("age")
public class Age {

    private final Clock clock;

    Age(Clock clock) {
        this.clock = clock;
    }

    /// "just now", "5 min ago", "3 h ago", "2 days ago"; the date when it is longer ago than a month.
    public String of(Instant then) {
        Duration age = Duration.between(then, clock.instant());
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min ago";
        }
        if (age.toDays() < 1) {
            return age.toHours() + " h ago";
        }
        if (age.toDays() < 31) {
            return age.toDays() == 1 ? "yesterday" : age.toDays() + " days ago";
        }
        return DateTimeFormatter.ISO_LOCAL_DATE.format(then.atZone(ZoneOffset.UTC));
    }

    /// A time to the minute, in UTC: `2026-11-23 14:05`.
    public String exact(Instant then) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(then.atZone(ZoneOffset.UTC)) + " UTC";
    }
}
