package org.daybook.issues.github;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What GitHub says of an issue beside its text, labels and people.
///
/// @param closedAt when it was closed, or null while it is open
/// @param stateReason `completed`, `not_planned`, `duplicate` or `reopened`, or null
/// @param locked whether only those who may write to the repository may answer
/// @param lockReason `off-topic`, `too heated`, `resolved` or `spam`, or null
/// @param issueType name of one of the issue types of the organisation, or null
/// @param parentReference `owner/name#number` of the issue that it is a sub-issue of, or null
/// @param parts how many sub-issues it has
/// @param partsDone how many of them are closed
@Embeddable
public record IssueTraits(
        @Nullable Instant closedAt,
        @Nullable String stateReason,
        boolean locked,
        @Nullable String lockReason,
        @Nullable String issueType,
        @Nullable String parentReference,
        int parts,
        int partsDone) {

    /// Nothing of all that.
    public static final IssueTraits NONE = new IssueTraits(null, null, false, null, null, null, 0, 0);

    /// The reason as GitHub shows it where somebody looks for one: not `completed`, which is what closing means.
    public Optional<String> closedAs() {
        return Optional.ofNullable(stateReason).filter(why -> why.equals("not_planned") || why.equals("duplicate"));
    }
}
