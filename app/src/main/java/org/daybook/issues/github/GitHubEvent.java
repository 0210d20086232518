package org.daybook.issues.github;

import java.time.Instant;

/// Something that happened to an issue, as the REST API of GitHub states it; the fields that matter here.
///
/// @param id GitHub's own, rising with time
/// @param kind such as `pinned`, `unpinned`, `closed`, `converted_to_discussion`
/// @param issue number of the issue; 0 of one that is no more
/// @param actor id of the account that did it; 0 of one that is no more
public record GitHubEvent(long id, String kind, int issue, long actor, Instant at) {}
