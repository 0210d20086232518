package org.daybook.search;

import java.util.Optional;

/// Tells what somebody typed into the one search box.
public interface Recogniser {

    /// Reads what was typed.
    ///
    /// @param wanted how to read it; if that cannot be, or nothing is said, it is read as what it looks like
    Recognised read(String typed, Optional<Reading> wanted);
}
