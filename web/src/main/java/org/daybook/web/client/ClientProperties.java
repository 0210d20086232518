package org.daybook.web.client;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What clients may take of the server while it waits for them. Bodies and long answers together stay below the
/// threads of the server (`server.tomcat.threads.max`, 200), so that threads for short pages are always left.
///
/// @param connections open connections from one network address; a proxy whose forwarded addresses are trusted is
/// not limited
/// @param bodies requests that may be waiting for the rest of their body at once
/// @param bodiesPerAddress the same from one network address
/// @param longAnswers answers larger than a page that may be on their way at once
/// @param minRate bytes a second that a client has to send or take, on average over `patience`
/// @param patience how long a client may pause
/// @param longestBody how long a whole body may be waited for
@ConfigurationProperties("daybook.clients")
record ClientProperties(
        @DefaultValue("100") int connections,
        @DefaultValue("64") int bodies,
        @DefaultValue("16") int bodiesPerAddress,
        @DefaultValue("100") int longAnswers,
        @DefaultValue("4KB") DataSize minRate,
        @DefaultValue("15s") Duration patience,
        @DefaultValue("30m") Duration longestBody) {

    ClientProperties {
        if (Math.min(Math.min(connections, bodies), Math.min(bodiesPerAddress, longAnswers)) < 1) {
            throw new IllegalArgumentException("daybook.clients needs numbers of at least 1");
        }
        if (patience.compareTo(Duration.ofSeconds(1)) < 0 || longestBody.compareTo(patience) < 0) {
            throw new IllegalArgumentException(
                    "daybook.clients.patience must be a second or longer and longest-body no shorter, not " + patience
                            + " and " + longestBody);
        }
    }
}
