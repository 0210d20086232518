package org.daybook.exchange.vocabulary;

import java.util.List;
import org.daybook.exchange.column.SiteWords;
import org.daybook.people.Actor;

/// What words in the headings of tables mean on this site, beside those that the program knows. Owners say it;
/// everybody may read it, for it decides what becomes of a file.
public interface Vocabulary {

    /// Characters of words and of what they mean.
    int MAX_WORDS = 100;
    /// Characters of a reason.
    int MAX_REASON = 300;
    /// Meanings that hold at the same time.
    int MOST = 500;

    /// All that was ever said, the newest first; what was taken back included.
    List<HeadingWord> history();

    /// What holds, for the recognition of columns; files that were read before are not read again.
    SiteWords current();

    /// Says what words mean from now on.
    ///
    /// @param meaning must mean something that the program knows
    /// @param reason why, must not be blank
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws org.daybook.shared.InvalidInputException for `words`, `means` or `reason`, in words
    void say(SiteWords.Meaning meaning, String reason, Actor actor);

    /// Takes back what was said; it stays in the history.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws org.daybook.shared.MissingException if there is no such meaning that holds
    void takeBack(long id, Actor actor);
}
