package org.daybook.writing.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.daybook.writing.token.Token;
import org.daybook.writing.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeDocumentTest {

    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "src",
            "alt",
            "title",
            "class",
            "id",
            "start",
            "colspan",
            "rowspan",
            "open",
            "type",
            "checked",
            "disabled",
            "rel",
            "role",
            "aria-label",
            "tabindex",
            "width",
            "height",
            "loading",
            "decoding");
    private static final Set<String> CLASSES =
            Set.of("table-wrap", "task", "align-left", "align-right", "align-center", "verbatim");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            **bold** _it_ ~~gone~~         | <p><strong>bold</strong> <em>it</em> <del>gone</del></p>
            H<sub>2</sub>O                 | <p>H<sub>2</sub>O</p>
            [x](https://example.org/a?b=1) | \
                <p><a href="https://example.org/a?b=1" rel="nofollow ugc noopener">x</a></p>
            [x](/compounds/OSM-S-1)        | <p><a href="/compounds/OSM-S-1">x</a></p>
            [x](#My%20part)                | <p><a href="#text-my-20part">x</a></p>
            # Aim                          | <h2 id="text-aim">Aim</h2>
            <h6 id="content">x</h6>        | <h2 id="text-x">x</h2>
            - [x] weighed                  | '<ul><li class="task"><input type="checkbox" disabled="" checked="" \
            aria-label="Done" /> weighed</li></ul>'
            """)
    void rendersWhatChemistsWrite(String markdown, String html) {
        assertThat(Jsoup.parseBodyFragment(SafeDocument.of(markdown).html()).body().html().replace("\n", ""))
                .isEqualTo(Jsoup.parseBodyFragment(html).body().html().replace("\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html,x)",
                "[a](vbscript:x)",
                "<javascript:alert(1)>",
                "<a href='javascript&colon;alert(1)'>x</a>",
                "<a href=' &#14; javascript:alert(1)'>x</a>",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<form action=/logout method=post><input type=submit></form>",
                "<p style='position:fixed;inset:0'>x</p>",
                "<p id=content class=top-bar name=csrf>x</p>",
                "<iframe src=/></iframe>",
                "<meta http-equiv=refresh content=0>",
                "<base href=//evil>",
                "<object data=x></object>",
                "<input type=text name=password>",
                "<button formaction=javascript:alert(1)>x</button>",
                "<details ontoggle=alert(1) open>x</details>",
                "<link rel=stylesheet href=//x>",
                "![x](https://example.org/x\" onload=\"alert(1))",
                "```smiles\" onload=\"alert(1)\nC\n```",
                "<template><script>alert(1)</script></template>"
            })
    void nothingThatActsOrHidesIsLeft(String markdown) {
        assertHarmless(SafeDocument.of(markdown).html());
    }

    @Test
    void strangersIdsDoNotClobberThePage() {
        Element body = tree("<a id=viewer name=viewer href=x>y</a>\n\n## csrf\n\n## csrf\n");

        assertThat(body.select("[name]")).isEmpty();
        assertThat(body.select("[id]").eachAttr("id")).containsExactly("text-csrf", "text-csrf-2");
    }

    @Test
    void aLongReferenceIsNotExpandedWithoutEnd() {
        String bomb = "[a]: https://example.org/" + "x".repeat(40_000) + "\n\n" + "[a] ".repeat(20_000);

        assertThatThrownBy(() -> SafeDocument.of(bomb))
                .isInstanceOf(UnrenderableTextException.class)
                .hasMessageContaining("links");
    }

    /// The parser looks for the partner of each mark among all before it and cannot be stopped while it does.
    @Test
    void aParagraphOfMarksIsGivenUpBeforeItTakesMinutes() {
        long start = System.nanoTime();

        assertThatThrownBy(() -> SafeDocument.of("a**b_c*".repeat(70_000)))
                .isInstanceOf(UnrenderableTextException.class)
                .hasMessage("One of its paragraphs has more than 10000 marks (* _ ~)");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    /// None is refused, and each takes processor time in proportion to its length.
    @ParameterizedTest(name = "{0}")
    @MethodSource("longTexts")
    void aLongTextIsReadAndLinkedInProportionToItsLength(String what, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        SafeDocument document = SafeDocument.of(text);
        document.tokens();
        document.link(token -> new SafeDocument.Link("/x", token.text(), "mention"));

        assertThat(document.plainText()).isNotBlank();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    static Stream<Arguments> longTexts() {
        return Stream.of(
                arguments("blanks within a line", "# a" + " ".repeat(400_000) + "b"),
                arguments("names between slashes", "AB-1/".repeat(100_000)),
                arguments("names on lines of one paragraph", "AB-1\\\n".repeat(60_000)),
                arguments("headings", "# a\n".repeat(60_000)),
                arguments("links that are none", "[a](".repeat(100_000)));
    }

    @Test
    void whatReadsLikeAStructureAndGoesOnAsAWordHidesItsMarks() {
        assertThat(tree("CC(\\*C)x \\[a](b)").text()).isEqualTo("CC(*C)x [a](b)");
    }

    @Test
    void marksAreCountedInEachParagraphAlone() {
        String paragraph = "*a* _b_ ~~c~~ ".repeat(1_000) + "\n\n";

        assertThat(tree(paragraph.repeat(4)).select("em")).hasSize(8_000);
    }

    /// Rows are filled up to the width of their head: each of these tables has a million cells in 12 KB.
    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void tablesThatAreFilledUpWithoutEndAreRefused(int tables) {
        String table = "a|".repeat(300) + "\n" + "-|".repeat(300) + "\n" + "x\n".repeat(3_400) + "\n";

        assertThatThrownBy(() -> SafeDocument.of(table.repeat(tables)))
                .isInstanceOf(UnrenderableTextException.class)
                .hasMessage("Its tables have more than 200000 cells");
    }

    @Test
    void theCellsOfATableInAQuotationCountToo() {
        String table = "> a|b|c\n> -|-|-\n" + "> x\n".repeat(10) + ">\n" + "no table\n".repeat(10);

        assertThat(TableCells.atMost(table)).isEqualTo(3 * 11);
        assertThat(tree(table).select("td, th")).hasSize(3 * 11);
    }

    @ParameterizedTest
    @CsvSource({
        "'> ', 100000",
        "'- ', 50000",
        "'[', 200000",
        "'![', 100000",
        "'*a **b ', 30000",
        "'`', 200000",
        "'<', 300000",
        "'<div>', 60000",
        "'<b>', 60000",
        "'a](', 100000",
        "'\\', 200000",
        "'|', 300000",
        "'&', 300000",
        "'<!--', 80000",
        "'[a](<', 60000",
        "'**', 150000",
        "'_a', 150000",
        "'~~a', 100000",
        "'http://a.', 40000",
        "'a@b.', 80000",
        "'1) ', 50000",
        "'\t- a', 50000",
        "'<a title=\"', 40000",
        "'<table>', 50000",
        "'&lt;', 100000",
        "'\\(', 200000",
        "'F/C=C\\[2H] ', 40000",
        "'C=C/', 100000",
        "'C:\\ ', 100000",
        "'`\\(`', 80000"
    })
    void whatIsMadeToHangIsAnsweredInTime(String piece, int times) {
        assertAnswered(piece.repeat(times));
    }

    @Test
    void nestedListsByIndentationAreAnswered() {
        StringBuilder lists = new StringBuilder();
        for (int depth = 0; depth < 900; depth++) {
            lists.append(" ".repeat(depth)).append("- x\n");
        }

        assertAnswered(lists.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileFiles")
    void hostileFilesAreHarmless(Path file) throws IOException {
        String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);

        assertAnswered(text);
        text.lines().forEach(SafeDocumentTest::assertAnswered);
    }

    static Stream<Path> hostileFiles() throws IOException {
        String corpus = System.getenv("DAYBOOK_CORPUS");
        assumeTrue(corpus != null, "DAYBOOK_CORPUS is not set: no hostile files to try");
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of(corpus, "bad", "markdown")),
                Stream.concat(Files.walk(Path.of(corpus, "bad", "xss")), Files.walk(Path.of(corpus, "bad", "svg"))))) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    @Test
    void wordsOfDifferentBlocksStayApart() {
        assertThat(SafeDocument.of(
                                "# Aim\n- one\n- two\n\n| a | b |\n|---|---|\n| H<sub>2</sub>O | 3 mg |\n\nend<br>last")
                        .plainText())
                .isEqualToNormalizingWhitespace("Aim one two a b H2O 3 mg end last");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a<br>b                                     | a b
            <div>a</div><div>b</div>                   | a b
            x<section>a</section>b                     | x a b
            <ul><li>a</li><li>b<ul><li>c</li></ul></li></ul> | a b c
            <table><tr><td>a</td><td>b</td></tr></table>     | a b
            <dl><dt>a</dt><dd>b</dd></dl>              | a b
            <details><summary>a</summary>b</details>   | a b
            <h2>a</h2>b                                | a b
            a![TLC](x.png)b                            | a b
            H<sub>2</sub>O and a~~x~~b                 | H2O and axb
            """)
    void whatMarksSeparatedIsNeverJoined(String markdown, String words) {
        assertThat(SafeDocument.of(markdown).plainText()).isEqualToNormalizingWhitespace(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', delimiter = ';', textBlock = """
            C:\\temp                       ; C:\\temp
            in (D:\\_old\\-20C\\), then     ; in (D:\\_old\\-20C\\), then
            \\\\server\\_data\\#1            ; \\\\server\\_data\\#1
            F/C=C\\F                       ; F/C=C\\F
            F/C=C\\[2H]                    ; F/C=C\\[2H]
            **C/C=C\\[C@@H](O)F**          ; C/C=C\\[C@@H](O)F
            made N[C@@H](C)C(=O)O, dry     ; made N[C@@H](C)C(=O)O, dry
            \\alpha \\(x\\) 50\\% \\$3         ; \\alpha \\(x\\) 50\\% \\$3
            \\*not bold\\* OSM\\_S a\\\\b     ; *not bold* OSM_S a\\b
            [1\\] and 1\\. and \\# and \\<b>   ; [1] and 1. and # and <b>
            `C:\\_x \\(` and `F/C=C\\[2H]`  ; C:\\_x \\( and F/C=C\\[2H]
            [words](/x\\(1\\))               ; words
            5~10 mL and 15~20 mL           ; 5~10 mL and 15~20 mL
            """)
    void whatWasTypedIsShownAsTyped(String markdown, String words) {
        assertThat(SafeDocument.of(markdown).plainText()).isEqualTo(words);
    }

    @Test
    void aPathAtTheEndOfALineKeepsItsBackslash() {
        assertThat(SafeDocument.of("in C:\\data\\\nand on\\\nend").plainText()).isEqualTo("in C:\\data\\\nand on\nend");
    }

    @Test
    void tokensAreFoundOutsideCodeAndLinks() {
        SafeDocument document = SafeDocument.of("""
                OSM-S-106 and osm-s-31, `OSM-S-1`, [OSM-S-2](/x), DTSTQKMKPRHEIF-UHFFFAOYSA-N. \
                See OpenSourceMalaria/Series4#55,
                https://github.com/OpenSourceMalaria/OSM_To_Do_List/issues/7 and a/b/c#4, x@OSM-S-9, OSM-S-7x.
                """);

        assertThat(document.tokens())
                .extracting(Token::text)
                .containsExactly(
                        "OSM-S-106",
                        "osm-s-31",
                        "DTSTQKMKPRHEIF-UHFFFAOYSA-N",
                        "OpenSourceMalaria/Series4#55",
                        "https://github.com/OpenSourceMalaria/OSM_To_Do_List/issues/7");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            see https://github.com/a/b/issues/7?foo=bar, or ; https://github.com/a/b/issues/7?foo=bar
            https://github.com/a/b/pull/7/files.            ; https://github.com/a/b/pull/7/files
            (https://github.com/a/b/issues/7/)              ; https://github.com/a/b/issues/7/
            https://github.com/a/b/pull/7/files?w=1#diff-1a ; https://github.com/a/b/pull/7/files?w=1#diff-1a
            http://www.github.com/a/b/issues/7              ; http://www.github.com/a/b/issues/7
            https://github.com/a/b/issues/7?n=NT_1:2&q=is%3Ax ; https://github.com/a/b/issues/7?n=NT_1:2&q=is%3Ax
            https://github.com/a/b/issues/7#:~:text=a%20b.  ; https://github.com/a/b/issues/7#:~:text=a%20b
            https://github.com/a/b/pull/7/commits/1a2b3c    ; https://github.com/a/b/pull/7/commits/1a2b3c
            https://github.com/a/b/pull/7/files/            ; https://github.com/a/b/pull/7/files/
            see https://github.com/a/b/issues/7?            ; https://github.com/a/b/issues/7
            OSM-S-106/OSM-S-107/OSM-S-108                   ; OSM-S-106 OSM-S-107 OSM-S-108
            DMSO/OSM-S-106 and OSM-S-107/DMSO               ; OSM-S-106 OSM-S-107
            OSM‑S‑106 and OSM–S–107     ; OSM‑S‑106 OSM–S–107
            a/b/c#4 or /x/OSM-S-1 or x.org/OSM-S-2          ; ''
            OSM-S-106–108, 107 stands where 108 does    ; OSM-S-106 108 108
            MMV106–108 may be one of a kind of its own  ; MMV106
            """)
    void referencesAreFoundAsTheyAreTyped(String text, String tokens) {
        assertThat(Tokens.in(text).stream().map(Token::text).collect(java.util.stream.Collectors.joining(" ")))
                .isEqualTo(tokens);
    }

    /// A text that links the page of a compound speaks of it, whatever stands behind its number in the address.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            [the first](/compounds/OSM-S-1)                        ; OSM-S-1
            [the first](/compounds/OSM-S-1/)                       ; OSM-S-1
            [the first](/compounds/OSM-S-1?order=number#results)   ; OSM-S-1
            <https://lab.example.org/compounds/OSM-S-1/?x=y>       ; OSM-S-1
            see https://lab.example.org/compounds/OSM-S-1?x=y, and ; OSM-S-1
            [key](/compounds/DTSTQKMKPRHEIF-UHFFFAOYSA-N)          ; DTSTQKMKPRHEIF-UHFFFAOYSA-N
            [files](/compounds/OSM-S-1/edit)                       ; ''
            [list](/compounds?number=OSM-S-1)                      ; ''
            [another](/x/OSM-S-1)                                  ; ''
            """)
    void linksToThePageOfACompoundMentionIt(String text, String tokens) {
        assertThat(SafeDocument.of(text).tokens().stream().map(Token::text)
                .collect(java.util.stream.Collectors.joining(" "))).isEqualTo(tokens);
    }

    @Test
    void tokensBecomeLinksWithTheirWordsEscaped() {
        SafeDocument document = SafeDocument.of("a < OSM-S-106 > b https://github.com/a/b/issues/7");
        document.link(token -> token instanceof Token.Compound
                ? new SafeDocument.Link("/compounds/OSM-S-106", token.text(), "mention")
                : null);

        assertThat(document.html())
                .isEqualTo("<p>a &lt; <a class=\"mention\" href=\"/compounds/OSM-S-106\">OSM-S-106</a> &gt; b <a"
                        + " href=\"https://github.com/a/b/issues/7\" rel=\"nofollow ugc noopener\""
                        + " class=\"issue-link\">a/b#7</a></p>\n");
    }

    @Test
    void picturesFromElsewhereBecomeLinks() {
        SafeDocument document = SafeDocument.of("![TLC](https://example.org/tlc.png) ![own](/attachments/3/a.png)");
        document.showPictures(
                address -> address.startsWith("/attachments/") ? new SafeDocument.Picture(address, 30, 20) : null);
        Element body = Jsoup.parseBodyFragment(document.html()).body();

        assertThat(body.select("img").eachAttr("src")).containsExactly("/attachments/3/a.png");
        assertThat(body.select("a").eachAttr("href"))
                .containsExactly("https://example.org/tlc.png", "/attachments/3/a.png");
    }

    private static void assertAnswered(String text) {
        try {
            assertHarmless(SafeDocument.of(text).html());
        } catch (UnrenderableTextException answer) {
            assertHarmless(SafeDocument.verbatim(text));
        }
    }

    private static Element tree(String markdown) {
        return Jsoup.parseBodyFragment(SafeDocument.of(markdown).html()).body();
    }

    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*:not(body)")) {
            assertThat(element.normalName())
                    .isNotIn(
                            "script",
                            "style",
                            "svg",
                            "math",
                            "iframe",
                            "object",
                            "embed",
                            "form",
                            "button",
                            "select",
                            "textarea",
                            "meta",
                            "link",
                            "base",
                            "template",
                            "noscript",
                            "frame",
                            "frameset",
                            "video",
                            "audio");
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).contains(attribute.getKey());
            }
            for (String address : List.of(element.attr("href"), element.attr("src"))) {
                assertThat(address.strip().toLowerCase(java.util.Locale.ROOT))
                        .doesNotStartWith("javascript:")
                        .doesNotStartWith("data:")
                        .doesNotStartWith("vbscript:");
            }
            assertThat(element.id()).matches("|text-.*");
            assertThat(element.classNames()).allMatch(name -> CLASSES.contains(name) || name.startsWith("language-"));
            if (element.is("input")) {
                assertThat(element.attr("type")).isEqualTo("checkbox");
                assertThat(element.hasAttr("disabled")).isTrue();
            }
        }
    }
}
