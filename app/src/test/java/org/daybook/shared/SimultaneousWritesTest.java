package org.daybook.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Assays;
import org.daybook.assay.correction.Results;
import org.daybook.assay.correction.TypedResult;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.campaign.stage.Stage;
import org.daybook.exchange.dataset.Datasets;
import org.daybook.exchange.dataset.Snapshots;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.vocabulary.Term;
import org.daybook.exchange.vocabulary.Terms;
import org.daybook.issues.Issues;
import org.daybook.issues.github.WithFakeGitHub;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.issues.write.IssueWrites;
import org.daybook.issues.write.NewWrite;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.editing.EditorWindow;
import org.daybook.notebook.editing.WorkingCopies;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.entry.Saving;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Role;
import org.daybook.people.account.Invitations;
import org.daybook.people.account.Invitations.NewInvitation;
import org.daybook.people.account.JoinRequests;
import org.daybook.people.account.PasswordResets;
import org.daybook.people.answer.Claim;
import org.daybook.people.answer.KeptAnswers;
import org.daybook.people.group.Group;
import org.daybook.people.group.Projects;
import org.daybook.people.identity.Identity;
import org.daybook.people.mail.MailStops;
import org.daybook.people.passkey.Passkey;
import org.daybook.people.passkey.Passkeys;
import org.daybook.people.token.ApiTokens;
import org.daybook.registry.CompoundNumbers;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.Registration;
import org.daybook.registry.batch.BatchCorrections;
import org.daybook.registry.batch.Batches;
import org.daybook.registry.batch.NewBatch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.todo.Contexts;
import org.daybook.todo.TodoImport;
import org.daybook.todo.TodoStatus;
import org.daybook.todo.Todos;
import org.daybook.todo.exchange.TaskwarriorJson;
import org.daybook.todo.line.TodoLine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Eight people write the same at once: one has made it, the others are answered as whoever comes a moment later is
/// (#8).
@DaybookTest
@WithFakeGitHub
class SimultaneousWritesTest {

    private static final int PEOPLE = 8;

    /// Rows that one job, one lock holder or one session at a time writes, so that nobody can come at the same moment.
    private static final Set<String> WRITTEN_BY_ONE_AT_A_TIME = Set.of(
            "scheduled_tasks",
            "merged_identity",
            "import_column",
            "import_row",
            "import_claim",
            "import_gone",
            "issue_mention",
            "issue_origin",
            "issue_comment_unique",
            "issue_comment_mention",
            "followed_page",
            "entry_mention",
            "entry_issue",
            "batch_use",
            "correction_about",
            "example_item",
            "person_session_attributes",
            "person_session_id_unique");

    /// Of what the program itself draws from 128 random bits, nobody can be given the same.
    private static final Set<String> DRAWN_AT_RANDOM = Set.of("person_public_id_unique", "address_check_hash_unique");

    @Autowired
    private JdbcClient database;

    @Autowired
    private NotebookFixture fixture;

    @Autowired
    private People people;

    @Autowired
    private KeptAnswers answers;

    @Autowired
    private Projects projects;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private Invitations invitations;

    @Autowired
    private MailStops stops;

    @Autowired
    private JoinRequests requests;

    @Autowired
    private Compounds compounds;

    @Autowired
    private CompoundNumbers numbers;

    @Autowired
    private Curation curation;

    @Autowired
    private Batches batches;

    @Autowired
    private BatchCorrections batchCorrections;

    @Autowired
    private Assays assays;

    @Autowired
    private Terms terms;

    @Autowired
    private Results results;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Datasets datasets;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Notebooks notebooks;

    @Autowired
    private Entries entries;

    @Autowired
    private WorkingCopies workingCopies;

    @Autowired
    private Issues issues;

    @Autowired
    private FollowedRepositories repositories;

    @Autowired
    private IssueWrites writes;

    @Autowired
    private Todos todos;

    @Autowired
    private Contexts contexts;

    @Autowired
    private TodoImport todoImport;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private Imports imports;

    /// What eight do at once to the rows under a unique constraint, and how many of them made something.
    private record Race(String constraint, int makers, Act act) {
    }

    /// The act of one of the eight, 0 to 7: what it made or found; a refusal in words is thrown.
    private interface Act {

        Object by(int one) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> oneMakesItAndTheOthersAreAnsweredInWords() {
        return races().map(race -> DynamicTest.dynamicTest(race.constraint(), () -> {
            List<Object> made = atOnce(race.act());

            assertThat(made).as("what was made").hasSize(race.makers());
        }));
    }

    @Test
    void everyUniqueConstraintHasItsRace() {
        Set<String> raced = new TreeSet<>(races().map(Race::constraint).toList());

        assertThat(raced).containsAll(uniqueConstraints());
    }

    private Stream<Race> races() {
        return Stream.of(
                        peopleAtOnce(),
                        compoundsAtOnce(),
                        assaysAtOnce(),
                        campaignsAtOnce(),
                        entriesAtOnce(),
                        issuesAtOnce(),
                        termsAtOnce())
                .flatMap(List::stream);
    }

    private List<Race> peopleAtOnce() {
        Actor owner = fixture.owner();
        String same = word();
        NewInvitation seats = new NewInvitation("a class", Role.CONTRIBUTOR, PEOPLE, 1);
        String invitation = invitations.invite(seats, owner);
        String elsewhere = invitations.invite(seats, owner);
        PersonId locked = people.add(person("locked out " + same, "locked@" + same + ".org"), owner).id();
        return List.of(
                new Race("kept_answer", 1, one -> {
                    if (!(answers.claim(locked, same, "f") instanceof Claim.Yours)) {
                        throw new InvalidInputException("key", "at work");
                    }
                    return one;
                }),
                new Race("project_slug_unique", 1, one -> projects
                        .open(same, new Group(same, "", "", "", ""), owner).slug()),
                new Race("person_handle_unique", PEOPLE, one -> people.add(person(same, one + "@" + same), owner)
                        .handle()),
                new Race("person_email_unique", 1, one -> people.add(person(same + one, "one@" + same + ".org"), owner)
                        .handle()),
                new Race("api_token_hash_unique", PEOPLE, one -> tokens.issue("the same", owner)),
                new Race("password_reset_hash_unique", PEOPLE, one -> resets.handOut(locked, owner)),
                new Race("mail_stop", PEOPLE, one -> {
                    stops.choose(Set.of(), owner);
                    return one;
                }),
                new Race("invitation_hash_unique", PEOPLE, one -> invitations.invite(seats, owner)),
                new Race("join_request_hash_unique", PEOPLE, one -> requests.ask(
                        "the same", "asks@" + same + ".org", "thermos bicycle lamp", "", java.util.Locale.ENGLISH)),
                new Race("person_identity_unique", 1, one -> invitations.join(elsewhere, same + " elsewhere " + one,
                        new Identity("https://id.example.org", same, same, Optional.empty())).handle()),
                new Race("passkey_unique", 1, one -> {
                    passkeys.add(locked, new Passkey.Credential(same, "key", "attestation"), 0, false, "Laptop");
                    return one;
                }),
                new Race("person_handle_unique", PEOPLE, one -> invitations
                        .join(invitation, same + " joins", "joins" + one + "@" + same + ".org", "thermos bicycle lamp")
                        .handle()));
    }

    private static People.NewPerson person(String name, String email) {
        return new People.NewPerson(name, email, "correct horse", Role.MEMBER);
    }

    private List<Race> compoundsAtOnce() {
        Actor member = fixture.member();
        String same = word();
        CompoundId known = compound(same + " known", member).id();
        OtherName name = new OtherName(SynonymKind.NAME, same);
        return List.of(
                new Race(
                        "number_scheme_prefix_unique",
                        PEOPLE,
                        one -> numbered(same + one, "R" + letters(same) + "-" + (one + 1), member)),
                new Race(
                        "number_hold_key_unique",
                        PEOPLE,
                        one -> numbers.retire("H" + letters(same) + "-1", "raced " + one, member).number()),
                new Race("compound_identity_unique", PEOPLE, one -> compound(same, member)
                        .number()),
                new Race(
                        "compound_number_text_unique",
                        1,
                        one -> numbered(same + "n" + one, "T" + letters(same) + "-1", member)),
                new Race(
                        "compound_number_key_unique",
                        1,
                        one -> numbered(
                                same + "k" + one,
                                one % 2 == 0 ? "K" + letters(same) + "-01" : "K" + letters(same) + "-1",
                                member)),
                new Race("synonym_once_a_compound", 1, one -> onlyIf(curation.addSynonym(known, name, member))),
                new Race("batch_request_unique", PEOPLE, one -> batchCorrections
                        .add(known, NewBatch.coded("request " + same), same, member)
                        .batch()
                        .id()),
                new Race(
                        "batch_code_unique",
                        1,
                        one -> onlyIf(
                                batches.add(known, NewBatch.coded("01"), member).isNew())));
    }

    private Compound compound(String name, Actor member) {
        return switch (compounds.register(NewCompound.withoutStructure(name), member)) {
            case Registration.Registered done -> done.compound();
            case Registration.AlreadyRegistered done -> done.compound();
            case Registration.Rejected refused -> throw new InvalidInputException(refused.field(), refused.message());
        };
    }

    /// A name under a number that another name may have taken.
    private Object numbered(String name, String number, Actor member) {
        Registration done = compounds.register(NewCompound.withoutStructure(name).numbered(number), member);
        return onlyIf(done instanceof Registration.Registered);
    }

    private List<Race> assaysAtOnce() {
        Actor member = fixture.member();
        String same = word();
        TypedResult typed = TypedResult.of(Map.of("compound", compound(same, member).number(), "assay",
                assays.findOrAdd(AssayHeading.read(same + " EC50"), null, member).slug(), "value", "0.4"));
        return List.of(
                new Race("assay_name_key_unique", PEOPLE, one -> assays.findOrAdd(
                                AssayHeading.read(same + " IC50"), null, member)
                        .id()),
                new Race("activity_request_unique", PEOPLE, one -> results
                        .enter(typed, new Results.Entering(null, "", same), member)
                        .getFirst()
                        .id()),
                new Race("assay_slug_unique", PEOPLE, one -> assays.findOrAdd(
                                AssayHeading.read(same + " slug" + "!".repeat(one + 1)), null, member)
                        .slug()));
    }

    private List<Race> campaignsAtOnce() {
        Actor member = fixture.member();
        String same = word();
        Campaign campaign = campaigns.open("", same + " known", "", member);
        CompoundId compound = compound(same, member).id();
        return List.of(
                new Race("campaign_slug_unique", 1, one -> campaigns
                        .open(same, same, "", member)
                        .id()),
                new Race("series_slug_unique", PEOPLE, one -> campaigns
                        .openSeries(campaign.id(), "", same, "", member)
                        .id()),
                new Race("campaign_person_once", PEOPLE, one -> {
                    campaigns.join(campaign.id(), fixture.owner().person().orElseThrow(), "", member);
                    return "joined";
                }),
                new Race("dataset_snapshot_day_unique", 1, one -> onlyIf(snapshots
                        .make(datasets.get(campaign.slug(), "campaign"), "{}", member)
                        .isNew())),
                new Race(
                        "membership_once",
                        1,
                        one -> onlyIf(memberships.include(campaign.id(), compound, "", Stage.MADE, member))));
    }

    private List<Race> entriesAtOnce() {
        Actor member = fixture.member();
        String same = word();
        Notebook notebook = fixture.notebook();
        EntryContent content = new EntryContent(LocalDate.of(2026, 11, 28), same, "Weighed it.");
        EntryId draft = entryOf(entries.create(NewEntry.draft(notebook.id(), content), member));
        EntryId published = entryOf(entries.create(NewEntry.published(notebook.id(), content), member));
        return List.of(
                new Race("notebook_slug_unique", 1, one -> notebooks
                        .open(same, notebooks.defaults(same), member)
                        .id()),
                new Race(
                        "entry_form_token_unique",
                        PEOPLE,
                        one -> entryOf(
                                entries.create(new NewEntry(notebook.id(), content, true, false, same), member))),
                new Race("change_log", PEOPLE, one -> entryOf(
                        entries.create(NewEntry.draft(notebook.id(), content), member))),
                new Race("revision_number_unique", PEOPLE, one -> entries.publish(draft, member)
                        .revision()),
                new Race("working_copy_unique", PEOPLE, one -> {
                    workingCopies.keep(
                            published,
                            new EditorWindow("one", ""),
                            EntryChange.to(content.withText("More " + one), 1, ""),
                            member);
                    return "kept";
                }));
    }

    private List<Race> termsAtOnce() {
        String same = word();
        return List.of(new Race("site_term_held_once", 1, one -> {
            terms.add(Term.of(Term.Kind.STRAIN, same), "raced", fixture.owner());
            return "added";
        }));
    }

    private static EntryId entryOf(Saving saving) {
        return ((Saving.Revised) saving).entry().id();
    }

    private List<Race> issuesAtOnce() {
        Actor member = fixture.member();
        String same = word();
        Actor followed = fixture.owner();
        repositories.follow("example/" + same + "w", followed);
        CompoundId compound = compound(same, member).id();
        issues.link(compound, "example/" + same + "#4", member);
        String todo = todos.add(TodoLine.read("the same"), Optional.empty(), followed);
        String uuid = UUID.randomUUID().toString();
        List<CompoundId> eight = Stream.iterate(0, one -> one + 1)
                .limit(PEOPLE)
                .map(one -> compound(same + one, member).id())
                .toList();
        return List.of(
                new Race("issue_unique", PEOPLE, one -> issues.link(eight.get(one), "example/" + same + "#1", member)
                        .id()),
                new Race("issue_alias", PEOPLE, one -> issues.link(eight.get(one), "example/" + same + "#2", member)
                        .id()),
                new Race("followed_repository_unique", PEOPLE, one -> repositories
                        .follow("example/" + same, fixture.owner())
                        .id()),
                new Race("todo_issue_unique", PEOPLE, one -> {
                    todos.change(List.of("example/" + same + "#4"), TodoLine.read("pri:H"), followed);
                    return one;
                }),
                new Race("todo_tag", PEOPLE, one -> {
                    todos.change(List.of(todo), TodoLine.read("+same"), followed);
                    return one;
                }),
                new Race("todo_dependency", PEOPLE, one -> {
                    todos.change(List.of(todo), TodoLine.read("depends:example/" + same + "#4"), followed);
                    return one;
                }),
                new Race("todo_uuid_unique", PEOPLE, one -> todoImport.take(TaskwarriorJson.read(
                        "{\"description\":\"the same\",\"uuid\":\"" + uuid + "\"}", 1), followed)),
                new Race("todo_context_unique", PEOPLE, one -> {
                    contexts.keep(same, "+same", followed);
                    return one;
                }),
                new Race("issue_write_once", PEOPLE, one -> writes.ask(
                        NewWrite.open("example/" + same + "w", "The same", "", Optional.empty()), same, followed).id()),
                new Race("compound_issue", PEOPLE, one -> issues.link(compound, "example/" + same + "#3", member)
                        .id()));
    }

    /// Names of the unique constraints, and of tables whose primary key is more than a number.
    private Set<String> uniqueConstraints() {
        Set<String> found = new TreeSet<>(database.sql("""
                SELECT lower(constraint_name) FROM information_schema.table_constraints
                WHERE constraint_type = 'UNIQUE' AND lower(table_schema) = 'public'""").query(String.class).list());
        found.addAll(database.sql("""
                SELECT lower(c.table_name) FROM information_schema.table_constraints c
                JOIN information_schema.key_column_usage k
                    ON k.constraint_name = c.constraint_name AND k.table_schema = c.table_schema
                WHERE c.constraint_type = 'PRIMARY KEY' AND lower(c.table_schema) = 'public'
                GROUP BY c.table_name HAVING count(*) > 1""").query(String.class).list());
        found.removeAll(WRITTEN_BY_ONE_AT_A_TIME);
        found.removeAll(DRAWN_AT_RANDOM);
        return found;
    }

    /// What the eight made; who was refused in words made nothing, any other failure is one of the program.
    @Test
    void whatWaitsInACircleIsRefusedToOne() throws Exception {
        Actor member = TestActors.of(Role.MEMBER, database);
        List<String> ring = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            ring.add(todos.add(TodoLine.read("one of a ring"), Optional.empty(), member));
        }

        List<Object> made = atOnce(one -> {
            todos.change(List.of(ring.get(one)), TodoLine.read("depends:" + ring.get((one + 1) % PEOPLE)), member);
            return one;
        });

        assertThat(made).hasSize(PEOPLE - 1);
        todos.end(ring, TodoStatus.DELETED, member);
    }

    private static List<Object> atOnce(Act act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        List<Callable<Object>> acts = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int one = i;
            acts.add(() -> {
                start.await();
                return act.by(one);
            });
        }
        List<Object> made = new ArrayList<>();
        try (ExecutorService eight = Executors.newFixedThreadPool(PEOPLE)) {
            for (Future<Object> outcome : eight.invokeAll(acts)) {
                try {
                    made.add(outcome.get());
                } catch (ExecutionException refused) {
                    Assertions.assertThat(refused.getCause()).isInstanceOf(InvalidInputException.class);
                }
            }
        }
        return made;
    }

    private static Object onlyIf(boolean made) {
        if (!made) {
            throw new InvalidInputException("any", "It was here already");
        }
        return "made";
    }

    private static String word() {
        return "race" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /// The word without digits, which a prefix may not have.
    private static String letters(String word) {
        StringBuilder letters = new StringBuilder();
        word.toUpperCase(java.util.Locale.ROOT)
                .chars()
                .forEach(c -> letters.append((char) (Character.isDigit(c) ? 'G' + c - '0' : c)));
        return letters.toString();
    }
}
