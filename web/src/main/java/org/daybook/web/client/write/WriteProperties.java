package org.daybook.web.client.write;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often things of one kind may be written within an hour.
///
/// @param contributor by one contributor; members and owners are trusted with more
/// @param network by all contributors at one network address
@ConfigurationProperties("daybook.writes")
record WriteProperties(@DefaultValue("600") int contributor, @DefaultValue("6000") int network) {

    WriteProperties {
        if (contributor < 1 || network < 1) {
            throw new IllegalArgumentException("daybook.writes needs at least one write of a contributor and of a"
                    + " network, not " + contributor + " and " + network);
        }
    }
}
