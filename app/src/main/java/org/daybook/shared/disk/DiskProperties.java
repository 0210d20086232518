package org.daybook.shared.disk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much room the disk of the data folder must have.
///
/// @param reserve with less nothing is stored any more, so that what is being written then still finds room
/// @param warning with less the health is degraded and the log says so
@ConfigurationProperties("daybook.disk")
public record DiskProperties(@DefaultValue("256MB") DataSize reserve, @DefaultValue("1GB") DataSize warning) {
}
