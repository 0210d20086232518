package org.daybook.chem.reference.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.chem.reference.Asked;

/// Compounds everybody knows (`molecules.tsv`), queries of them (`queries.tsv`), and which compounds each query finds
/// (`answers.tsv`), as the reference answered once. Compounds are numbered from 1 in the order of their file.
public final class SmallCorpus {

    private static final String SAME = "=";

    /// One line of `molecules.tsv`.
    public record Compound(String smiles, String name) {}

    /// One line of `answers.tsv`.
    ///
    /// @param hits numbers of the compounds found with configurations ignored
    /// @param stereoHits the same, configurations respected
    public record Answer(Asked asked, BitSet hits, BitSet stereoHits) {

        /// @param respectStereo whether configurations are respected
        public BitSet hits(boolean respectStereo) {
            return respectStereo ? stereoHits : hits;
        }

        /// The line of the table.
        public String line() {
            return String.join(
                    "\t",
                    asked.notation().name().toLowerCase(Locale.ROOT),
                    asked.text(),
                    written(hits),
                    stereoHits.equals(hits) ? SAME : written(stereoHits));
        }

        @Override
        public String toString() {
            return asked.notation() + " " + asked.text() + ": " + asked.name();
        }
    }

    private SmallCorpus() {}

    public static List<Compound> compounds() {
        return lines("molecules.tsv").stream()
                .map(line -> line.split("\t"))
                .map(field -> new Compound(field[0], field[1]))
                .toList();
    }

    public static List<Asked> queries() {
        return lines("queries.tsv").stream()
                .map(line -> line.split("\t"))
                .map(field -> new Asked(notation(field[0]), field[1], field[2]))
                .toList();
    }

    /// The answers in the order of the queries.
    public static List<Answer> answers() {
        List<Asked> queries = queries();
        List<String> lines = lines("answers.tsv");
        if (lines.size() != queries.size()) {
            throw new IllegalStateException(
                    "%d answers to %d queries; write answers.tsv anew".formatted(lines.size(), queries.size()));
        }
        return IntStream.range(0, lines.size()).mapToObj(i -> answer(queries.get(i), lines.get(i))).toList();
    }

    private static Answer answer(Asked asked, String line) {
        String[] field = line.split("\t", -1);
        if (notation(field[0]) != asked.notation() || !field[1].equals(asked.text())) {
            throw new IllegalStateException("The answer to %s is missing; write answers.tsv anew".formatted(asked));
        }
        BitSet hits = numbers(field[2]);
        return new Answer(asked, hits, field[3].equals(SAME) ? hits : numbers(field[3]));
    }

    private static Asked.Notation notation(String word) {
        return Asked.Notation.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Numbers and spans of numbers, such as `3 7-9 12`.
    private static String written(BitSet numbers) {
        return IntStream.iterate(numbers.nextSetBit(0), from -> numbers.nextSetBit(numbers.nextClearBit(from)))
                .takeWhile(from -> from >= 0)
                .mapToObj(from -> span(from, numbers.nextClearBit(from) - 1))
                .collect(Collectors.joining(" "));
    }

    private static String span(int from, int to) {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }

    private static BitSet numbers(String written) {
        BitSet numbers = new BitSet();
        for (String span : written.isEmpty() ? new String[0] : written.split(" ")) {
            String[] ends = span.split("-");
            numbers.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
        }
        return numbers;
    }

    private static List<String> lines(String file) {
        var stream = Objects.requireNonNull(SmallCorpus.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
