package org.daybook.chem.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.provider.Arguments;

/// The written-down meaning of queries (`semantics.tsv`), which the reference and the index must both answer to.
public record SemanticsTable(
        boolean drawn, boolean respectStereo, String query, String molecule, boolean hit, String why) {

    public static List<SemanticsTable> cases() {
        var stream = Objects.requireNonNull(SemanticsTable.class.getResourceAsStream("semantics.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(SemanticsTable::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Arguments> arguments() {
        return cases().stream().map(Arguments::of).toList();
    }

    public Asked asked() {
        return drawn ? Asked.drawn(query) : Asked.smarts(query);
    }

    private static SemanticsTable parse(String line) {
        String[] field = line.split("\t");
        return new SemanticsTable(
                field[0].equals("drawn"),
                field[1].equals("respect"),
                field[2],
                field[3],
                field[4].equals("yes"),
                field[5]);
    }
}
