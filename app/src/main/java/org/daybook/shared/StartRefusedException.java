package org.daybook.shared;

/// Says in one sentence why the program does not start, and what would let it.
public class StartRefusedException extends RuntimeException {

    /// @param why one sentence for the one who starts the program: what is wrong and what would let it start
    public StartRefusedException(String why) {
        super(why);
    }

    /// @param why one sentence for the one who starts the program
    /// @param cause what was met
    public StartRefusedException(String why, Throwable cause) {
        super(why, cause);
    }
}
