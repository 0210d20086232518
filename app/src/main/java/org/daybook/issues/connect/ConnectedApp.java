package org.daybook.issues.connect;

import java.time.Instant;

/// The GitHub App of this site.
///
/// @param id GitHub's
/// @param slug its name in addresses
public record ConnectedApp(long id, String slug, String name, Instant since) {}
