package org.daybook.people.need;

import java.util.List;

/// What a feature knows that is needed. One bean a kind; [org.springframework.core.annotation.Order] says which come
/// first.
public interface NeedSource {

    /// The newest at most, in a fixed number of queries; only what everybody sees.
    List<Need> needs(int most);
}
