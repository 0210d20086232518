package org.daybook.notebook;

import java.util.Locale;

/// A GitHub issue that a text refers to; owner and repository in lower case, as GitHub compares them.
///
/// @param number greater than 0
public record IssueReference(String owner, String repository, int number) {

    public IssueReference {
        if (number <= 0) {
            throw new IllegalArgumentException("Issue numbers start at 1, got " + number);
        }
        owner = owner.toLowerCase(Locale.ROOT);
        repository = repository.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return owner + "/" + repository + "#" + number;
    }
}
