package org.daybook.web.shared.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Direction;
import org.daybook.assay.value.ReportedValue;
import org.daybook.campaign.Standing;
import org.daybook.campaign.stage.Stage;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.vocabulary.Term;
import org.daybook.comment.Comment;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueState;
import org.daybook.issues.write.WriteKind;
import org.daybook.notebook.Writers;
import org.daybook.notebook.entry.Kind;
import org.daybook.people.Role;
import org.daybook.people.mail.MailTopic;
import org.daybook.people.newcomer.Decision;
import org.daybook.people.token.TokenScope;
import org.daybook.registry.CompoundProperty;
import org.daybook.registry.Registration;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.correction.CompoundPart;
import org.daybook.registry.history.CompoundChange;
import org.daybook.registry.name.SynonymKind;
import org.daybook.registry.number.CodeParts;
import org.daybook.search.Reading;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.undo.Part;
import org.daybook.todo.TodoReport;
import org.daybook.todo.TodoStatus;
import org.daybook.watch.Notice;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The words of pages stand in bundles (`docs/translating.md`): each key that is used is there in English, each that is
/// there is used, and what is German says the same.
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    /// Sentences that the domain says ([org.daybook.shared.Said]).
    private static final Path SAID = Path.of("../app/src/main/resources/messages");
    /// What is told of structures ([org.daybook.chem.structure.Reason]).
    private static final Path STRUCTURES = Path.of("../chem-index/src/main/resources/messages");
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"), Path.of("../app/src/main/java"), Path.of("../chem-index/src/main/java"));
    private static final Path TEMPLATES = RESOURCES.resolve("templates");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");

    /// `#{key`, `#messages.msg('key')`, `@words.of('key'` in templates.
    private static final Pattern USED_IN_TEMPLATES =
            Pattern.compile("#\\{([a-z][a-z0-9.-]*)|#messages\\.msg\\('([^']+)'|@words\\.of\\('([^']+)'");

    /// A whole key as a literal, or the beginning of one that ends with a point.
    private static final Pattern USED_IN_JAVA = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+\\.?|error\\.)\"");

    private static final Pattern VOCABULARY = Pattern.compile("words\\.word\\(['\"]([a-z-]+)['\"]");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)");

    /// What [Words#word] is asked for.
    private static final Map<String, List<?>> VOCABULARIES = Map.ofEntries(
            Map.entry("role", List.of(Role.values())),
            Map.entry("decision", List.of(Decision.Kind.values())),
            Map.entry("mail-topic", List.of(MailTopic.values())),
            Map.entry("mail-state", List.of("sent", "given-up", "waits")),
            Map.entry("direction", List.of(Direction.values())),
            Map.entry("scope", List.of(TokenScope.values())),
            Map.entry("standing", List.of(Standing.values())),
            Map.entry("stage", List.of(Stage.values())),
            Map.entry("issue-state", List.of(IssueState.values())),
            Map.entry("todo-report", List.of(TodoReport.values())),
            Map.entry("todo-status", List.of(TodoStatus.values())),
            Map.entry("todo-act", List.of("done", "open", "delete", "start", "stop")),
            Map.entry("issue-write", List.of(WriteKind.values())),
            Map.entry("issue-write-state", List.of("waiting", "refused", "done")),
            Map.entry("entry-kind", List.of(Kind.values())),
            Map.entry("writers", List.of(Writers.values())),
            Map.entry("stereo", List.of(StereoStatement.values())),
            Map.entry("stereo-meaning", List.of(StereoStatement.values())),
            Map.entry("synonym-kind", SynonymKind.shipped()),
            Map.entry("remark", List.of(Remark.Kind.values())),
            Map.entry("column-kind", List.of(ColumnRole.Kind.values())),
            Map.entry("column-role", List.of(ColumnRole.values())),
            Map.entry("term-kind", List.of(Term.Kind.values())),
            Map.entry("term-scale", List.of(Term.Scale.values())),
            Map.entry("compound-change", List.of(CompoundChange.Kind.values())),
            Map.entry("undo-part", List.of(Part.values())),
            Map.entry("compound-part", List.of(CompoundPart.Kind.values())),
            Map.entry("order", List.of(CompoundOrder.values())),
            Map.entry("outcome", List.of(Outcome.values())),
            Map.entry("outcome-planned", List.of(Outcome.values())),
            Map.entry("import-state", List.of(Import.State.values())),
            Map.entry("value-meaning", List.of(ReportedValue.Word.Meaning.values())),
            Map.entry("addition", List.of(Registration.Addition.values())),
            Map.entry("code-parts", List.of(CodeParts.values())),
            Map.entry("field", List.of("code", "amount", "purity", "salt", "supplier", "entry", "madeOn", "remark",
                    "name", "target", "organism", "strain", "lab", "type", "units", "direction", "protocol",
                    "protocolVersion", "compound", "batch", "assay", "value", "n", "measuredOn", "comment", "source")),
            Map.entry("part-going", List.of(CompoundPart.Kind.values())),
            Map.entry("status", List.of(400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 421, 422, 428, 429,
                    500, 503, 507)),
            Map.entry("weight", List.of(Remark.Weight.values())),
            Map.entry("notice", List.of(Notice.What.values())),
            Map.entry("notice-elsewhere",
                    List.of(Notice.What.PUBLISHED, Notice.What.CHANGED, Notice.What.COMMENTED,
                            Notice.What.FOUND)),
            Map.entry("property", List.of(CompoundProperty.values())),
            Map.entry("reading", List.of(Reading.values())),
            Map.entry("reading-sentence", List.of(Reading.values())));

    /// What the search page asks [Words#word] for, with the name of a kind.
    private static final Set<String> OF_KINDS = Set.of("word.hits.", "word.hits-found.", "word.hit-found.");

    private static final List<String> KINDS = List.of(
            CompoundId.KIND, EntryId.KIND, CampaignId.KIND, Issue.KIND, Comment.KIND);

    @Test
    void eachKeyThatIsUsedHasEnglishWords() {
        Set<String> english = english().keySet();

        assertThat(usedKeys()).filteredOn(key -> !key.endsWith(".") && !english.contains(key)).isEmpty();
    }

    @Test
    void eachMessageIsUsed() {
        Set<String> used = usedKeys();

        assertThat(english().keySet()).filteredOn(key -> !used.contains(key)
                && used.stream().noneMatch(begin -> begin.endsWith(".") && key.startsWith(begin))).isEmpty();
    }

    @Test
    void eachValueOfAVocabularyHasAWord() {
        Set<String> english = english().keySet();

        VOCABULARIES.forEach((vocabulary, values) -> assertThat(values)
                .map(value -> "word." + vocabulary + "." + value.toString().toLowerCase().replace('_', '-'))
                .filteredOn(key -> !english.contains(key)).isEmpty());
    }

    @Test
    void eachKindHasItsWords() {
        assertThat(OF_KINDS.stream().flatMap(words -> KINDS.stream().map(words::concat)))
                .allMatch(english()::containsKey);
    }

    @Test
    void eachKeyBeginsWithItsFileAndStandsOnce() {
        Map<String, String> home = new LinkedHashMap<>();
        bundles().forEach(file -> keys(file).forEach(key -> {
            String area = file.getFileName().toString().replaceFirst("(_[a-z]+)?\\.properties", "");
            String language = file.getFileName().toString().substring(area.length());
            assertThat(key).as(file.toString()).matches(KEY).startsWith(area + ".");
            assertThat(home.put(key + language, area)).as(key + " stands twice").isNull();
        }));
    }

    @TestFactory
    Stream<DynamicTest> aTranslationSaysTheSame() {
        Map<String, String> english = english();
        return Languages.ALL.stream().map(java.util.Locale::getLanguage).filter(language -> !language.equals("en"))
                .map(language -> DynamicTest.dynamicTest(language, () -> messages(language).forEach((key, words) -> {
                    assertThat(english.get(key)).as(key + " translates nothing").isNotNull();
                    assertThat(parameters(words)).as(key).isEqualTo(parameters(english.get(key)));
                })));
    }

    /// A message with parameters is a [MessageFormat], where an apostrophe is written twice; any other is taken as it
    /// is.
    @Test
    void eachMessageCanBeFormatted() {
        Stream.of("en", "de").flatMap(language -> messages(language).entrySet().stream()).forEach(message -> {
            String words = message.getValue();
            boolean formatted = PARAMETER.matcher(words).find();
            assertThat(words.replace("''", "").contains("'") && formatted).as(message.toString()).isFalse();
            assertThat(words.contains("''") && !formatted).as(message.toString()).isFalse();
            assertThat(words).as(message.toString()).isEqualTo(words.strip()).isNotEmpty();
            if (formatted) {
                assertThatCode(() -> new MessageFormat(words)).as(message.toString()).doesNotThrowAnyException();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aTemplateHasNoWordsOfItsOwn() {
        return files(TEMPLATES, ".html").map(file -> DynamicTest.dynamicTest(TEMPLATES.relativize(file).toString(),
                () -> assertThat(new BareWords(read(file)).found()).isEmpty()));
    }

    private static Set<String> usedKeys() {
        Set<String> used = new TreeSet<>();
        files(TEMPLATES, ".html").forEach(file -> USED_IN_TEMPLATES.matcher(read(file)).results().forEach(use ->
                used.add(Stream.of(1, 2, 3).map(use::group).filter(java.util.Objects::nonNull).findFirst().get())));
        Set<String> areas = bundles()
                .map(file -> file.getFileName().toString().replaceFirst("\\.properties", ""))
                .collect(Collectors.toSet());
        SOURCES.stream().flatMap(source -> files(source, ".java"))
                .flatMap(file -> USED_IN_JAVA.matcher(read(file)).results())
                .map(use -> use.group(1))
                .filter(key -> areas.contains(key.substring(0, key.indexOf('.'))))
                .forEach(used::add);
        Stream.concat(files(TEMPLATES, ".html"), files(Path.of("src/main/java"), ".java"))
                .forEach(file -> VOCABULARY.matcher(read(file)).results()
                        .forEach(use -> used.add("word." + use.group(1) + ".")));
        VOCABULARIES.keySet().forEach(vocabulary -> used.add("word." + vocabulary + "."));
        used.addAll(OF_KINDS);
        return used;
    }

    private static Set<String> parameters(String words) {
        return PARAMETER.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> english() {
        return messages("en");
    }

    private static Map<String, String> messages(String language) {
        Map<String, String> found = new TreeMap<>();
        String suffix = language.equals("en") ? "" : "_" + language;
        bundles()
                .filter(file -> file.getFileName().toString().matches("[a-z]+" + suffix + "\\.properties"))
                .forEach(file -> read(file).lines().filter(MessagesTest::isMessage).forEach(line ->
                        found.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1))));
        return found;
    }

    private static Stream<Path> bundles() {
        return Stream.of(MESSAGES, SAID, STRUCTURES).flatMap(folder -> files(folder, ".properties"));
    }

    private static List<String> keys(Path file) {
        return read(file).lines().filter(MessagesTest::isMessage)
                .map(line -> line.substring(0, line.indexOf('='))).toList();
    }

    private static boolean isMessage(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static Stream<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
