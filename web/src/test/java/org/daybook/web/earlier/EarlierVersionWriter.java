package org.daybook.web.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.daybook.DaybookApplication;
import org.daybook.notebook.photo.Photographs;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.PublicHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes the folder that [EarlierVersionTest] starts on, with this version: see `earlier/README.md`.
@EnabledIfSystemProperty(
        named = "earlier.write",
        matches = ".+",
        disabledReason = "an earlier version wrote it; this one writes it when asked to")
@SpringBootTest(classes = DaybookApplication.class)
@AutoConfigureMockMvc
@Import(Accounts.class)
@ContextConfiguration(initializers = ProgramOnFiles.Empty.class)
class EarlierVersionWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SHEET = """
            Compound number,SMILES,Pfal IC50 (uM),Comment
            OSM-S-106,Nc1nc2ccsc2c(n1)-c1cccc(c1)S(N)(=O)=O,0.66,the sulfonamide
            OSM-S-107,CC(=O)Oc1ccccc1C(O)=O,>40,
            OSM-S-108,CCO,no inhibition at 25 uM,a solvent
            """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Value("${daybook.data-dir}")
    private Path folder;

    private final Map<String, String> sums = new TreeMap<>();
    private String member;
    private String owner;

    @Test
    void writesWhatAnUpgradeHasToKeep() throws IOException {
        Person author = accounts.member();
        member = accounts.bearer(author);
        owner = accounts.bearer(accounts.owner());
        post("/api/v1/notebooks", Map.of("title", "Series 4", "slug", "series-4"));
        runAnImport();
        writeEntries();
        long redacted = entry("Names a patient", "What should not have been said", "publish");
        attach(redacted, "scan.txt", "a name".getBytes(StandardCharsets.UTF_8));
        revise(redacted, "Less of it", "second thoughts", member);
        noteSums(redacted, 2);
        assertThat(http.post()
                        .uri("/entries/" + redacted + "/redaction")
                        .param("reason", "names a patient")
                        .with(accounts.session(accounts.owner()))
                        .with(csrf()))
                .hasStatus3xxRedirection();

        Path backup = folder.resolve("backup.zip");
        database.sql("BACKUP TO '" + backup + "'").update();
        EarlierFolder.pack(backup, folder.resolve("blobs"), sums, Path.of(System.getProperty("earlier.write")));
    }

    private void writeEntries() {
        long first = entry("Synthesis of OSM-S-106: µmol \"x\" 😀", "Aim: make **OSM-S-106**.\n\n- [ ] NMR\n", "draft");
        attach(first, "nmr.txt", "1H NMR (400 MHz)".getBytes(StandardCharsets.UTF_8));
        attach(first, "plate.jpg", Photographs.jpeg());
        change(first, Map.of("publish", true), member);
        revise(first, "Made **OSM-S-106**, 75 %.", "yield added", member);
        attach(first, "ms.txt", "m/z 307".getBytes(StandardCharsets.UTF_8));
        revise(first, "Made **OSM-S-106**, 75 %, see OpenSourceMalaria/Series4#55.", "", member);
        revise(first, "Made **OSM-S-106** (75 %), see OpenSourceMalaria/Series4#55.", "brackets", owner);
        noteSums(first, 4);
        long second = entry("Plan", "Measure OSM-S-107 next.", "publish");
        noteSums(second, 1);
        long draft = entry("Not yet", "A thought about OSM-S-108.", "draft");
        change(draft, Map.of("onHold", true), member); // no evening may publish it where the folder is started
    }

    private void runAnImport() {
        MvcTestResult sent = http.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "results.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)))
                .header("Authorization", owner)
                .exchange();
        assertThat(sent).hasStatus(202);
        String address = sent.getResponse().getHeader("Location");
        Awaitility.await().until(() -> json(get(address)).path("state").asString().equals("completed"));
        noteSum("/imports/" + json(get(address)).get("id") + "/file");
    }

    private long entry(String title, String text, String state) {
        return post("/api/v1/entries", Map.of("notebook", "series-4", "date", "2026-03-02", "title", title,
                "text", text, "metadata", Map.of("yield", "75 %"), "publish", state.equals("publish")))
                .get("id").longValue();
    }

    private void revise(long entry, String text, String reason, String token) {
        change(entry, Map.of("text", text, "reason", reason), token);
    }

    private void change(long entry, Map<String, Object> body, String token) {
        assertThat(http.put()
                        .uri("/api/v1/entries/" + entry)
                        .header("Authorization", token)
                        .header("If-Match", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(body)))
                .hasStatusOk();
    }

    private void attach(long entry, String name, byte[] bytes) {
        assertThat(http.post()
                        .uri("/api/v1/entries/" + entry + "/attachments")
                        .multipart()
                        .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                        .header("Authorization", member))
                .hasStatus(201);
    }

    private JsonNode post(String address, Map<String, Object> body) {
        MvcTestResult answer = http.post()
                .uri(address)
                .header("Authorization", member)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .exchange();
        assertThat(answer).hasStatus(201);
        return json(answer);
    }

    /// Notes the hashes of all revisions and files of a published entry.
    private void noteSums(long entry, int revisions) {
        for (int number = 1; number <= revisions; number++) {
            noteSum("/entries/" + entry + "/revisions/" + number + ".json");
        }
        json(get("/api/v1/entries/" + entry)).get("attachments").forEach(file ->
                noteSum(file.get("url").stringValue().replaceFirst("^https?://[^/]+", "")));
    }

    private void noteSum(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        sums.put(address, PublicHistory.sha256(answer));
    }

    private MvcTestResult get(String address) {
        return http.get().uri(address).header("Authorization", owner).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
