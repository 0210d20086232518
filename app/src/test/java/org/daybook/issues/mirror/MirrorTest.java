package org.daybook.issues.mirror;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.daybook.issues.Issues;
import org.daybook.issues.github.FakeGitHub;
import org.daybook.issues.github.FakeRepository;
import org.daybook.issues.github.GitHub;
import org.daybook.issues.github.WithFakeGitHub;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.testing.TestIssues;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A site that follows one repository of a GitHub that is played, with a token that may read and a secret for
/// deliveries.
@DaybookTest
@WithFakeGitHub
abstract class MirrorTest {

    @Autowired
    private RepositorySync sync;

    @Autowired
    private IssueSync single;

    @Autowired
    FollowedRepositories followed;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Issues issues;

    @Autowired
    GitHub github;

    @Autowired
    FakeGitHub fakeGitHub;

    @Autowired
    JdbcClient jdbc;

    Actor owner;
    FakeRepository series;

    @BeforeEach
    void followARepositoryWithoutIssues() {
        owner = TestActors.of(Role.OWNER, jdbc);
        TestIssues.forgetAll(jdbc);
        fakeGitHub.reset();
        fakeGitHub.know(WithFakeGitHub.READ_TOKEN, "reader");
        Awaitility.await().until(() -> github.pausedUntil().isEmpty());
        series = fakeGitHub.repository("OpenSourceMalaria/Series4");
        followed.follow(fakeGitHub.address() + "/opensourcemalaria/series4/issues", owner);
    }

    /// What the background does until nothing is due.
    void look() {
        jdbc.sql("UPDATE followed_repository SET next_look_at = followed_at").update();
        do {
            lookAtWhatIsDue();
        } while (github.pausedUntil().isEmpty()
                && jdbc.sql("SELECT count(*) FROM issue WHERE next_look_at <= current_timestamp").query(Integer.class)
                        .single() > 0);
    }

    /// The same once more after a day.
    void lookAtTheWhole() {
        jdbc.sql("UPDATE followed_repository SET whole_at = NULL").update();
        look();
    }

    void lookAtWhatIsDue() {
        single.run();
        sync.run();
    }

    void forgetUnreferenced() {
        single.followReferences();
    }

    void take(byte[] delivery) {
        deliveries.take(signed(delivery), delivery);
    }

    private static String signed(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(WithFakeGitHub.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
