package org.daybook.writing.token;

import java.util.regex.Pattern;

/// Where the GitHub that this site asks has its pages: `https://github.com`, or a GitHub Enterprise of one's own. What
/// is written of issues and repositories is of that one. Templates use it as `@github`
/// in `th:with`: a `th:href` may ask no bean.
public final class GitHubAddresses {

    /// Those of github.com.
    public static final GitHubAddresses PUBLIC = new GitHubAddresses("https://github.com");

    private final String web;
    private final Pattern beginning;
    private final Pattern tokens;

    /// @param web address of its first page without a slash behind, as `https://github.example.org`
    public GitHubAddresses(String web) {
        this.web = web;
        String typed = "(?i:https?://(?:www\\.)?" + Pattern.quote(web.replaceFirst("^https?://", "")) + "/)";
        this.beginning = Pattern.compile("^" + typed);
        this.tokens = Tokens.pattern(typed);
    }

    /// The first page, without a slash behind; what identities at this GitHub are issued by.
    public String web() {
        return web;
    }

    /// The page of an issue or pull request.
    ///
    /// @param repository `owner/name`
    public String issue(String repository, int number) {
        return issues(repository) + "/" + number;
    }

    /// The same.
    ///
    /// @param reference `owner/name#12`
    public String issue(String reference) {
        int hash = reference.indexOf('#');
        return issues(reference.substring(0, hash)) + "/" + reference.substring(hash + 1);
    }

    /// The page of all issues of a repository.
    ///
    /// @param repository `owner/name`
    public String issues(String repository) {
        return web + "/" + repository + "/issues";
    }

    /// The form for a new issue of a repository.
    ///
    /// @param repository `owner/name`
    public String newIssue(String repository) {
        return issues(repository) + "/new";
    }

    /// What an address has behind the name of GitHub, as `owner/name/issues/12`; what is none stays as it is.
    ///
    /// @param written at most some hundred characters
    public String path(String written) {
        return beginning.matcher(written).replaceFirst("");
    }

    /// What [Tokens] look for.
    Pattern tokens() {
        return tokens;
    }
}
