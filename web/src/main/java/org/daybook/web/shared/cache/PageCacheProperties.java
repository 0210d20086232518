package org.daybook.web.shared.cache;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// The settings of the public pages that are kept ready.
///
/// @param memory memory for them; 0 makes each page anew for each reader
@ConfigurationProperties("daybook.pages")
record PageCacheProperties(@DefaultValue("32MB") DataSize memory) {
}
