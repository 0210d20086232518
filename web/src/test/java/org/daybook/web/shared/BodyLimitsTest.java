package org.daybook.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.people.Person;
import org.daybook.web.shared.error.ErrorPage;
import org.daybook.web.shared.lines.JsonLines;
import org.daybook.web.shared.request.JsonBodyLimit;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// Every text and every list that a request can bring has a limit, and one more than it is refused in words (#8).
@WebTest
class BodyLimitsTest {

    /// Route, then the fields that bring text: `name=a value that is taken` and how many characters it may have. `[n]`
    /// counts items, `-` stands before what is thrown away unread.
    private static final String ROUTES = """
            POST /account/address                       | email=limits@new.example.org, 254; \
                current=a long password, 200
            POST /account/affiliation                   | affiliation=, 200; about=, 500
            POST /account/password                      | current=a long password, 200; replacement=a long password, 200
            POST /account/profile                       | displayName=Owner, 100; orcid=, 200
            POST /account/passkeys                      | label=Limits, 100; current=a long password, 200
            POST /account/passkeys/new                  | proof=, -
            POST /account/passkeys/1/name               | label=Limits, 100
            POST /account/two-factor                    | current=a long password, 200
            POST /account/two-factor/confirmation       | code=, -
            POST /account/two-factor/removal            | current=a long password, 200
            POST /account/tokens                        | label=, 100; scope=, 200; days=, 200
            POST /activities                            | compound=LIM-1, 200; batch=, 200; assay=limits, 300; \
                value=1, 300; units=, 60; n=, 200; measuredOn=, 200; lab=, 200; comment=, 2000; source=, 500; \
                reason=, 500; token=, 200
            POST /activities/1                          | compound=LIM-1, 200; batch=, 200; assay=limits, 300; \
                value=1, 300; units=, 60; n=, 200; measuredOn=, 200; lab=, 200; comment=, 2000; source=, 500; \
                reason=, 500; token=, -
            POST /activities/1/retraction               | reason=, 500
            POST /activities/1/retraction/removal       | reason=, 500
            POST /activities/choice                     | compounds=LIM-1, 100000; assay=limits, 200; next=, -
            POST /activities/retractions                | reason=, 500; next=, -
            POST /api/v1/activities                     | compound=LIM-1, 200; batch=, 200; assay=limits, 300; \
                value=1, 300; units=, 60; measuredOn=, 200; lab=, 200; comment=, 2000; source=, 500; reason=, 500
            PATCH /api/v1/activities/1                  | compound=LIM-1, 200; batch=, 200; assay=limits, 300; \
                value=1, 300; units=, 60; measuredOn=, 200; lab=, 200; comment=, 2000; source=, 500; reason=, 500
            POST /api/v1/activities/1/retraction        | reason=, 500
            DELETE /api/v1/activities/1/retraction      | reason=, -
            POST /api/v1/activities/retractions         | activities=, -; reason=, 500
            POST /api/v1/assays                         | name=Limits, 300; target=, 300; organism=, 200; \
                strain=, 100; lab=, 200; type=, 100; units=, 60; direction=neither, 200; protocol=, 500; \
                protocolVersion=, 100; reason=, -; unitChange=, -
            PATCH /api/v1/assays/limits                 | name=Limits, 300; target=, 300; organism=, 200; \
                strain=, 100; lab=, 200; type=, 100; units=, 60; direction=neither, 200; protocol=, 500; \
                protocolVersion=, 100; reason=, 500; unitChange=, 200
            PATCH /api/v1/batches/1                     | number=, -; code=01, 60; amount=, 100; purity=, 100; \
                salt=, 200; supplier=, 200; entry=, 200; madeOn=, 200; remark=, 2000; reason=, 500
            POST /api/v1/batches/1/retraction           | reason=, 500
            DELETE /api/v1/batches/1/retraction         | reason=, -
            POST /api/v1/compounds/LIM-1/batches        | number=, 200; code=01, 60; amount=, 100; purity=, 100; \
                salt=, 200; supplier=, 200; entry=, 200; madeOn=, 200; remark=, 2000; reason=, -
            POST /api/v1/campaigns                      | title=Limits, 200; slug=, 60; aim=, 5000; project=, 200
            POST /api/v1/campaigns/limits/compounds     | number=LIM-1, 200; stage=made, 200; series=, 200; \
                reason=, 2000
            PATCH /api/v1/campaigns/limits/compounds/LIM-1 | stage=made, 200; series=, 200; reason=, 2000
            POST /api/v1/comments                       | kind=entry, 200; name={entry}, 200; text=Weighed., 10000
            PATCH /api/v1/comments/1                    | text=Weighed., 10000
            POST /api/v1/comments/1/removal             | reason=no, 500
            POST /api/v1/compounds/LIM-1/synonyms       | text=LIM one, 500; kind=name, 200
            POST /api/v1/datasets/limits/snapshots      | of=, 200
            POST /api/v1/compounds                      | structure=, 1048576; name=Limits, 500; number=, 200; \
                prefix=, 200; stereo=absolute, 200; synonyms=, 500 [200]
            POST /api/v1/compounds/LIM-1/merge          | with=LIM-2, 200; withMatch=*, 200; reason=a reason, 500
            POST /api/v1/compounds/LIM-1/split          | into=, 200; structure=CCO, 1048576; stereo=, 200; \
                name=, 500; reason=a reason, 500
            PATCH /api/v1/compounds/LIM-1               | name=Limits, 500; structure=CCO, 1048576; \
                stereo=absolute, 200; results=stay, 200; reason=a reason, 500
            POST /api/v1/entries                        | notebook=limits, 200; date=2026-11-28, 200; title=, 200; \
                text=Weighed it., 524288; kind=, 200; metadata=, 2000 [100]; formToken=a, 64; reason=, 500
            PUT /api/v1/entries/{entry}                 | notebook=limits, 200; date=2026-11-28, 200; title=, 200; \
                text=Weighed it., 524288; kind=, 200; metadata=, 2000 [100]; formToken=a, 64; reason=, 500
            POST /api/v1/history/1/taking-back          | reason=, 500
            POST /api/v1/identity-questions/1/answer    | decision=settled, 200; answer=, 1000
            POST /api/v1/imports                        | mapping=[], 250000; sheet=, 200; encoding=, 200; \
                delimiter=, 200; headingRows=, 200; campaign=, 200; kind=, -
            POST /api/v1/imports/1/reading              | sheet=, 200; encoding=, 200; delimiter=, 200; \
                headingRows=, 200
            POST /api/v1/projects/first/people          | handle=, 200; role=member, 200; reason=, 500
            POST /api/v1/projects                       | slug=, 60; name=Limits, 100; aim=, 2000; laws=, 3000; \
                contact=, 300; licence=, 60
            POST /api/v1/numbers/reservations           | prefix=, 200; purpose=a robot, 300
            DELETE /api/v1/numbers/reservations/x       | reason=, -
            DELETE /api/v1/numbers/schemes/x            | reason=, -
            PUT /api/v1/numbers/retirements/LIM-77      | reason=twice, 300
            PUT /api/v1/numbers/schemes/LIMX-           | parts=sequence, 200; reason=, 500; project=, 200
            POST /api/v1/many-at-once                   | compounds=LIM-1, 200 [400]; act=synonym, 200; \
                campaign=, 500; series=, 500; stage=, 500; kind=, 500; text=Limits, 500; field=, 500; value=, 500; \
                reason=, 500; steps=x, 200 [20000]
            POST /api/v1/many-at-once/plan              | compounds=LIM-1, 200 [400]; act=synonym, 200; \
                campaign=, 500; series=, 500; stage=, 500; kind=, 500; text=Limits, 500; field=, 500; value=, 500; \
                reason=, 500; steps=x, -
            POST /api/v1/notebooks                      | title=Limits, 200; slug=, 60; licence=, 200; zone=, 200; \
                publishAt=, 200; writers=, 200; project=, 200
            POST /api/v1/imports/1/undo                 | reason=, 250
            POST /api/v1/imports/1/withdrawal           | reason=, 500
            POST /api/v1/tokens                         | label=, 100; scope=, 200; days=, 200
            POST /assays/limits                         | name=Limits, 300; target=, 300; organism=, 200; \
                strain=, 100; lab=, 200; type=, 100; units=, 60; direction=neither, 200; protocol=, 500; \
                protocolVersion=, 100; reason=, 500; protocolUrl=, 500; unitChange=, 200
            POST /assays/limits/description             | name=Limits, 300; target=, 300; organism=, 200; \
                strain=, 100; lab=, 200; type=, 100; units=, 60; direction=neither, 200; protocol=, 500; \
                protocolVersion=, 100; reason=, 500; protocolUrl=, 500; unitChange=, 200
            POST /batches/1                             | under=, -; code=01, 60; amount=, 100; purity=, 100; \
                salt=, 200; supplier=, 200; entry=, 200; madeOn=, 200; remark=, 2000; reason=, 500; token=, -
            POST /batches/1/retraction                  | reason=, 500
            POST /batches/1/retraction/removal          | reason=, 500
            POST /campaigns                             | title=Limits, 200; slug=, 60; aim=, 5000; project=, 200
            POST /campaigns/compounds                   | campaign=limits, 200; number=LIM-1, 200; stage=made, 200; \
                series=, 200; reason=, 2000; back=, 2000
            POST /campaigns/limits                      | title=Limits, 200; aim=, 5000; slug=, -; project=, -
            POST /campaigns/limits/people               | handle=, 200; part=, 100
            POST /campaigns/limits/series               | title=Limits, 200; idea=, 5000
            POST /campaigns/limits/series/limits/standings | state=active, 200; reason=, 2000
            POST /campaigns/limits/standings            | state=active, 200; reason=, 2000
            POST /comments                              | kind=entry, 200; name={entry}, 200; text=Weighed., 10000
            POST /comments/1                            | text=Weighed., 10000
            POST /comments/1/removal                    | reason=no, 500
            POST /compounds/LIM-1/batches               | under=, 200; code=, 60; amount=, 100; purity=, 100; \
                salt=, 200; supplier=, 200; entry=, 200; madeOn=, 200; remark=, 2000; reason=, -; token=, 200
            POST /compounds/LIM-1/correction            | structure=CCO, 1048576; stereo=, 200; results=stay, 200; \
                reason=a reason, 500
            POST /compounds/LIM-1/issues                | issue=, 300
            POST /compounds/LIM-1/merge                 | with=LIM-2, 200; stays=, 200; reason=a reason, 500
            POST /compounds/LIM-1/name                  | name=, 500; was=, -
            POST /compounds/LIM-1/numbers               | text=LIM-2, 200; reason=, 300
            POST /compounds/LIM-1/split                 | seen=, -; into=, 200; structure=CCO, 1048576; stereo=, 200; \
                name=, 500; reason=a reason, 500
            POST /compounds/LIM-1/stereo                | stereo=, 200; was=, -
            POST /compounds/LIM-1/structure             | structure=, 1048576
            POST /compounds/LIM-1/synonyms              | text=a, 500; kind=, 200
            POST /compounds/choice                      | next=, -; project=, -; campaign=, -; series=, -; stage=, -; \
                columns=, -; sort=, -; where=, -; narrow=, -; from=, -; to=, -; \
                order=, -; view=, -
            POST /compounds/choice/plan                 | chosen=LIM-1, 100000; next=, -; act=synonym, 200; \
                campaign=, 500; series=, 500; stage=, 500; kind=, 500; text=Limits, 500; field=, 500; value=, 500; \
                reason=, 500; steps=, -; place=, -
            POST /compounds/choice/act                  | chosen=LIM-1, 100000; next=, -; act=synonym, 200; \
                campaign=, 500; series=, 500; stage=, 500; kind=, 500; text=Limits, 500; field=, 500; value=, 500; \
                reason=, 500; steps=x, 200; place=, -
            POST /compounds/new                         | structure=, 1048576; name=Limits, 500; number=, 200; \
                prefix=, 200; stereo=, 200; synonyms=, 500
            POST /api/v1/contributions/comments/1/refusal | reason=no, 500
            POST /api/v1/contributions/entries/1/refusal | reason=no, 500
            POST /api/v1/moderation-acts                | kind=entry, 200; reason=, 500
            POST /api/v1/needs/pledges                  | kind=, 200; words=, 100
            POST /api/v1/reports                        | kind=entry, 200; name={entry}, 200; reason=x, 500
            POST /api/v1/reports/1/answer               | reason=, 500
            POST /api/v1/suggestions                    | title=, 200; text=x, 524288; reason=, 500
            POST /api/v1/suggestions/1/refusal          | reason=, 500
            POST /contributions/1/refusal               | reason=no, 500
            POST /contributions/comments/1/refusal      | reason=no, 500
            POST /entries                               | notebook=limits, 200; date=2026-11-28, 200; title=, 200; \
                text=Weighed it., 524288; kind=, 200; facts=, 2000; token=a, 64; from=, -; reason=, 500; action=, -
            POST /entries/draft                         | notebook=limits, 200; date=2026-11-28, 200; title=, 200; \
                text=Weighed it., 524288; kind=, 200; facts=, 2000; token=a, 64; from=, -; reason=, 500
            POST /entries/drawing                       | text=, 1048576
            POST /entries/preview                       | text=, 524288
            POST /entries/scheme-amounts                | text=, 524288
            POST /entries/{entry}                       | notebook=limits, -; date=2026-11-28, 200; title=, 200; \
                text=Weighed it., 524288; kind=, 200; facts=, 2000; token=, -; from=, -; reason=, 500; action=, -
            POST /entries/{entry}/draft                 | notebook=limits, -; date=2026-11-28, 200; title=, 200; \
                text=Weighed it., 524288; kind=, 200; facts=, 2000; token=a, 64; from=, 64; reason=, 500
            POST /entries/{entry}/redaction             | reason=, 500
            POST /history/1/taking-back                 | reason=, 500
            POST /history/1/undoing                     | next=, -
            POST /identity-questions/1/answer           | decision=settled, 200; answer=, 1000
            POST /imports                               | sheet=, 200; encoding=, 200; delimiter=, 200; \
                headingRows=, 200
            POST /imports/pasted                        | text=, 200000
            POST /imports/1/commit                      | seen=, -
            POST /imports/1/reading                     | sheet=, 200; encoding=, 200; delimiter=, 200; \
                headingRows=, 200
            POST /imports/1/undo                        | reason=, 250
            POST /imports/1/withdrawal                  | reason=, 500
            POST /invitations/x                         | displayName=, -; handle=, -; email=, -; password=, -; \
                words=, -
            POST /address/x                             | password=, -
            POST /join                                  | displayName=Limits, 100; handle=, -; \
                email=limits@join.example.org, 254; password=a long password, 200; words=, 1000
            POST /notebooks                             | title=Limits, 200; slug=, 60; licence=, 200; zone=, 200; \
                publishAt=, 200; writers=, 200; project=, 200
            POST /notebooks/limits/settings             | title=Limits, 200; licence=, 200; zone=, 200; \
                publishAt=, 200; writers=, 200; slug=, -; project=, -
            POST /language/de                           | next=/, -
            POST /numbers/reservations                  | prefix=, 200; purpose=a robot, 300
            POST /numbers/reservations/x/return         | reason=, 500
            POST /numbers/retirements                   | number=LIM-78, 200; reason=twice, 300
            POST /numbers/schemes                       | prefix=LIMX-, 200; project=, 200; reason=, 500
            POST /numbers/schemes/description           | prefix=LIMX-, 200; parts=sequence, 200; reason=, 500
            POST /numbers/schemes/leaving               | prefix=LIMX-, 200; reason=, 500
            POST /password-forgotten                    | email=limits@new.example.org, 254
            POST /password-reset/x                      | password=, -
            POST /people                                | displayName=Limits, 100; email=limits@example.org, 254; \
                password=a long password, 200
            POST /setup                                 | address=, -; code=, -; displayName=, -; email=, -; \
                password=, -; prefix=, -; start=, -
            POST /sign-in/passkey                       | proof=, -
            POST /sign-in/code                          | code=, -
            POST /sign-in/new                           | displayName=, -; handle=, -; words=, -
            POST /site/group                            | slug=, -; name=, 100; aim=, 2000; laws=, 3000; \
                contact=, 300; licence=, 60; reason=, 500
            POST /site/projects                         | slug=, 60; name=Limits, 100; aim=, 2000; laws=, 3000; \
                contact=, 300; licence=, 60
            POST /site/projects/moves                   | thing=notebook-1, 200; project=, 200; reason=, 500
            POST /site/projects/first                   | slug=, -; name=, 100; aim=, 2000; laws=, 3000; \
                contact=, 300; licence=, 60; reason=, 500
            POST /projects/first/people                 | handle=, 200; role=member, 200; reason=, 500
            POST /projects/first/people/invitations     | label=Limits, 100; role=member, 200
            POST /site/needs                            | label=help, 100
            POST /site/address                          | address=, 300
            POST /site/headings                         | where=whole, -; words=CI50, 100; means=IC50, 100; \
                reason=French, 300
            POST /site/joining/invitations              | label=Limits, 100
            POST /site/joining/requests/1/refusal       | reason=no, 500
            POST /entries/{entry}/tasks                 | task=weigh, 10000
            POST /issues/new                            | key=, -; repository=octocat/limits, 140; title=Limits, 256; \
                text=, 65000; compound=, 200
            POST /issues/octocat/limits/1/writes        | kind=, -; content=, -; key=, -
            POST /site/repositories/bot                 | repository=octocat/limits, -
            POST /site/repositories                     | repository=octocat/limits, 300; project=, 200
            POST /site/repositories/removal             | repository=octocat/limits, -
            POST /site/vocabulary                       | kind=strain, 200; words=Tulahuen, 100; means=, 100; \
                scale=plain, 200; direction=, 200; prefix=, 20; address=, 200; reason=ours, 300
            POST /site/moderation/hidden                | kind=entry, 200; reason=, 500
            POST /site/moderation/reports/1/answer      | reason=, 500
            POST /take-part/pledges                     | kind=, 200; words=, 100
            POST /report                                | kind=entry, 200; name={entry}, 200; reason=x, 500
            POST /entries/{entry}/suggestion            | title=, 200; text=x, 524288; reason=, 500
            POST /suggestions/1/refusal                 | reason=, 500
            POST /people/test-owner/deactivation        | reason=, 500
            POST /people/test-owner/moderation/block    | reason=, 500
            POST /people/test-owner/moderation/erasure  | handle=, 200; reason=x, 500
            POST /people/test-owner/moderation/handover | to=, 200; reason=x, 500
            POST /people/test-owner/moderation/undo     | reason=, 500
            POST /structures/check                      | structure=, -; name=, -; number=, -; prefix=, -; \
                stereo=, -; synonyms=, -
            POST /todo                                  | line=weigh, -; next=, -
            POST /todo/changes                          | act=done, -; line=, -; next=, -
            POST /todo/contexts                         | name=, -; filter=, -
            POST /todo/contexts/removal                 | name=, -
            POST /todo/notes                            | key=octocat/none#1, -; note=weigh, -
            POST /api/v1/issue-writes                   | kind=open, -; repository=octocat/limits, 140; \
                title=Limits, 256; text=, 65000; label=, -; login=, -; task=, -; compound=, 200
            POST /api/v1/todos                          | line=weigh, 1000
            PATCH /api/v1/todos/00000000                | line=, -; status=, -; note=, -
            POST /views                                 | name=Limits, 80; address=/search?q=limits, 2000; \
                project=, 200
            POST /views/1                               | name=Limits, 80
            POST /api/v1/views                          | name=Limits, 80; address=/search?q=limits, 2000; \
                project=, 200
            PATCH /api/v1/views/1                       | name=Limits, 80; address=/search?q=limits, 2000
            POST /watching                              | kind=entry, 200; name={entry}, 200
            POST /watching/end                          | kind=entry, 200; name={entry}, 200
            """;

    private static final Set<String> LISTS = Set.of("compounds", "steps");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final JsonMapper json = JsonMapper.builder().build();

    /// A field of a route.
    ///
    /// @param characters most that it may have, or -1 where it is thrown away
    /// @param items most items of a list, or 0
    private record Field(String name, String good, int characters, int items) {

        static Field read(String text) {
            String[] parts = text.strip().split("[=,]", 2);
            int comma = parts[1].lastIndexOf(',');
            String[] limits = parts[1].substring(comma + 1).strip().replace("]", "").split("\\s*\\[");
            return new Field(
                    parts[0],
                    parts[1].substring(0, comma),
                    limits[0].equals("-") ? -1 : Integer.parseInt(limits[0]),
                    limits.length == 1 ? 0 : Integer.parseInt(limits[1]));
        }
    }

    private record Route(HttpMethod method, String path, List<Field> fields) {

        static Route read(String line) {
            String[] cells = line.split("\\|");
            String[] address = cells[0].strip().split(" ");
            return new Route(
                    HttpMethod.valueOf(address[0]),
                    address[1],
                    Stream.of(cells[1].split(";")).map(Field::read).toList());
        }
    }

    private static List<Route> routes() {
        return ROUTES.lines().map(Route::read).toList();
    }

    @Test
    void everyWritingRouteIsInTheTableWithAllItsTexts() {
        Map<String, Set<String>> listed = new TreeMap<>();
        routes().forEach(route -> listed.put(
                handler(route),
                new TreeSet<>(route.fields().stream().map(Field::name).toList())));

        assertThat(listed).isEqualTo(writingHandlers());
    }

    @TestFactory
    Stream<DynamicTest> oneMoreThanTheLimitIsRefusedInWords() {
        Person owner = accounts.owner();
        String entry = given(owner);
        return routes().stream().flatMap(route -> route.fields().stream().filter(field -> field.characters() >= 0)
                .map(field -> DynamicTest.dynamicTest(route.method() + " " + route.path() + " " + field.name(), () -> {
                    refuses(route, field, entry, owner);
                })));
    }

    private void refuses(Route route, Field field, String entry, Person owner) throws Exception {
        String tooLong = "x".repeat(field.characters() + 1);
        MvcTestResult answer = send(route, field, tooLong, 1, entry, owner);

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(words(answer)).contains(tooLong.length() + " ", field.characters() + " is the limit");
        if (field.items() > 0) {
            MvcTestResult many = send(route, field, "x", field.items() + 1, entry, owner);
            assertThat(words(many))
                    .contains("\"" + field.name() + "\" has " + (field.items() + 1) + " items; " + field.items()
                            + " is the limit");
            assertThat(many).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyJson()
                    .hasPathSatisfying("$.field", name -> assertThat(name).isEqualTo(field.name()))
                    .hasPathSatisfying("$.size", size -> assertThat(size).isEqualTo(field.items() + 1))
                    .hasPathSatisfying("$.limit", limit -> assertThat(limit).isEqualTo(field.items()));
        }
    }

    @Test
    void aBodyOfMoreThanTwoMegabytesIsNotRead() {
        String huge = "{\"name\": \"" + "x".repeat(JsonBodyLimit.MAX_BYTES) + "\"}";

        MvcTestResult answer = post(huge);

        assertThat(answer)
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("2097152 bytes");
    }

    @Test
    void aDeepBodyIsRefused() {
        MvcTestResult answer = post("{\"more\": " + "[".repeat(1000) + "]".repeat(1000) + "}");

        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("nested too deeply");
    }

    private MvcTestResult post(String body) {
        return mvc.post().uri("/api/v1/compounds").contentType(MediaType.APPLICATION_JSON).content(body)
                .header("Authorization", accounts.bearer(accounts.owner())).exchange();
    }

    /// What the routes speak of; the id of an entry.
    private String given(Person owner) {
        if (database.sql("SELECT count(*) FROM campaign WHERE slug = 'limits'").query(Long.class).single() == 0) {
            write("/api/v1/campaigns", "{\"title\": \"Limits\", \"slug\": \"limits\"}", owner);
            write("/api/v1/compounds", "{\"name\": \"Of limits\", \"number\": \"LIM-1\"}", owner);
            write("/api/v1/campaigns/limits/compounds", "{\"number\": \"LIM-1\", \"stage\": \"made\"}", owner);
            write("/api/v1/notebooks", "{\"title\": \"Limits\", \"slug\": \"limits\"}", owner);
            assertThat(mvc.post()
                            .uri("/campaigns/limits/series")
                            .param("title", "Limits")
                            .with(accounts.session(owner))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
            database.sql("""
                    INSERT INTO assay (slug, name_key, heading_key, assay_name, unit_assumed, direction, source_column,
                            created_at)
                    VALUES ('limits', 'limits', 'limits', 'Limits', FALSE, 'NEITHER', 'Limits', CURRENT_TIMESTAMP)""")
                    .update();
        }
        String address = write(
                        "/api/v1/entries",
                        "{\"notebook\": \"limits\", \"title\": \"Limits\", \"text\": \"Weighed.\"}",
                        owner)
                .getResponse()
                .getHeader("Location");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private MvcTestResult write(String address, String body, Person owner) {
        MvcTestResult answer = mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON).content(body)
                .header("Authorization", accounts.bearer(owner)).exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        return answer;
    }

    private MvcTestResult send(Route route, Field field, String value, int items, String entry, Person owner)
            throws Exception {
        String path = route.path().replace("{entry}", entry);
        if (!path.startsWith("/api/")) {
            var form = mvc.method(route.method()).uri(path).with(accounts.session(owner)).with(csrf());
            if (path.equals("/imports")) {
                return form.multipart().file(table()).param(field.name(), value).exchange();
            }
            if (route.fields().stream().noneMatch(one -> one.name().equals("role"))) {
                form.param("role", "MEMBER");
            }
            route.fields()
                    .forEach(other ->
                            form.param(other.name(), other.name().equals(field.name()) ? value : other.good()));
            return form.exchange();
        }
        var request = mvc.method(route.method())
                .uri(path)
                .header("Authorization", accounts.bearer(owner))
                .header("If-Match", "*");
        if (path.equals("/api/v1/imports")) {
            return request.multipart().file(table()).param(field.name(), value).exchange();
        }
        if (path.endsWith("/snapshots")) {
            return mvc.post().uri(path).header("Authorization", accounts.bearer(owner)).param(field.name(), value)
                    .exchange();
        }
        if (path.equals("/api/v1/tokens")) {
            String basic = java.util.Base64.getEncoder()
                    .encodeToString((owner.email().orElseThrow() + ":" + Accounts.PASSWORD).getBytes());
            return mvc.post().uri(path).header("Authorization", "Basic " + basic).param(field.name(), value).exchange();
        }
        return request.contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body(route, field, value, items)))
                .exchange();
    }

    private static Map<String, Object> body(Route route, Field field, String value, int items) {
        Map<String, Object> body = new LinkedHashMap<>();
        route.fields().stream()
                .filter(other -> !other.good().isEmpty())
                .forEach(other -> body.put(other.name(),
                        LISTS.contains(other.name()) ? List.of(other.good()) : other.good()));
        List<String> values = IntStream.range(0, items).mapToObj(i -> items == 1 ? value : value + i).toList();
        body.put(field.name(), switch (field.name()) {
            case "synonyms", "compounds", "steps" -> values;
            case "metadata" -> facts(values);
            default -> value;
        });
        return body;
    }

    private static Map<String, String> facts(List<String> values) {
        Map<String, String> facts = new LinkedHashMap<>();
        values.forEach(value -> facts.put("fact" + facts.size(), value));
        return facts;
    }

    private static MockMultipartFile table() {
        return new MockMultipartFile("file", "a.csv", "text/csv", "Name\nA\n".getBytes(StandardCharsets.UTF_8));
    }

    /// What the document or the page says, or the page of the error is going to say.
    private static String words(MvcTestResult answer) {
        Object forPage = answer.getRequest().getAttribute(ErrorPage.PROBLEM);
        String said = forPage == null
                ? new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                : forPage.toString();
        return said.replace("\\\"", "\"").replace("&quot;", "\"");
    }

    /// The handler of a route of the table, as `class.method`.
    private String handler(Route route) {
        String path = route.path().replace("{entry}", "1");
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey()
                        .getMethodsCondition()
                        .getMethods()
                        .contains(RequestMethod.resolve(route.method())))
                .filter(entry -> entry.getKey().getParamsCondition().isEmpty())
                .filter(entry -> !entry.getKey().getConsumesCondition().getConsumableMediaTypes()
                        .contains(MediaType.parseMediaType(JsonLines.MEDIA_TYPE)))
                .filter(entry -> entry.getKey().getPathPatternsCondition().getPatterns().stream()
                        .sorted()
                        .anyMatch(pattern ->
                                pattern.matches(org.springframework.http.server.PathContainer.parsePath(path))))
                .min(java.util.Comparator.comparing(
                        entry -> entry.getKey().getPathPatternsCondition().getFirstPattern()))
                .map(entry -> name(entry.getValue()))
                .orElseThrow(() -> new AssertionError("No handler for " + route.path()));
    }

    /// The texts that each handler of a writing request takes; handlers that take none are left out.
    private Map<String, Set<String>> writingHandlers() {
        Map<String, Set<String>> handlers = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            boolean writes =
                    methods.stream().anyMatch(method -> method != RequestMethod.GET && method != RequestMethod.HEAD);
            Set<String> texts = new TreeSet<>();
            for (MethodParameter parameter : handler.getMethodParameters()) {
                texts.addAll(texts(parameter));
            }
            if (writes && !texts.isEmpty() && mapping.getParamsCondition().isEmpty()) {
                handlers.put(name(handler), texts);
            }
        });
        return handlers;
    }

    private static String name(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
    }

    private static List<String> texts(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
        RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
        if (param != null && parameter.getParameterType() == String.class) {
            return List.of(param.value().isEmpty() ? String.valueOf(parameter.getParameterName()) : param.value());
        }
        boolean form = parameter.getParameterType().isRecord() && (parameter.getParameterAnnotations().length == 0
                || parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.ModelAttribute.class));
        List<String> texts = new ArrayList<>();
        if (form) {
            for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                if (Set.of(String.class, List.class, Map.class).contains(component.getType())) {
                    texts.add(component.getName());
                }
            }
        }
        return texts;
    }
}
