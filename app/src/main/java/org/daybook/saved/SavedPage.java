package org.daybook.saved;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.search.SearchQuery;

/// A page whose addresses can be saved; one bean a page.
public interface SavedPage {

    /// Where it is, such as `/compounds`.
    String path();

    /// The names of all that its address may say.
    Set<String> parameters();

    /// The address that the page itself would write for these parameters: from the first page of its list on, without
    /// what says nothing.
    ///
    /// @param parameters decoded, by names of [#parameters()]
    /// @throws org.daybook.shared.InvalidInputException for what the page cannot read
    /// @throws org.daybook.shared.MissingException if it is of something that is not there
    String address(Map<String, String> parameters);

    /// The search for compounds that the page makes of an address of its own; empty if it makes none.
    ///
    /// @throws org.daybook.shared.InvalidInputException for what the page cannot read any more
    default Optional<SearchQuery> search(Map<String, String> parameters) {
        return Optional.empty();
    }
}
