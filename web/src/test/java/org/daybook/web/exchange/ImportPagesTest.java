package org.daybook.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class ImportPagesTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Test
    void theApiImportsAFileAndReportsEachRow() {
        MvcTestResult answer = upload(
                "api.csv", "Compound number,SMILES,Pfal IC50 (Web example)\nWX-1,CCCCCCCCCCCCO,>5\n,,3\n", "false");

        assertThat(answer).hasStatus(202);
        String report = await(answer.getResponse().getHeader("Location"));
        assertThat((String) JsonPath.read(report, "$.state")).isEqualTo("completed");
        assertThat((int) JsonPath.read(report, "$.rowsRead")).isEqualTo(2);
        assertThat((int) JsonPath.read(report, "$.created")).isEqualTo(1);
        assertThat((int) JsonPath.read(report, "$.rejected")).isEqualTo(1);
        assertThat((String) JsonPath.read(report, "$.rows[1].message"))
                .contains("Nothing in the row says which compound it is");
        assertThat(http.get().uri("/assays/pfal-ic50-web-example")).hasStatusOk().bodyText().contains("WX-1", "&gt;5");
        assertThat(http.get().uri("/assays/pfal-ic50-web-example.json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.activities[0].relation")
                .isEqualTo(">");
        assertThat(http.get().uri("/assays")).hasStatusOk().bodyText().contains("Pfal IC50 (Web example)");
    }

    @Test
    void aDryRunStoresNothingUntilItIsCommitted() {
        MvcTestResult answer = upload("dry.csv", "Compound number,SMILES\nWY-1,CCCCCCCCCCCCCO\n", "true");
        String location = answer.getResponse().getHeader("Location");

        assertThat((String) JsonPath.read(await(location), "$.state")).isEqualTo("previewed");
        assertThat(http.get().uri(location.replace("/api/v1", "")).with(accounts.session(accounts.member())))
                .hasStatusOk().bodyText().contains("waiting for your decision", "will be created",
                "the heading says so");
        assertThat(http.post()
                        .uri(location + "/commit")
                        .header(HttpHeaders.AUTHORIZATION, accounts.bearer(accounts.member())))
                .hasStatus(202);
        assertThat((String) JsonPath.read(await(location), "$.state")).isEqualTo("completed");
    }

    @Test
    void aPageThatShowsAnEarlierLookStoresNothing() {
        MvcTestResult answer = upload("tabs.csv", "Compound number,SMILES,Odd 1\nWTB-1,CCCCCCCCSCCCCN,0.5\n", "true");
        String location = answer.getResponse().getHeader("Location");
        await(location);
        Person member = accounts.member();
        String page = location.replace("/api/v1", "");
        String seen = seen(page, member);

        assertThat(http.post().uri(page + "/mapping").param("was-2", "kept|||auto|auto|auto").param("role-2", "result")
                .param("detail-2", "Tabs IC50").param("unit-2", "nM").with(accounts.session(member)).with(csrf()))
                .hasStatus3xxRedirection();
        await(location);
        assertThat(http.post().uri(page + "/commit").param("seen", seen).with(accounts.session(member)).with(csrf()))
                .hasStatus3xxRedirection().flash().hasEntrySatisfying("notice",
                        notice -> assertThat(String.valueOf(notice)).contains("Nothing is stored yet"));
        assertThat((String) JsonPath.read(await(location), "$.state")).isEqualTo("previewed");

        assertThat(http.post().uri(page + "/commit").param("seen", seen(page, member)).with(accounts.session(member))
                .with(csrf())).hasStatus3xxRedirection();
        assertThat((String) JsonPath.read(await(location), "$.state")).isEqualTo("completed");
    }

    @Test
    void aPageFromBeforeRowsWereStoredLeadsToTheImport() {
        MvcTestResult answer = upload("back.csv", "Compound number,SMILES,Odd 1\nWBK-1,CCCCCCCCSCCCCO,0.5\n", "true");
        String location = answer.getResponse().getHeader("Location");
        await(location);
        Person member = accounts.member();
        String page = location.replace("/api/v1", "");
        assertThat(http.post().uri(page + "/commit").with(accounts.session(member)).with(csrf()))
                .hasStatus3xxRedirection();
        await(location);

        for (String button : List.of("/commit", "/mapping", "/reading")) {
            assertThat(http.post().uri(page + button).with(accounts.session(member)).with(csrf())).as(button)
                    .hasRedirectedUrl(page).flash().containsKey("notice");
        }
        assertThat((String) JsonPath.read(await(location), "$.state")).isEqualTo("completed");
    }

    @Test
    void aUnitThatNobodyKnowsIsRefusedWithThoseLikeIt() {
        MvcTestResult answer = upload("unit.csv", "Compound number,SMILES,Odd 1\nWUN-1,CCCCCCCCSCCCCS,0.5\n", "true");
        String location = answer.getResponse().getHeader("Location");
        await(location);

        assertThat(http.post().uri(location + "/mapping").contentType(MediaType.APPLICATION_JSON)
                .content("[{\"column\": 2, \"role\": \"result\", \"unit\": \"furlongs\"}]")
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(accounts.member())))
                .hasStatus(422).bodyText().contains("furlongs", "is no unit that is known here");
        assertThat(http.post().uri(location + "/mapping").contentType(MediaType.APPLICATION_JSON)
                .content("[{\"column\": 2, \"role\": \"result\", \"unit\": \"uMM\"}]")
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(accounts.member())))
                .hasStatus(422).bodyText().contains("µM");
    }

    private String seen(String page, Person member) {
        byte[] bytes = http.get().uri(page).with(accounts.session(member)).exchange().getResponse()
                .getContentAsByteArray();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).select("input[name=seen]").attr("value");
    }

    @Test
    void aRowWhosePartsDisagreeWaitsAndTrustAnswers() {
        String table = "Compound number,SMILES,InChI\n"
                + "WT-1,CCCCCCSCCCCCF,\n"
                + "WT-2,CCCCCCOCCCCN,\"InChI=1S/C11H23FS/c1-2-3-4-7-10-13-11-8-5-6-9-12/h2-11H2,1H3\"\n"
                + ",CCCCCCOCCCO,\n";
        MvcTestResult first = upload("wt.csv", table, "true");
        String location = first.getResponse().getHeader("Location");
        String waiting = await(location);
        assertThat((String) JsonPath.read(waiting, "$.rows[1].reason")).isEqualTo("notations-disagree");
        assertThat((Object) JsonPath.read(waiting, "$.rows[1].remarks[0].choices"))
                .hasToString("[\"smiles\",\"inchi\"]");
        assertThat((boolean) JsonPath.read(waiting, "$.numbersAreProvisional")).isTrue();

        Person member = accounts.member();
        String page = location.replace("/api/v1", "");
        assertThat(http.get().uri(page).with(accounts.session(member)))
                .bodyText()
                .contains(
                        "Waits: the InChI is that of another compound",
                        "take the SMILES or molfile",
                        "others may register before these rows are stored");
        assertThat(http.post()
                        .uri(page + "/mapping")
                        .param("trust-structure", "smiles")
                        .with(accounts.session(member))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        String answered = await(location);
        assertThat((int) JsonPath.read(answered, "$.created")).isEqualTo(3);
        assertThat((Object) JsonPath.read(answered, "$.trusted")).hasToString("[\"smiles\"]");
        assertThat(http.post()
                        .uri(location + "/mapping")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[{\"trust\": \"number\"}]")
                        .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member)))
                .hasStatus(202);
        assertThat((Object) JsonPath.read(await(location), "$.trusted")).hasToString("[\"smiles\",\"number\"]");
        MvcTestResult odd = http.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile("file", "x.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                .param("mapping", "[{\"trust\": \"nobody\"}]")
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(member))
                .exchange();
        assertThat(odd).hasStatus(422).bodyText().contains("cannot be trusted: use smiles, inchi, number, id or file");
    }

    @Test
    void aFileThatIsNoTableIsAnsweredWithASentence() {
        assertThat(upload("page.csv", "<html><body>no</body></html>", "false"))
                .hasStatus(422)
                .bodyText()
                .contains("web page");
        assertThat(http.post()
                        .uri("/api/v1/imports")
                        .multipart()
                        .file("file", "SMILES\nC\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(401);
    }

    @Test
    void theFormUploadsAndShowsThePreview() {
        Person member = accounts.member();
        assertThat(http.get().uri("/imports/new").with(accounts.session(member))).hasStatusOk();
        MvcTestResult answer = http.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "form.csv",
                        "text/csv",
                        "Compound number,SMILES\nWZ-1,CCCCCCCCCCCCCCO\n".getBytes(StandardCharsets.UTF_8)))
                .with(accounts.session(member))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(http.get().uri(answer.getResponse().getRedirectedUrl()).with(accounts.session(member))).hasStatusOk()
                .bodyText().contains("form.csv");
        assertThat(http.get().uri("/imports").with(accounts.session(member))).hasStatusOk().bodyText()
                .contains("form.csv");
    }

    @Test
    void howAFileWasReadIsShownAndCanBeChanged() {
        Person member = accounts.member();
        String location = upload("read.csv", "Results of January;all\n\nCompound number;SMILES\nWR-1;CCCCSCCCCSCC\n",
                "true").getResponse().getHeader("Location");
        String report = await(location);
        String page = location.replace("/api/v1", "");

        assertThat((int) JsonPath.read(report, "$.headingRows[0]")).isEqualTo(3);
        assertThat((String) JsonPath.read(report, "$.titles[0].text")).isEqualTo("Results of January | all");
        assertThat((int) JsonPath.read(report, "$.rowsRead")).isEqualTo(1);
        assertThat(http.get().uri(page).with(accounts.session(member))).hasStatusOk().bodyText()
                .contains("headings in row 3", "row 1: Results of January | all", "windows-1252", "semicolon");

        assertThat(http.post().uri(page + "/reading").param("headingRows", "1").param("encoding", "").param("delimiter",
                "comma")
                .with(accounts.session(member)).with(csrf())).hasStatus3xxRedirection();
        assertThat((String) JsonPath.read(await(location), "$.format")).isEqualTo("text in UTF-8, separated by commas");
        assertThat(http.post().uri(location + "/reading").header(HttpHeaders.AUTHORIZATION, accounts.bearer(member))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"headingRows\": \"3\"}")).hasStatus(202);
        assertThat((int) JsonPath.read(await(location), "$.headingRows[1]")).isEqualTo(3);
        assertThat(http.post().uri(location + "/reading").header(HttpHeaders.AUTHORIZATION, accounts.bearer(member))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"encoding\": \"ebcdic\"}")).hasStatus(422).bodyText().contains("windows-1252");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            headed.csv | Compound number,SMILES\\nWR-2,CCCCSCCCCSCCC\\n | true
            list.smi   | CCCCSCCCCSCCCC WR-3\\nCCCCSCCCCSCCCCC WR-4\\n  | true
            one.sdf    | \\n\\n\\n  1  0  0  0  0  0  0  0  0  0999 V2000\\n    0.0000    0.0000    0.0000 C   0  0\\n\
            M  END\\n> <Compound number>\\nWR-5\\n\\n$$$$\\n        | false
            """)
    void onlyATextCanBeReadInAnotherEncoding(String name, String content, boolean canBe) {
        Person member = accounts.member();
        String location = upload(name, content.replace("\\n", "\n"), "true").getResponse().getHeader("Location");
        await(location);

        String page = new String(http.get().uri(location.replace("/api/v1", "")).with(accounts.session(member))
                .exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);

        assertThat(page).contains("name=\"headingRows\"");
        assertThat(page.contains("name=\"encoding\"")).isEqualTo(canBe);
        assertThat(page.contains("name=\"delimiter\"")).isEqualTo(canBe);
    }

    @Test
    void everythingLeavesAsFiles() {
        for (String file : new String[] {
            "compounds.csv",
            "compounds.xlsx",
            "compounds.sdf",
            "compounds.smi",
            "compounds.json",
            "batches.csv",
            "activities.csv",
            "activities.json",
            "entries.csv",
            "entries.json"
        }) {
            assertThat(http.get().uri("/api/v1/export/" + file))
                    .as(file)
                    .hasStatusOk()
                    .containsHeader(HttpHeaders.CONTENT_DISPOSITION);
        }
        assertThat(http.get().uri("/compounds.csv")).hasStatusOk();
        assertThat(http.get().uri("/api/v1/export/entries.sdf")).hasStatus(404);
        assertThat(http.get().uri("/api/v1/export/secrets.csv")).hasStatus(404);
    }

    private MvcTestResult upload(String name, String text, String dryRun) {
        return http.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .param("dryRun", dryRun)
                .header(HttpHeaders.AUTHORIZATION, accounts.bearer(accounts.member()))
                .exchange();
    }

    private String await(String location) {
        String reader = accounts.bearer(accounts.member());
        for (int i = 0; i < 600; i++) {
            String report = new String(http.get().uri(location).header(HttpHeaders.AUTHORIZATION, reader).exchange()
                    .getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
            String state = JsonPath.read(report, "$.state");
            if (!state.equals("queued") && !state.equals("running")) {
                return report;
            }
            pause();
        }
        throw new AssertionError("Still at work: " + location);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
