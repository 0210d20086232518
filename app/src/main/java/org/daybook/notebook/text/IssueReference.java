package org.daybook.notebook.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.writing.token.GitHubAddresses;

/// A GitHub issue that a text refers to; owner and repository in lower case, as GitHub compares them.
///
/// @param number greater than 0
public record IssueReference(String owner, String repository, int number) {

    /// Characters of a reference as it is typed: an address may go on to a comment.
    public static final int MAX_WRITTEN = 300;

    private static final Pattern WRITTEN = Pattern.compile(
            "([A-Za-z0-9][A-Za-z0-9-]{0,38})/([A-Za-z0-9._-]{1,100})"
                    + "(?:#|/issues/|/pull/)([1-9]\\d{0,8})"
                    + "(?:/(?:(?:files|commits|checks|changes)(?:/[\\w.]{1,100})?/?)?)?(?:[?#].*)?");

    public IssueReference {
        if (number <= 0) {
            throw new IllegalArgumentException("Issue numbers start at 1, got " + number);
        }
        owner = owner.toLowerCase(Locale.ROOT);
        repository = repository.toLowerCase(Locale.ROOT);
    }

    /// Reads `owner/repository#12` or the address of an issue on GitHub; nothing if it is neither.
    public static Optional<IssueReference> parse(String written, GitHubAddresses github) {
        Matcher matcher = WRITTEN.matcher(github.path(written.strip()));
        return matcher.matches()
                ? Optional.of(
                        new IssueReference(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return owner + "/" + repository + "#" + number;
    }
}
