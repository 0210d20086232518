package org.daybook.issues.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.daybook.issues.github.FakeIssue;
import org.daybook.issues.github.WithFakeGitHub;
import org.daybook.issues.write.IssueWrites;
import org.daybook.issues.write.NewWrite;
import org.daybook.issues.write.WriteDelivery;
import org.daybook.issues.write.WriteKind;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.contribution.ContributionRecord;
import org.daybook.people.contribution.Period;
import org.daybook.testing.TestActors;
import org.daybook.writing.token.GitHubAddresses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Closed issues count in the record of who closed them (#13).
class ClosingsTest extends MirrorTest {

    private static final long ACCOUNT = 90_210;

    @Autowired
    private ContributionRecord record;

    @Autowired
    private IssueWrites writes;

    @Autowired
    private WriteDelivery delivery;

    @Autowired
    private GitHubAddresses addresses;

    @Test
    void whatALinkedAccountClosesAtGitHubCountsWhileItIsClosed() {
        Actor member = TestActors.of(Role.MEMBER, jdbc);
        link(member);
        FakeIssue issue = series.open("Make OSM-S-500", "");
        look();
        assertThat(closed(member)).isZero();

        issue.closeBy("ada", ACCOUNT);
        look();
        assertThat(closed(member)).isOne();

        issue.reopen();
        look();
        assertThat(closed(member)).isZero();

        issue.closeBy("somebody-else", 3);
        look();
        assertThat(closed(member)).isZero();
    }

    @Test
    void whatIsClosedFromHereCountsForThePersonAndNotForTheBot() {
        fakeGitHub.know(WithFakeGitHub.BOT_TOKEN, "daybook-bot");
        Actor member = TestActors.of(Role.MEMBER, jdbc);
        series.open("Make OSM-S-501", "");
        look();

        writes.ask(new NewWrite(WriteKind.CLOSE, "OpenSourceMalaria/Series4", Optional.of(1), "", "", Optional.empty()),
                "closing-" + member.person().orElseThrow(), member);
        delivery.run();
        look();

        assertThat(closed(member)).isOne();
    }

    private long closed(Actor person) {
        return record.of(person.person().orElseThrow(), Period.ALWAYS).byKind().get("issues-closed");
    }

    private void link(Actor person) {
        jdbc.sql("INSERT INTO person_identity (person_id, issuer, subject, label, linked_at)"
                        + " VALUES (?, ?, ?, 'a login', ?)")
                .params(person.person().orElseThrow().value(), addresses.web(), String.valueOf(ACCOUNT),
                        Timestamp.from(Instant.now()))
                .update();
    }
}
