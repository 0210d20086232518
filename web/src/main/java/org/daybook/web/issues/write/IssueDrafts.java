package org.daybook.web.issues.write;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Thing;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.language.Words;
import org.daybook.writing.markdown.TaskBoxes;
import org.daybook.writing.token.GitHubAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a new issue says before anybody has written in it.
@Component
class IssueDrafts {

    /// Compounds that one issue is opened for.
    static final int MOST_COMPOUNDS = 50;
    private static final int MAX_TASKS = 50;
    /// An address that every browser and server takes has 8,000 characters; what is longer is left out.
    private static final int LONGEST_ADDRESS = 7_500;

    private final Entries entries;
    private final Notebooks notebooks;
    private final Compounds compounds;
    private final BaseAddress base;
    private final Words words;
    private final GitHubAddresses github;

    IssueDrafts(Entries entries, Notebooks notebooks, Compounds compounds, BaseAddress base, Words words,
            GitHubAddresses github) {
        this.notebooks = notebooks;
        this.github = github;
        this.entries = entries;
        this.compounds = compounds;
        this.base = base;
        this.words = words;
    }

    /// @param project of what it is opened from, if that is of one
    record Draft(String title, String text, Optional<ProjectId> project) {}

    /// From an entry: its title, where it is, and what is still to do in it.
    ///
    /// @param quoted what was selected in it, may be empty
    Draft of(EntryId id, String quoted, Actor actor) {
        Entry entry = entries.read(id, actor);
        List<String> parts = new ArrayList<>();
        parts.add(words.of("issues.new.from",
                "[" + plain(entry.title()) + "](" + base.prefix() + "/entries/" + id + ")"));
        if (!quoted.isBlank()) {
            parts.add(quoted.strip().lines().map(line -> "> " + line).reduce((a, b) -> a + "\n" + b).orElse(""));
        }
        List<String> tasks = TaskBoxes.in(entry.content().text()).stream().filter(box -> !box.isTicked())
                .map(box -> "- [ ] " + box.words()).limit(MAX_TASKS).toList();
        if (!tasks.isEmpty()) {
            parts.add(String.join("\n", tasks));
        }
        return new Draft(PlainWords.shorten(entry.title(), 200), String.join("\n\n", parts) + "\n",
                notebooks.find(entry.notebook()).map(Notebook::project));
    }

    /// From compounds: their numbers, structures and pages.
    ///
    /// @throws org.daybook.shared.MissingException if there is no such compound
    Draft of(Collection<String> numbers) {
        List<Compound> all = numbers.stream().distinct().limit(MOST_COMPOUNDS).map(compounds::get).toList();
        StringBuilder text = new StringBuilder();
        if (all.size() > 1) {
            text.append("| | SMILES |\n|---|---|\n");
        }
        for (Compound compound : all) {
            String link = "[" + compound.number() + "](" + base.prefix() + "/compounds/"
                    + URLEncoder.encode(compound.number(), StandardCharsets.UTF_8) + ")";
            String smiles = compound.smiles().map(typed -> "`" + typed + "`").orElse("–");
            text.append(all.size() > 1 ? "| " + link + " | " + smiles + " |\n" : link + "\n\n" + smiles + "\n");
        }
        String title = all.stream().map(Compound::number).reduce((a, b) -> a + ", " + b).orElse("");
        return new Draft(PlainWords.shorten(title, 200) + (all.isEmpty() ? "" : ": "), text.toString(),
                Optional.empty());
    }

    /// What a new issue is opened from: an entry that the actor may read, or a compound.
    ///
    /// @param compound number; the entry goes before
    /// @throws org.daybook.shared.MissingException if there is no such entry or compound
    Optional<Thing> origin(@Nullable Long entry, @Nullable String compound, Actor actor) {
        if (entry != null) {
            return Optional.of(entries.read(new EntryId(entry), actor).id().thing());
        }
        return Optional.ofNullable(compound).filter(number -> !number.isBlank())
                .map(number -> compounds.get(OverLimitException.requireNaming("compound", number)).id().thing());
    }

    /// The address of GitHub's own form, filled in as far as an address can be.
    String github(String repository, String title, String text) {
        String address = github.newIssue(repository) + "?title=" + coded(title) + "&body=";
        String body = text;
        while (address.length() + coded(body).length() > LONGEST_ADDRESS && !body.isEmpty()) {
            body = body.substring(0, body.length() * 9 / 10);
        }
        return address + coded(body);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String plain(String title) {
        return title.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }
}
