package org.daybook.writing.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.writing.markdown.SafeDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where issues have their pages, at GitHub and at a GitHub Enterprise.
class GitHubAddressesTest {

    private static final GitHubAddresses ENTERPRISE = new GitHubAddresses("https://github.example.org:8443");

    @Test
    void issuesAndRepositoriesHavePages() {
        assertThat(ENTERPRISE.issue("a/b", 7)).isEqualTo("https://github.example.org:8443/a/b/issues/7");
        assertThat(ENTERPRISE.issue("a/b#7")).isEqualTo("https://github.example.org:8443/a/b/issues/7");
        assertThat(ENTERPRISE.issues("a/b")).isEqualTo("https://github.example.org:8443/a/b/issues");
        assertThat(GitHubAddresses.PUBLIC.newIssue("a/b")).isEqualTo("https://github.com/a/b/issues/new");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://github.example.org:8443/a/b/issues/7, a/b/issues/7",
        "HTTP://www.GitHub.example.org:8443/a/b, a/b",
        "a/b#7, a/b#7",
        "https://github.com/a/b/issues/7, https://github.com/a/b/issues/7",
        "https://githubXexample.org:8443/a/b, https://githubXexample.org:8443/a/b"
    })
    void whatAnAddressSaysIsReadBehindTheNameOfTheGitHubThatIsMeant(String written, String path) {
        assertThat(ENTERPRISE.path(written)).isEqualTo(path);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            see https://github.example.org:8443/a/b/issues/7?x=y ; https://github.example.org:8443/a/b/issues/7
            see [it](https://github.example.org:8443/a/b/pull/7) ; https://github.example.org:8443/a/b/issues/7
            see a/b#7                                            ; https://github.example.org:8443/a/b/issues/7
            see https://github.com/a/b/issues/7                  ; ''
            """)
    void textsReferToIssuesOfTheGitHubThatIsMeant(String text, String addresses) {
        assertThat(SafeDocument.of(text, TextContext.of(Map.of(), ENTERPRISE)).tokens().stream()
                .map(token -> ((Token.Issue) token).address()).collect(Collectors.joining(" "))).isEqualTo(addresses);
    }
}
