package org.daybook.issues;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Membership;
import org.daybook.campaign.stage.Memberships;
import org.daybook.issues.text.IssueTexts;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.text.IssueReference;
import org.daybook.registry.Compounds;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds which campaigns an issue is about through the compounds that stand beside it.
@Component
class IssueCampaigns {

    private final EntryLists entries;
    private final Compounds compounds;
    private final Memberships memberships;
    private final Campaigns campaigns;
    private final IssueTexts texts;
    private final JdbcClient jdbc;

    IssueCampaigns(
            EntryLists entries, Compounds compounds, Memberships memberships, Campaigns campaigns, IssueTexts texts,
            JdbcClient jdbc) {
        this.entries = entries;
        this.compounds = compounds;
        this.memberships = memberships;
        this.campaigns = campaigns;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /// In a number of queries that does not grow with the issues.
    Map<Long, List<Campaign>> of(Collection<Issue> issues) {
        if (issues.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<CompoundId>> beside = compoundsBeside(issues);
        Set<CompoundId> all = beside.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<CompoundId, List<Membership>> memberOf = memberships.of(all);
        Map<CampaignId, Campaign> known = campaigns.findAll(
                memberOf.values().stream().flatMap(List::stream).map(Membership::campaign).collect(Collectors.toSet()));
        Map<Long, List<Campaign>> found = new HashMap<>();
        beside.forEach((issue, of) -> {
            List<Campaign> about = of.stream().flatMap(compound -> memberOf.getOrDefault(compound, List.of()).stream())
                    .map(membership -> known.get(membership.campaign())).filter(Objects::nonNull).distinct().toList();
            if (!about.isEmpty()) {
                found.put(issue, about);
            }
        });
        return found;
    }

    private Map<Long, Set<CompoundId>> compoundsBeside(Collection<Issue> issues) {
        List<Long> ids = issues.stream().map(Issue::id).toList();
        Map<Long, Set<String>> tokens = tokens(ids);
        Map<String, CompoundId> meanings =
                compounds.resolve(tokens.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<Long, Set<CompoundId>> beside = new HashMap<>();
        tokens.forEach((issue, words) -> words.stream().map(meanings::get).filter(Objects::nonNull)
                .forEach(compound -> beside.computeIfAbsent(issue, id -> new LinkedHashSet<>()).add(compound)));
        jdbc.sql("SELECT issue_id, compound_id FROM compound_issue WHERE issue_id IN (:ids)")
                .param("ids", ids)
                .query(row -> {
                    beside.computeIfAbsent(row.getLong(1), id -> new LinkedHashSet<>())
                            .add(new CompoundId(row.getLong(2)));
                });
        return beside;
    }

    private Map<Long, Set<String>> tokens(List<Long> ids) {
        Map<Long, Set<String>> tokens = texts.tokens(ids);
        Map<IssueReference, Set<String>> inEntries = entries.mentionsBesideIssues();
        jdbc.sql("SELECT issue_id, repository_key, issue_number FROM issue_alias WHERE issue_id IN (:ids)")
                .param("ids", ids)
                .query(row -> {
                    IssueReference reference = IssueWriter.reference(row.getString(2), row.getInt(3));
                    tokens.computeIfAbsent(row.getLong(1), id -> new LinkedHashSet<>())
                            .addAll(inEntries.getOrDefault(reference, Set.of()));
                });
        return tokens;
    }
}
