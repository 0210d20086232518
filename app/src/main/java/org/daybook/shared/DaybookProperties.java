package org.daybook.shared;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the whole program.
///
/// @param dataDir folder of the H2 database, the attachments and the index; created when missing
/// @param siteName name shown in the top bar, in page titles and feeds
/// @param baseUrl public address of the site; only its host is served then. Without it every host is, and links are
///     relative until an
///        owner confirms an address
/// @param licence licence of everything published here, as an SPDX identifier
@ConfigurationProperties("daybook")
public record DaybookProperties(
        @DefaultValue("./daybook-data") Path dataDir,
        @DefaultValue("Daybook") String siteName,
        @Nullable PublicAddress baseUrl,
        @DefaultValue("CC-BY-4.0") String licence) {
}
