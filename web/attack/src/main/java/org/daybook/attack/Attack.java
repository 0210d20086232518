package org.daybook.attack;

import java.io.IOException;
import java.time.Duration;

/// One way of attacking a started program.
///
/// An attack leaves the program as usable as it was: what it writes is its own, and it closes what it opened.
public interface Attack {

    /// Short name for the command line, lower case with hyphens.
    String name();

    /// What it does, in one sentence.
    String about();

    /// Attacks for about the given time and says how the program bore it.
    ///
    /// @param time the most it may take; ends with a verdict over what was tried until then
    /// @param seed of everything that is drawn at random, so that a fault can be seen again
    /// @throws IOException if the program does not answer at all
    Verdict run(Target target, Duration time, long seed) throws IOException, InterruptedException;
}
