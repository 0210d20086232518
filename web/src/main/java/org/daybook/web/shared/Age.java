package org.daybook.web.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Component;

/// Says how long ago something was, as people do; templates use it as `@age`.
@Component("age")
public class Age {

    private final Clock clock;
    private final Words words;

    Age(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    /// "just now", "5 min ago", "3 h ago", "2 days ago"; the date when it is longer ago than a month.
    public String of(Instant then) {
        Duration age = Duration.between(then, clock.instant());
        if (age.toMinutes() < 1) {
            return words.of("layout.age.just-now");
        }
        if (age.toHours() < 1) {
            return words.of("layout.age.minutes", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return words.of("layout.age.hours", age.toHours());
        }
        if (age.toDays() < 31) {
            return words.of("layout.age.days", age.toDays());
        }
        return DateTimeFormatter.ISO_LOCAL_DATE.format(then.atZone(ZoneOffset.UTC));
    }

    /// A time to the minute, in UTC: `2026-11-23 14:05`.
    public String exact(Instant then) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(then.atZone(ZoneOffset.UTC)) + " UTC";
    }
}
