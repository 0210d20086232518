package org.daybook.people.answer;

import java.util.List;

/// What came of asking for the key of a request.
public sealed interface Claim {

    /// Nobody has used the key: do what the request says, then keep its answer or release the key.
    record Yours() implements Claim {
    }

    /// The same request was answered before.
    ///
    /// @param headers each `Name: value`
    /// @param isWhole whether the body was kept; one that was too long was not
    record Answered(int status, List<String> headers, String body, boolean isWhole) implements Claim {
    }

    /// The same request is at work.
    record Working() implements Claim {
    }

    /// The person used the key for another request.
    record OfAnother() implements Claim {
    }

    /// The person has as many keys as anybody may have at a time.
    record TooMany() implements Claim {
    }
}
