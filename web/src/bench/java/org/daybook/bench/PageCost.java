package org.daybook.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.Imports;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.Label;
import org.daybook.issues.mirror.FollowedRepositories;
import org.springframework.transaction.support.TransactionTemplate;

/// What pages cost that are made anew for each who asks, as for who is signed in.
///
/// Arguments: a table that is imported first, how many entries are published first, and how often each page is asked
/// for, after as many times to warm up; then, if stated, how many open issues a followed repository has.
public final class PageCost {

    private static final int CLIENTS = 4;

    private PageCost() {
    }

    public static void main(String[] arguments) throws IOException {
        int entries = Integer.parseInt(arguments[1]);
        int times = Integer.parseInt(arguments[2]);
        try (Site site = new Site()) {
            Client client = new Client(site);
            fill(site, client, Path.of(arguments[0]), entries);
            mirror(site, arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0);
            String benzotriazole = URLEncoder.encode("c1ccc2nncn2c1", StandardCharsets.UTF_8);
            System.out.printf("%-40s %14s%n", "", "processor ms");
            for (String page : List.of("/todo", "/entries/1", "/entries/1.json", "/compounds/OSM-S-106",
                    "/api/v1/compounds/OSM-S-106", "/compounds", "/notebooks/lab", "/search?q=aniline",
                    "/search?structure=" + benzotriazole + "&match=substructure")) {
                Client.atOnce(CLIENTS, times, i -> client.get(page));
                Measured measured = Measured.of(() -> Client.atOnce(CLIENTS, times, i -> client.get(page)));
                System.out.printf(Locale.ROOT, "%-40s %14.2f%n", page.replaceAll("\\?structure.*", "?structure=…"),
                        measured.processor() * 1e3 / times);
            }
        }
        System.exit(0);
    }

    private static void mirror(Site site, int issues) {
        site.bean(FollowedRepositories.class).follow("OpenSourceMalaria/Many", site.owner());
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        IssueWriter writer = site.bean(IssueWriter.class);
        TransactionTemplate transaction = site.bean(TransactionTemplate.class);
        for (int number = 1; number <= issues; number++) {
            GitHubIssue issue = new GitHubIssue("OpenSourceMalaria/Many", number, "Make OSM-S-" + number, true, false,
                    "Please.", List.of(new Label("Synthesis", "f29513")), List.of("octocat"), null, null, 0, "octocat",
                    at, at);
            transaction.executeWithoutResult(status -> writer.see(issue, List.of(), at));
        }
        site.awaitIndex();
    }

    private static void fill(Site site, Client client, Path table, int entries) throws IOException {
        Imports imports = site.bean(Imports.class);
        Import one = imports.upload(table.getFileName().toString(),
                new ByteArrayInputStream(Files.readAllBytes(table)), Imports.Options.straightThrough(), site.owner());
        client.post("/api/v1/notebooks", "{\"title\":\"Lab\",\"slug\":\"lab\"}");
        for (int i = 0; i < entries; i++) {
            client.post("/api/v1/entries", """
                    {"notebook":"lab","title":"Entry %d","publish":true,"text":"Weighed **1.00 g** of OSM-S-106, see \
                    OpenSourceMalaria/Series4#%d.\\n\\n| reagent | mmol |\\n|---|---|\\n| aniline | 1.0 |\\n\\n\
                    ```smiles\\nc1ccccc1N\\n```"}"""
                    .formatted(i, 1 + i % 9));
        }
        while (imports.get(one.id(), site.owner()).state().isAtWork()) {
            Site.pause();
        }
        site.awaitIndex();
    }
}
