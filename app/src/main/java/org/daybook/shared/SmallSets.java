package org.daybook.shared;

import java.util.LinkedHashSet;
import java.util.Set;

/// Sets that mostly hold one element or none, where there are hundreds of thousands of them: a hash table for each
/// would be most of their memory.
public final class SmallSets {

    private SmallSets() {
    }

    /// The set with one more element, in the order in which they came. Go on with what is returned: it may be the same
    /// set, grown.
    ///
    /// @param few empty, or made by this method
    public static <T> Set<T> with(Set<T> few, T one) {
        if (few.contains(one)) {
            return few;
        }
        if (few.isEmpty()) {
            return Set.of(one);
        }
        Set<T> more = few.size() == 1 ? new LinkedHashSet<>(few) : few;
        more.add(one);
        return more;
    }
}
