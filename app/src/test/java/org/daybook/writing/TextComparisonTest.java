package org.daybook.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.writing.TextComparison.Change;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextComparisonTest {

    @Test
    void showsTheWordsThatChanged() {
        assertThat(TextComparison.of("The yield was 75 %.\nDone.\n", "The yield was 57 % (crude).\nDone.\n")
                        .pieces())
                .containsExactly(
                        new TextComparison.Piece(Change.SAME, "The yield was "),
                        new TextComparison.Piece(Change.DELETED, "75"),
                        new TextComparison.Piece(Change.INSERTED, "57"),
                        new TextComparison.Piece(Change.SAME, " %"),
                        new TextComparison.Piece(Change.INSERTED, " (crude)"),
                        new TextComparison.Piece(Change.SAME, ".\nDone.\n"));
    }

    @RepeatedTest(200)
    void bothTextsCanBeReadFromTheComparison(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String before = randomText(random);
        String after = randomText(random);

        TextComparison comparison = TextComparison.of(before, after);

        assertThat(without(comparison, Change.INSERTED)).isEqualTo(before);
        assertThat(without(comparison, Change.DELETED)).isEqualTo(after);
    }

    @Test
    void textsWithNothingInCommonAreComparedWithinTheLimit() {
        String before = IntStream.range(0, 20_000).mapToObj(i -> "a" + i + "\n").collect(Collectors.joining());
        String after = IntStream.range(0, 20_000).mapToObj(i -> "b" + i + "\n").collect(Collectors.joining());

        assertThat(without(TextComparison.of(before, after), Change.DELETED)).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0} with {1} and {2} is {3}")
    @CsvSource({
        "a.b.c, a.x.b.c, a.b.c.y, a.x.b.c.y., 0",
        "a.b.c, a.b.c,   a.c,     a.c.,       0",
        "a.b.c, a.x.c,   a.x.c,   a.x.c.,     0",
        "a.b.c, a.x.c,   a.y.c,   a.<<<<<<< yours.x.=======.y.>>>>>>> theirs.c., 1"})
    void changesInDifferentPlacesMerge(String base, String yours, String theirs, String merged, int conflicts) {
        ThreeWayMerge merge = ThreeWayMerge.of(text(base), text(yours), text(theirs));

        assertThat(merge).isEqualTo(new ThreeWayMerge(merged.replace('.', '\n'), conflicts));
    }

    @RepeatedTest(100)
    void aMergeWithoutTheOthersChangeIsOnesOwnText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String base = randomText(random);
        String yours = randomText(random);

        assertThat(ThreeWayMerge.of(base, yours, base).text()).isEqualTo(yours);
        assertThat(ThreeWayMerge.of(base, base, yours).text()).isEqualTo(yours);
    }

    private static String text(String lines) {
        return lines.replace('.', '\n') + "\n";
    }

    private static String without(TextComparison comparison, Change change) {
        return comparison.pieces().stream()
                .filter(piece -> piece.change() != change)
                .map(TextComparison.Piece::text)
                .collect(Collectors.joining());
    }

    private static String randomText(Random random) {
        List<String> words = List.of("a", "b", "OSM-S-1", " ", "\n", "\n", "µ", ".");
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining());
    }
}
