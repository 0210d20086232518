package org.daybook.web.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.correction.Results;
import org.daybook.assay.correction.TypedResult;
import org.daybook.people.People;
import org.daybook.people.contribution.ContributionRecord;
import org.daybook.people.contribution.Period;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.registry.Registration;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.batch.BatchCorrections;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.daybook.writing.correction.History;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Results, batches and assays are put right on pages and by programs: who may do what, and what is answered (#12).
@WebTest
class CorrectingTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Assays assays;

    @Autowired
    private Activities activities;

    @Autowired
    private Results results;

    @Autowired
    private BatchCorrections batches;

    @Autowired
    private History history;

    @Autowired
    private ContributionRecord record;

    private Person member;
    private Compound compound;
    private Assay assay;
    private Activity result;
    private Activity retracted;
    private Batch batch;
    private Batch retractedBatch;

    @BeforeEach
    void aCompoundWithResultsAndBatches() {
        accounts.owner();
        member = accounts.member();
        compound = ((Registration.Registered) compounds.register(
                NewCompound.withoutStructure("extract " + UUID.randomUUID()), member.actor())).compound();
        assay = assays.findOrAdd(AssayHeading.read("Pfal IC50 of " + UUID.randomUUID() + " (uM)"), null,
                member.actor());
        result = enter("0.4");
        retracted = enter("7");
        results.retract(List.of(retracted.id()), "typed twice", member.actor());
        batch = batches.add(compound.id(), NewBatch.coded("01"), "", member.actor()).batch();
        retractedBatch = batches.add(compound.id(), NewBatch.coded("02"), "", member.actor()).batch();
        batches.retract(retractedBatch.id(), "never made", member.actor());
    }

    private Activity enter(String value) {
        return results.enter(TypedResult.of(Map.of("compound", compound.number(), "assay", assay.slug(), "value",
                value)), new Results.Entering(null, "", ""), member.actor()).getFirst();
    }

    /// In the record of contributions. The batch and the result that were taken back are one correction each.
    @Test
    void whatIsEnteredCountsOnce() {
        assertThat(record.of(member.id(), Period.ALWAYS).byKind())
                .containsEntry("results", 1L).containsEntry("batches", 1L).containsEntry("corrections", 2L);

        enter("0.5");

        assertThat(record.of(member.id(), Period.ALWAYS).byKind())
                .containsEntry("results", 2L).containsEntry("corrections", 2L);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            # method, path,                                    visitor, contributor, member, owner, deactivated
            GET,    /activities/{result},                      200,       200, 200, 200, 200
            GET,    /activities/{retracted},                   200,       200, 200, 200, 200
            GET,    /activities/new,                           302 login, 403, 200, 200, 302 login
            POST,   /activities,                               302 login, 403, 302, 302, 302 login
            GET,    /activities/{result}/edit,                 302 login, 403, 200, 200, 302 login
            POST,   /activities/{result},                      302 login, 403, 302, 409, 302 login
            POST,   /activities/{result}/retraction,           302 login, 403, 302, 409, 302 login
            POST,   /activities/{retracted}/retraction/removal, 302 login, 403, 302, 409, 302 login
            POST,   /activities/choice,                        302 login, 403, 200, 200, 302 login
            POST,   /activities/retractions,                   302 login, 403, 302, 409, 302 login
            GET,    /assays/{assay}/edit,                      302 login, 403, 200, 200, 302 login
            POST,   /assays/{assay},                           302 login, 403, 302, 409, 302 login
            POST,   /compounds/{compound}/batches,             302 login, 403, 302, 302, 302 login
            GET,    /batches/{batch},                          200,       200, 200, 200, 200
            GET,    /batches/{batch}/edit,                     302 login, 403, 200, 200, 302 login
            POST,   /batches/{batch},                          302 login, 403, 302, 409, 302 login
            POST,   /batches/{batch}/retraction,               302 login, 403, 302, 409, 302 login
            POST,   /batches/{retractedBatch}/retraction/removal, 302 login, 403, 302, 409, 302 login
            POST,   /history/{act}/taking-back,                302 login, 403, 302, 409, 302 login
            POST,   /history/{act}/undoing,                    302 login, 403, 302, 422, 302 login
            GET,    /api/v1/activities/{result},               200, 200, 200, 200, 401
            POST,   /api/v1/activities,                        401, 403, 201, 201, 401
            PATCH,  /api/v1/activities/{result},               401, 403, 200, 412, 401
            POST,   /api/v1/activities/{result}/retraction,    401, 403, 201, 409, 401
            DELETE, /api/v1/activities/{retracted}/retraction, 401, 403, 200, 409, 401
            GET,    /api/v1/assays/{assay},                    200, 200, 200, 200, 401
            PATCH,  /api/v1/assays/{assay},                    401, 403, 200, 412, 401
            POST,   /api/v1/compounds/{compound}/batches,      401, 403, 201, 201, 401
            GET,    /api/v1/batches/{batch},                   200, 200, 200, 200, 401
            PATCH,  /api/v1/batches/{batch},                   401, 403, 200, 412, 401
            POST,   /api/v1/batches/{batch}/retraction,        401, 403, 201, 409, 401
            DELETE, /api/v1/batches/{retractedBatch}/retraction, 401, 403, 200, 409, 401
            POST,   /api/v1/history/{act}/taking-back,         401, 403, 201, 409, 401
            """)
    void onlyWhoMayDoes(HttpMethod method, String path, String visitor, String contributor, String ofMember,
            String ofOwner, String deactivated) {
        String address = address(path);
        Person gone = accounts.member();
        String token = accounts.bearer(gone);
        var session = accounts.session(gone);
        people.deactivate(gone.id(), accounts.owner().actor());

        assertThat(answer(method, address, null)).as("visitor").isEqualTo(visitor);
        assertThat(answer(method, address, accounts.contributor())).as("contributor").isEqualTo(contributor);
        MockMvcTester.MockMvcRequestBuilder request = request(method, address);
        assertThat(status(address.startsWith("/api/") ? request.header("Authorization", token) : request.with(session)))
                .as("deactivated").isEqualTo(deactivated);
        assertThat(answer(method, address, member)).as("member").isEqualTo(ofMember);
        assertThat(answer(method, address, accounts.owner())).as("owner, after the member").isEqualTo(ofOwner);
    }

    private String address(String path) {
        long act = history.of(result.id().thing(), 0, 1).items().getFirst().id();
        return path.replace("{result}", result.id().toString())
                .replace("{retracted}", retracted.id().toString())
                .replace("{batch}", batch.id().toString())
                .replace("{retractedBatch}", retractedBatch.id().toString())
                .replace("{compound}", compound.number())
                .replace("{assay}", assay.slug())
                .replace("{act}", Long.toString(act));
    }

    private String answer(HttpMethod method, String path, @Nullable Person person) {
        MockMvcTester.MockMvcRequestBuilder request = request(method, path);
        if (person != null && path.startsWith("/api/")) {
            request.header("Authorization", accounts.bearer(person));
        } else if (person != null) {
            request.with(accounts.session(person));
        }
        return status(request);
    }

    private MockMvcTester.MockMvcRequestBuilder request(HttpMethod method, String path) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.method(method).uri(path);
        Map<String, String> fields = Map.of("compound", compound.number(), "assay", assay.slug(), "value", "0.4",
                "comment", path, "remark", path, "lab", path, "reason", "test");
        if (path.startsWith("/api/")) {
            request.header("If-Match", "\"" + firstVersion(path) + "\"");
            if (method != HttpMethod.GET && method != HttpMethod.DELETE) {
                String body = fields.entrySet().stream().filter(field -> isTaken(path, field.getKey()))
                        .map(field -> "\"" + field.getKey() + "\": \"" + field.getValue() + "\"")
                        .collect(Collectors.joining(", ", "{", "}"));
                request.contentType(MediaType.APPLICATION_JSON).content(body);
            }
            return request;
        }
        if (method != HttpMethod.GET) {
            request.with(csrf()).param("version", Integer.toString(firstVersion(path)))
                    .param("chosen", result.id().toString());
            fields.forEach(request::param);
        }
        return request;
    }

    /// Whether a field means something in the body of such a request.
    private static boolean isTaken(String path, String field) {
        boolean isAct = path.endsWith("/retraction") || path.endsWith("/taking-back");
        return field.equals("reason") || !isAct && (path.contains("/batches") ? field.equals("remark")
                : path.contains("/assays/") ? field.equals("lab") : !field.equals("remark"));
    }

    /// Each of them is new in its test.
    private int firstVersion(String path) {
        return path.contains("/activities/") ? result.version() : 0;
    }

    private static String status(MockMvcTester.MockMvcRequestBuilder request) {
        MvcTestResult answer = request.exchange();
        String target = answer.getResponse().getRedirectedUrl();
        return target != null && target.startsWith("/login")
                ? "302 login"
                : Integer.toString(answer.getResponse().getStatus());
    }

    private MvcTestResult send(HttpMethod method, String path, String body, String... headers) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.method(method).uri(path)
                .header("Authorization", accounts.bearer(member));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    @Test
    void aProgramEntersReadsChangesRetractsAndTakesBack() {
        String body = "{\"compound\": \"" + compound.number() + "\", \"assay\": \"" + assay.slug()
                + "\", \"value\": \"0.66 ± 0.02\", \"n\": 3, \"source\": \"e-mail\"}";

        MvcTestResult entered = send(HttpMethod.POST, "/api/v1/activities", body, "Idempotency-Key", "plate " + body);
        String address = entered.getResponse().getHeader("Location");
        assertThat(entered).hasStatus(HttpStatus.CREATED).bodyJson().extractingPath("$.items[0].label")
                .isEqualTo("0.66 ± 0.02 µM, n = 3");
        assertThat(send(HttpMethod.POST, "/api/v1/activities", body, "Idempotency-Key", "plate " + body).getResponse()
                .getHeader("Location")).isEqualTo(address);

        MvcTestResult read = send(HttpMethod.GET, address, "");
        String etag = read.getResponse().getHeader("ETag");
        assertThat(send(HttpMethod.GET, address, "", "If-None-Match", etag)).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(send(HttpMethod.PATCH, address, "{\"value\": \"1\"}")).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        MvcTestResult changed = send(HttpMethod.PATCH, address, "{\"value\": \"700 nM\", \"reason\": \"misread\"}",
                "If-Match", etag);
        assertThat(changed).hasStatusOk().bodyJson().extractingPath("$.label").isEqualTo("0.7 µM, n = 3");
        assertThat(send(HttpMethod.PATCH, address, "{\"value\": \"1\"}", "If-Match", etag))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);

        assertThat(send(HttpMethod.POST, address + "/retraction", "{\"reason\": \"wrong plate\"}"))
                .hasStatus(HttpStatus.CREATED).bodyJson().extractingPath("$.retraction.reason")
                .isEqualTo("wrong plate");
        assertThat(send(HttpMethod.DELETE, address + "/retraction?reason=right", "")).hasStatusOk().bodyText()
                .doesNotContain("retraction");
        assertThat(mvc.get().uri("/api/v1/history?kind=activity&thing=" + address.replaceFirst(".*/", ""))).bodyJson()
                .extractingPath("$.items[*].what").asArray()
                .containsExactly("counts again", "retracted", "edited", "entered");
    }

    @Test
    void aRetractedResultIsShownStruckAndCountsNowhere() {
        assertThat(mvc.get().uri("/compounds/" + compound.number())).bodyText()
                .contains("<del>", "typed twice", "/activities/" + retracted.id());
        assertThat(mvc.get().uri("/assays/" + assay.slug())).bodyText().contains("<del>", "typed twice");
        assertThat(mvc.get().uri("/activities/" + retracted.id())).bodyText().contains("<del>7 µM</del>");
        assertThat(mvc.get().uri("/compounds/" + compound.number() + ".json")).bodyText().doesNotContain("\"7\"");
        assertThat(mvc.get().uri("/assays/" + assay.slug() + ".csv")).bodyText().doesNotContain("7 µM");
        assertThat(mvc.get().uri("/compounds/" + compound.number() + ".json")).bodyJson()
                .extractingPath("$.batches[*].code").asArray().containsExactly("01");
    }

    @Test
    void theSecondOfTwoWhoEditAtOnceSeesBothTexts() {
        String version = Integer.toString(result.version());
        edit("first", version);

        MvcTestResult second = edit("second", version);

        assertThat(second).hasStatus(HttpStatus.CONFLICT).bodyText().contains("first", "second", "Theirs");
        assertThat(results.get(result.id()).remark()).contains("first");
        assertThat(edit("second", Integer.toString(results.get(result.id()).version()))).hasStatus(HttpStatus.FOUND);
    }

    /// Not stale, but overtaken: 409 has both as 412 has.
    @Test
    void whoIsOvertakenByARetractionSeesBothToo() {
        for (String address : List.of("/api/v1/activities/" + retracted.id(),
                "/api/v1/batches/" + retractedBatch.id())) {
            String field = address.contains("batches") ? "remark" : "comment";
            MvcTestResult refused = send(HttpMethod.PATCH, address, "{\"" + field + "\": \"mine\"}", "If-Match", "*");

            assertThat(refused).hasStatus(HttpStatus.CONFLICT).bodyJson().extractingPath("$.sent." + field)
                    .isEqualTo("mine");
            assertThat(refused).bodyJson().extractingPath("$.current.retraction.reason").isNotNull();
            assertThat(refused).bodyJson().extractingPath("$.detail").asString().contains("is retracted");
        }
        assertThat(mvc.post().uri("/activities/" + retracted.id()).with(csrf()).with(accounts.session(member))
                .param("comment", "mine").param("version", Integer.toString(retracted.version() + 1)))
                .hasStatus(HttpStatus.CONFLICT).bodyText().contains("mine", "is retracted", "Theirs");
    }

    private MvcTestResult edit(String comment, String version) {
        return mvc.post().uri("/activities/" + result.id()).with(csrf()).with(accounts.session(member))
                .param("comment", comment).param("version", version).exchange();
    }

    @Test
    void eachActOffersToUndoItAtOnce() {
        MvcTestResult edited = edit("a slip", Integer.toString(result.version()));
        Object act = edited.getMvcResult().getFlashMap().get("undo");
        assertThat(act).isNotNull();
        assertThat(mvc.get().uri("/activities/" + result.id()).with(accounts.session(member))
                .cookie(edited.getResponse().getCookies())).bodyText()
                .contains("action=\"/history/" + act + "/undoing\"");

        assertThat(mvc.post().uri("/history/" + act + "/undoing").with(csrf()).with(accounts.session(member))
                .param("next", "/activities/" + result.id())).hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/activities/" + result.id());
        assertThat(results.get(result.id()).remark()).isEmpty();
        assertThat(mvc.get().uri("/activities/" + result.id())).bodyText().contains("undone at once");
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasTyped() {
        assertThat(mvc.post().uri("/activities").with(csrf()).with(accounts.session(member))
                .param("compound", compound.number()).param("assay", assay.slug()).param("value", "1,234")
                .param("comment", "kept words")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                .contains("can be", "kept words", "1,234");
    }

    @Test
    void aFormThatIsSentTwiceEntersOneResult() {
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post().uri("/activities").with(csrf()).with(accounts.session(member))
                    .param("compound", compound.number()).param("assay", assay.slug()).param("value", "9")
                    .param("token", "the same form of " + assay.slug())).hasStatus(HttpStatus.FOUND);
        }
        assertThat(activities.of(assay.id())).map(Activity::reportedText).containsExactly("0.4", "9");
    }

    @Test
    void aBatchIsMadeInAnEntryThatCanBeRead() {
        assertThat(send(HttpMethod.POST, "/api/v1/compounds/" + compound.number() + "/batches",
                "{\"entry\": \"777777777\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyJson()
                .extractingPath("$.field").isEqualTo("entry");
        assertThat(send(HttpMethod.PATCH, "/api/v1/batches/" + batch.id(), "{\"entry\": \"777777777\"}",
                "If-Match", "*")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theUnitOfAnAssayIsChangedByAProgram() {
        String address = "/api/v1/assays/" + assay.slug();

        assertThat(send(HttpMethod.PATCH, address, "{\"units\": \"nM\"}", "If-Match", "*"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyJson().extractingPath("$.field")
                .isEqualTo("unitChange");
        assertThat(send(HttpMethod.PATCH, address, "{\"units\": \"nM\", \"unitChange\": \"convert\"}", "If-Match",
                "\"0\"")).hasStatusOk().bodyJson().extractingPath("$.units").isEqualTo("nM");
        assertThat(mvc.get().uri("/assays/" + assay.slug() + ".json")).bodyText()
                .contains("\"value\":400.0", "\"reported\":\"0.4\"");
    }

    @Test
    void aBatchIsAddedChangedAndRetractedByAProgram() {
        String list = "/api/v1/compounds/" + compound.number() + "/batches";
        MvcTestResult added = send(HttpMethod.POST, list, "{\"amount\": \"12.5 mg\", \"salt\": \"HCl\"}",
                "Idempotency-Key", "lot of " + compound.number());
        String address = added.getResponse().getHeader("Location");
        assertThat(added).hasStatus(HttpStatus.CREATED).bodyJson().extractingPath("$.code").isEqualTo("03");
        assertThat(send(HttpMethod.POST, list, "{\"amount\": \"12.5 mg\", \"salt\": \"HCl\"}", "Idempotency-Key",
                "lot of " + compound.number())).hasStatus(HttpStatus.CREATED).hasHeader("Location", address);
        assertThat(send(HttpMethod.POST, list, "{\"amount\": \"12.5 mg\"}", "Idempotency-Key",
                "lot of " + compound.number())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(send(HttpMethod.PATCH, address, "{\"purity\": \">95%\", \"salt\": \"\"}", "If-Match", "*"))
                .hasStatusOk().bodyText().contains("\"purityPercent\":95.0").doesNotContain("HCl");
        assertThat(send(HttpMethod.PATCH, address, "{\"code\": \"01\"}", "If-Match", "*"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("already");
        assertThat(send(HttpMethod.POST, address + "/retraction", "{\"reason\": \"spilled\"}"))
                .hasStatus(HttpStatus.CREATED);
        assertThat(mvc.get().uri("/compounds/" + compound.number())).bodyText().contains("<del>03</del>");
        assertThat(send(HttpMethod.DELETE, address + "/retraction", "")).hasStatusOk();
    }

    @Test
    void whoCannotTakeAnActBackIsLedToWhatWasDoneSince() {
        List<Long> acts = List.of("0.5", "0.6").stream().map(value -> {
            results.edit(result.id(), Results.ANY_VERSION, Map.of("value", value), "", member.actor());
            return history.of(result.id().thing(), 0, 1).items().getFirst().id();
        }).toList();

        MvcTestResult refused = mvc.post().uri("/api/v1/history/" + acts.getFirst() + "/taking-back")
                .contentType(MediaType.APPLICATION_JSON).content("{\"reason\": \"a slip\"}")
                .header("Authorization", accounts.bearer(member)).exchange();

        assertThat(refused).hasStatus(HttpStatus.CONFLICT).bodyJson().extractingPath("$.since")
                .isEqualTo("/history/" + acts.getLast());
        assertThat(refused).bodyJson().extractingPath("$.detail").asString().contains(compound.number(), "0.6");
    }
}
