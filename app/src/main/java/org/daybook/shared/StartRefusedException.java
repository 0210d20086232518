package org.daybook.shared;

/// Says in one sentence why the program does not start, and what would let it.
public class StartRefusedException extends RuntimeException {

    public StartRefusedException(String why) {
        super(why);
    }

    public StartRefusedException(String why, Throwable cause) {
        super(why, cause);
    }
}
