package org.daybook.web.shared;

/// Pieces of the program's addresses.
public final class Addresses {

    /// An id in an address, from 1 and of at most 18 digits: whatever else stands there is an address where nothing is.
    public static final String ID = "{id:[1-9][0-9]{0,17}}";

    private Addresses() {
    }
}
