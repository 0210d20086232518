package org.daybook.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookFixture;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.entry.Saving;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.name.OtherName;
import org.daybook.search.Filters;
import org.daybook.search.Hit;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.search.SearchQuery.Order;
import org.daybook.search.SearchResult;
import org.daybook.search.SearchResult.Remark;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.EntryId;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DaybookTest
class EntrySearchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Search search;

    @Autowired
    private Entries entries;

    @Autowired
    private EntryLists lists;

    @Autowired
    private Compounds compounds;

    @Autowired
    private People people;

    @Autowired
    private NotebookFixture fixture;

    private Notebook notebook;
    private Actor author;

    @BeforeEach
    void openANotebook() {
        notebook = fixture.notebook();
        author = fixture.contributor();
    }

    @Test
    void theNextSearchFindsWhatWasJustSaved() {
        for (int round = 0; round < 20; round++) {
            String word = word();
            publish("Saved", "We saw " + word + " here.");

            SearchResult found = find(word, Actor.anybody());

            assertThat(found.hits()).hasSize(1);
            assertThat(found.remarks()).isEmpty();
        }
    }

    @Test
    void aDraftIsFoundByItsAuthorOnlyAndNotEvenCountedForOthers() {
        String canary = word();
        Entry draft = save(
                NewEntry.draft(notebook.id(), new EntryContent(DAY, "Secret " + canary, "The " + canary + " sings.")),
                author);

        assertThat(find(canary, author).hits()).hasSize(1);
        for (Actor other : List.of(Actor.anybody(), fixture.contributor(), fixture.member(), fixture.owner())) {
            for (String query : List.of(
                    canary,
                    "title:" + canary,
                    "\"the " + canary + "\"",
                    canary.substring(0, 6) + "*",
                    "-nothing " + canary)) {
                SearchResult found = find(query, other);
                assertThat(found.total()).as(query + " for " + other).isZero();
                assertThat(found.hits()).isEmpty();
            }
        }

        entries.publish(draft.id(), author);
        assertThat(find(canary, Actor.anybody()).hits()).hasSize(1);
    }

    /// Whether somebody has drafts is nobody else's business.
    @Test
    void anAuthorOfDraftsOnlyLooksLikeNobody() {
        Actor writer = fixture.contributor();
        save(NewEntry.draft(notebook.id(), new EntryContent(DAY, "Secret", "Plan")), writer);
        String handle = people.find(writer.person().orElseThrow()).orElseThrow().handle();

        assertThat(search.find(SearchQuery.everything().withFilters(by(handle)), Actor.anybody()).remarks())
                .containsExactly(new Remark(Remark.Code.NOTHING_IN, "author \"" + handle + "\""));
        assertThat(search.find(SearchQuery.everything().withFilters(by(handle)), writer).remarks()).isEmpty();
    }

    @Test
    void whatSomebodyWroteIsFoundByTheirNewNameAndNotByTheOld() {
        String before = word();
        String after = word();
        people.changeProfile(before, "", author);
        publish("Weighed", "Twice");
        assertThat(titles(before)).containsExactly("Weighed");

        people.changeProfile(after, "", author);

        assertThat(titles(before)).isEmpty();
        assertThat(find(after, Actor.anybody()).hits()).singleElement().extracting(Hit::author).isEqualTo(after);
    }

    private static Filters by(String handle) {
        return new Filters("", "", handle, null, null, List.of(), null, null);
    }

    @Test
    void aRedactedOrDiscardedEntryIsGone() {
        String word = word();
        Entry entry = publish("Wrong", "A private " + word);
        entries.redact(entry.id(), "named a patient", fixture.owner());
        Entry draft = save(NewEntry.draft(notebook.id(), new EntryContent(DAY, "Draft", word)), author);
        entries.discard(draft.id(), author);

        assertThat(find(word, author).hits()).isEmpty();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Frühling        | Fru\u0308hling
            Fru\u0308hling   | Frühling
            rücksicht       | Ru\u0308cksicht
            angstrom        | Ångström
            angstrom        | \u212bngstro\u0308m
            H2O             | H₂O
            H₂O             | H2O
            cm-1            | cm⁻¹
            non-polar       | non\u2011polar
            semi–dry        | semi-dry
            N'-oxide        | N′-oxide
            O’Neil          | O'Neil
            alpha-pinene    | α-pinene
            β-lactam        | beta-lactam
            10 µM           | 10 \u03bcM
            pentahydrate    | penta\u00adhydrate
            ﬁlter           | filter
            """)
    void wordsAreFoundHoweverUnicodeSpellsThem(String asked, String typed) {
        String word = word();
        publish("Spelling", word + " before " + typed + " after");

        Hit hit = find(word + " \"" + asked + '"', Actor.anybody()).hits().getFirst();

        assertThat(hit.excerpt().stream().map(Hit.Fragment::text).collect(Collectors.joining())).contains(typed);
    }

    @Test
    void whatMentionsACompoundIsWhatItsPageShows() {
        compounds.register(NewCompound.of(StructureReader.read("OCCc1ccc(I)cc1Br")).numbered("TST-M-17")
                .alsoKnownAs(List.of(OtherName.of("MMV7734217"))), fixture.member());
        Compound compound = compounds.find("TST-M-17").orElseThrow();
        for (String way : List.of(
                "TST-M-17",
                "tst_m_017",
                "MMV7734217",
                "TST\u2011M\u201117",
                compound.inchiKey().orElseThrow(),
                "```smiles\nBrc1cc(I)ccc1CCO\n```")) {
            publish("By " + way.substring(0, 3), "made\n\n" + way + "\n");
        }

        for (String asked : List.of("TST-M-17", "tst-m-0017", "MMV7734217", compound.inchiKey().orElseThrow())) {
            assertThat(find("mentions:" + asked, Actor.anybody()).total()).as(asked).isEqualTo(6)
                    .isEqualTo(lists.mentioning(compound.id()).size());
        }
        List<EntrySummary> all = lists.mentioning(compound.id());
        assertThat(lists.mentioning(compound.id(), 4)).isEqualTo(new EntryLists.Newest(all.subList(0, 4), 6));
    }

    @Test
    void markedWordsStandInTheExcerpt() {
        String word = word();
        publish(
                "Coupling",
                "Nothing here. ".repeat(30) + "The " + word + " dissolved in dry THF. " + "And so on. ".repeat(30));

        Hit hit = find(word, Actor.anybody()).hits().getFirst();

        assertThat(hit.excerpt().stream().filter(Hit.Fragment::marked).map(Hit.Fragment::text)).containsExactly(word);
        assertThat(hit.excerpt().stream().map(Hit.Fragment::text).collect(Collectors.joining()))
                .contains("dissolved in dry THF")
                .hasSizeLessThan(400);
    }

    @Test
    void wordsAreReadAsASearchBoxIsMeant() {
        String word = word();
        publish(word + " one", "The 2-(4-fluorophényl)ethanols were at 10 µM.");
        publish(word + " two", "Suzuki couplings of a pyridine");

        assertThat(titles(word + " fluorophenyl")).containsExactly(word + " one");
        assertThat(titles(word + " \"4-fluorophenyl ethanol\"")).containsExactly(word + " one");
        assertThat(titles(word + " 10 uM")).containsExactly(word + " one");
        assertThat(titles(word + " coupling")).containsExactly(word + " two");
        assertThat(titles(word + " -coupling")).containsExactly(word + " one");
        assertThat(titles(word + " pyrid")).containsExactly(word + " two");
        assertThat(titles(word + " (ethanol OR pyridine)")).hasSize(2);
        assertThat(titles("title:" + word)).hasSize(2);
        assertThat(titles("text:suzuki " + word)).containsExactly(word + " two");
    }

    @Test
    void filtersNarrowTheHits() {
        String word = word();
        publish("Early " + word, "x");
        save(
                NewEntry.published(notebook.id(), new EntryContent(DAY.plusDays(10), "Late " + word, "x")),
                fixture.member());

        assertThat(titles(new Filters("", notebook.slug(), "", DAY.plusDays(5), null, List.of(), null, null), word))
                .containsExactly("Late " + word);
        assertThat(titles(new Filters("", notebook.slug(), "", null, DAY, List.of(), null, null), word))
                .containsExactly("Early " + word);
        assertThat(titles(new Filters("", "no-such-notebook", "", null, null, List.of(), null, null), word)).isEmpty();
    }

    @Test
    void pagesJoinWithoutGapOrRepetition() {
        String word = word();
        for (int i = 0; i < 23; i++) {
            save(
                    NewEntry.published(
                            notebook.id(), new EntryContent(DAY.plusDays(i % 5), word + " " + i, "x".repeat(i))),
                    author);
        }
        for (Order order : List.of(Order.RELEVANCE, Order.NUMBER, Order.NEWEST)) {
            List<Long> ids = new ArrayList<>();
            String cursor = null;
            do {
                SearchResult page = search.find(
                        SearchQuery.everything().withText(word).orderedBy(order).page(5, cursor), Actor.anybody());
                assertThat(page.total()).isEqualTo(23);
                page.hits().forEach(hit -> ids.add(hit.id()));
                cursor = page.next().orElse(null);
            } while (cursor != null);
            assertThat(ids).as(order.name()).hasSize(23).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "c2hvcnQ", "ZjE", "AAAA"})
    void aCursorFromElsewhereIsRefused(String cursor) {
        SearchQuery query = SearchQuery.everything().withText("word").page(5, cursor);

        assertThatThrownBy(() -> search.find(query, Actor.anybody())).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "a*b*",
                "\"open",
                "a AND",
                "/x.*/",
                "((((a",
                "field:x",
                "C#N",
                "[1 TO",
                "~2",
                " ",
                "title:*",
                "-",
                "OR",
                "\u0000\ud800"
            })
    void anyTextIsAnswered(String text) {
        assertThat(find(text, Actor.anybody()).hits()).isNotNull();
    }

    @Test
    void textWithoutAWordFindsNothingAndSaysSo() {
        assertThat(find("*", Actor.anybody())).satisfies(found -> {
            assertThat(found.total()).isZero();
            assertThat(found.remarks()).extracting(Remark::code).containsExactly(Remark.Code.PLAIN_WORDS);
        });
    }

    /// A word of its own, of letters only; also its beginning is nobody else's.
    private static String word() {
        StringBuilder word = new StringBuilder("w");
        for (char c : UUID.randomUUID().toString().replace("-", "").toCharArray()) {
            word.append((char) (Character.isDigit(c) ? c - '0' + 'g' : c));
        }
        return word.toString();
    }

    private Entry publish(String title, String text) {
        return save(NewEntry.published(notebook.id(), new EntryContent(DAY, title, text)), author);
    }

    private Entry save(NewEntry entry, Actor actor) {
        return ((Saving.Revised) entries.create(entry, actor)).entry();
    }

    private SearchResult find(String text, Actor actor) {
        return search.find(SearchQuery.everything().withText(text).only(EntryId.KIND), actor);
    }

    private List<String> titles(String text) {
        return titles(Filters.none(), text);
    }

    private List<String> titles(Filters filters, String text) {
        return search
                .find(SearchQuery.everything().withText(text).withFilters(filters), Actor.anybody())
                .hits()
                .stream()
                .map(Hit::title)
                .toList();
    }
}
