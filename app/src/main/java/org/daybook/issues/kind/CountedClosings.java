package org.daybook.issues.kind;

import org.daybook.people.contribution.ContributionKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What closed issues count for in the record of contributions: each once, for who closed it last, while it is closed.
/// GitHub tells of the closing and of the issue the same moment, give or take a second.
@Configuration(proxyBeanMethods = false)
class CountedClosings {

    @Bean
    @Order(90)
    static ContributionKind closedIssues() {
        return new ContributionKind("issues-closed", """
                SELECT c.person_id AS person_id, c.closed_at AS happened_at FROM issue_closing c
                JOIN issue i ON i.id = c.issue_id
                WHERE i.issue_state = 'CLOSED' AND NOT i.pull_request
                    AND c.closed_at >= i.closed_at - INTERVAL '1' SECOND
                    AND NOT EXISTS (SELECT 1 FROM issue_closing n WHERE n.issue_id = c.issue_id
                        AND (n.closed_at > c.closed_at OR n.closed_at = c.closed_at AND n.id > c.id))""");
    }
}
