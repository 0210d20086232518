package org.daybook.exchange.vocabulary;

import java.util.List;
import org.daybook.people.Actor;
import org.daybook.shared.WordList;

/// The strains, species, endpoints, units and kinds of external ids that are known: those that come with the program,
/// and those that owners add. Headings and cells are read by a new one as soon as it is saved; what was read before
/// stays.
public interface Terms {

    /// Characters of a reason.
    int MAX_REASON = 300;
    /// Words that hold at the same time.
    int MOST = 500;

    /// All that was ever added, the newest first; what was taken back included.
    List<SiteTerm> history();

    /// What comes with the program of a kind; words are regular expressions.
    List<WordList.Shipped> shipped(Term.Kind kind);

    /// A number that rises whenever a word is added or taken back, so that it can be told by which words a file was
    /// read.
    int version();

    /// Adds a word.
    ///
    /// @param reason why, must not be blank
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws org.daybook.shared.InvalidInputException for `words`, `means`, `prefix`, `address` or `reason`, in
    ///     words: a word that is known already, or means something else in headings; while rows of an import are stored
    void add(Term term, String reason, Actor actor);

    /// Takes back what was added; it stays in the history, and ids of a kind stay under its name.
    ///
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws org.daybook.shared.MissingException if there is no such word that holds
    /// @throws org.daybook.shared.InvalidInputException while rows of an import are being stored
    void takeBack(long id, Actor actor);
}
