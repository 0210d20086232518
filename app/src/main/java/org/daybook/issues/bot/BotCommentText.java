package org.daybook.issues.bot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.assay.Activities;
import org.daybook.assay.Aggregate;
import org.daybook.assay.result.HeadlineResult;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.issues.text.BotText;
import org.daybook.people.SiteAddress;
import org.daybook.people.secret.SigningKey;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.PublicAddress;
import org.daybook.shared.id.CompoundId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes what the bot says: a table of the molecules of an issue, each with its picture, its page and the first of its
/// values with their units. Pictures are asked for at the public address of this site.
@Component
class BotCommentText {

    /// Molecules of one comment; GitHub takes 65,536 characters.
    private static final int MOST = 40;
    private static final int MAX_VALUES = 3;
    private static final int SIGN = 22;

    private final Issues issues;
    private final Compounds compounds;
    private final Activities activities;
    private final SiteAddress site;
    private final DaybookProperties properties;
    private final SigningKey key;

    BotCommentText(Issues issues, Compounds compounds, Activities activities, SiteAddress site,
            DaybookProperties properties, SigningKey key) {
        this.issues = issues;
        this.compounds = compounds;
        this.activities = activities;
        this.site = site;
        this.properties = properties;
        this.key = key;
    }

    /// By which the comment on an issue is known as ours.
    String mark(Issue issue) {
        return BotText.mark(key.sign("bot comment " + issue.id()).substring(0, SIGN));
    }

    /// What there is to say about each of these issues, in a fixed number of queries; an issue about which there is
    /// nothing is left out, and so are all while nobody knows the address of this site.
    @Transactional(readOnly = true)
    Map<Long, String> of(Collection<Issue> some) {
        Optional<String> base = site.known().map(PublicAddress::text);
        if (base.isEmpty() || some.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<String>> tokens = issues.tokens(some.stream().map(Issue::id).toList());
        Set<String> asked = tokens.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, CompoundId> ids = asked.isEmpty() ? Map.of() : compounds.resolve(asked);
        Set<CompoundId> all = Set.copyOf(ids.values());
        Map<CompoundId, Compound> known = all.isEmpty() ? Map.of() : compounds.findAll(all);
        Map<CompoundId, List<Aggregate>> measured = all.isEmpty() ? Map.of() : activities.aggregates(all);
        Map<Long, String> texts = new HashMap<>();
        for (Issue issue : some) {
            Set<CompoundId> spoken = new LinkedHashSet<>();
            tokens.getOrDefault(issue.id(), Set.of()).forEach(token -> Optional.ofNullable(ids.get(token))
                    .filter(known::containsKey).ifPresent(spoken::add));
            List<Compound> found = spoken.stream().map(known::get).sorted(Comparator.comparing(Compound::number))
                    .toList();
            if (!found.isEmpty()) {
                texts.put(issue.id(), text(issue, found, measured, base.get()));
            }
        }
        return texts;
    }

    private String text(
            Issue issue, List<Compound> found, Map<CompoundId, List<Aggregate>> measured, String base) {
        List<String> lines = new ArrayList<>();
        lines.add(mark(issue));
        lines.add("| | Compound | Measured |");
        lines.add("|---|---|---|");
        found.stream().limit(MOST).forEach(compound -> lines.add("| " + picture(compound, base) + " | "
                + link(compound, base) + " | " + values(measured.getOrDefault(compound.id(), List.of()), base) + " |"));
        if (found.size() > MOST) {
            lines.add("");
            lines.add("… and " + (found.size() - MOST) + " more.");
        }
        lines.add("");
        lines.add("<sub>What [" + plain(properties.siteName()) + "](" + base + issue.page()
                + ") knows of the molecules above. Written by a program, which changes it when the values do.</sub>");
        return String.join("\n", lines);
    }

    private static String picture(Compound compound, String base) {
        return compound.structure().isEmpty() ? "" : "<a href=\"" + page(compound, base) + ".svg\"><img src=\""
                + page(compound, base) + ".png\" alt=\"Structure of " + compound.number() + "\" width=\"160\"></a>";
    }

    private static String link(Compound compound, String base) {
        return "[" + plain(compound.number()) + "](" + page(compound, base) + ")";
    }

    private static String values(List<Aggregate> results, String base) {
        return HeadlineResult.of(results, MAX_VALUES).stream()
                .map(value -> "[" + plain(value.assay()) + "](" + base + "/assays/" + value.slug() + ") "
                        + plain(value.value()))
                .collect(Collectors.joining("<br>"));
    }

    private static String page(Compound compound, String base) {
        return base + "/compounds/" + URLEncoder.encode(compound.number(), StandardCharsets.UTF_8);
    }

    /// Names and values are words, whatever signs are in them; nobody is called by one.
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1").replace("@", "@\u200b").replaceAll("\\s+", " ");
    }
}
