package org.daybook.attack;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/// Changes good and hostile inputs a little, at random, and gives them to everything that reads: structures, queries,
/// Markdown, tables.
public final class FuzzSeeds implements Attack {

    private static final List<String> STRUCTURES = List.of(
            "CC(=O)Oc1ccccc1C(=O)O",
            "C[C@H](N)C(=O)O |&1:1|",
            "[99999999999C]",
            "[C++++++++++++++++]",
            "*.*.*.*.*.*.*.*",
            "[$([#6]~[#7]),$(c1ccccc1)]~[!#1;R2]",
            "C1CC%12CCC1CC%12",
            "c1cc2ccccc2cc1.[Na+].[Cl-]",
            "InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H3",
            "InChI=1S/p+999",
            "BSYNRYMUTXBXSQ-UHFFFAOYSA-N",
            "2-acetoxybenzoic acid",
            "\n"
                    + "  x\n\n"
                    + "  2  1  0  0  0  0            999 V2000\n"
                    + "    0.0000    0.0000    0.0000 C   0  0\n"
                    + "    NaN       1.0000    0.0000 N   0  0\n"
                    + "  1  2  1  0\n"
                    + "M  END\n");
    private static final List<String> QUERIES = List.of(
            "aspirin",
            "\"acid chloride\" -water",
            "a* OR b?c~2",
            "((((((((x",
            "title:[a TO z]",
            "/.*.*.*/",
            "OSM-S-106",
            "C6H12O6",
            "<script>alert(1)</script>",
            "${7*7} __${7*7}__",
            "' or 1=1 --");
    private static final List<String> TEXTS = List.of(
            "# Day\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            "> > > > - - - 1. *x _y_*",
            "[a](javascript:alert(1)) ![x](data:text/html,x)",
            "```smiles\nCCO\n```\n\n[ ] OSM-S-1 a/b#3",
            "[x]: /u\n[x][x][x]",
            "<svg onload=alert(1)><math><mi//xlink:href='x'>");
    private static final List<String> SCRAPS = List.of(
            "\u0000",
            "\ud800",
            "\u202e",
            "%",
            "(",
            ")",
            "[",
            "]",
            "{",
            "\"",
            "\\",
            "'",
            "0",
            "-1",
            "99999999999",
            "NaN",
            "\r\n",
            "\t",
            "..",
            "/",
            "$",
            "|",
            "*",
            "~",
            ";",
            "é",
            "\ud83e\uddea");

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "fuzz-seeds";
    }

    @Override
    public String about() {
        return "gives changed structures, queries, Markdown and tables to everything that reads them";
    }

    @Override
    public Verdict run(Target target, Duration time, long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        long end = System.nanoTime() + time.toNanos();
        List<String> faults = new ArrayList<>();
        long tried = 0;
        while (System.nanoTime() < end) {
            tryOne(target, random, faults);
            tried++;
        }
        return Verdict.of(tried, faults);
    }

    private static void tryOne(Target target, Random random, List<String> faults)
            throws IOException, InterruptedException {
        int door = random.nextInt(target.token().isPresent() ? 8 : 6);
        String input = changed(switch (door) {
            case 0, 1 -> QUERIES;
            case 7 -> TEXTS;
            default -> STRUCTURES;
        }, random);
        try {
            HttpResponse<String> answer = send(target, door, input);
            Inspection.fault(answer, input)
                    .ifPresent(fault -> faults.add(answer.request().uri().getPath() + " with "
                            + JSON.writeValueAsString(input) + ": " + fault));
        } catch (HttpTimeoutException e) {
            faults.add(
                    "no answer within " + Target.ANSWER_LIMIT.toSeconds() + " s to " + JSON.writeValueAsString(input));
        }
    }

    private static HttpResponse<String> send(Target target, int door, String input)
            throws IOException, InterruptedException {
        String value = URLEncoder.encode(input, StandardCharsets.UTF_8);
        return switch (door) {
            case 0 -> target.get("/search?q=" + value);
            case 1 -> target.get("/api/v1/search?q=" + value);
            case 2 -> target.get("/api/v1/compounds?match=substructure&structure=" + value);
            case 3 -> target.get("/api/v1/compounds?match=smarts&structure=" + value);
            case 4 -> target.get("/search?match=similarity&structure=" + value);
            case 5 -> target.get("/structures/molfile?structure=" + value);
            case 6 -> target.post("/api/v1/compounds", JSON.writeValueAsString(java.util.Map.of("structure", input)));
            default ->
                target.post(
                        "/api/v1/entries",
                        JSON.writeValueAsString(java.util.Map.of(
                                "notebook", "fuzz", "title", "Fuzz", "text", input, "publish", false)));
        };
    }

    /// One of the seeds with up to four small changes: a piece cut out, doubled, a scrap put in.
    private static String changed(List<String> seeds, Random random) {
        StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
        for (int changes = random.nextInt(5); changes > 0 && !text.isEmpty(); changes--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 1 + random.nextInt(6));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(30)));
                default -> text.insert(from, SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
        }
        return text.toString();
    }
}
