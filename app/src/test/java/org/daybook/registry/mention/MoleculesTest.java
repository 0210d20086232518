package org.daybook.registry.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// 300 lines in the language of issues, each with the molecules that it speaks of: `molecules-in-issues.tsv`.
class MoleculesTest {

    /// Headed so, a line may have words of the shape of numbers, which no registry knows: `Cs2CO3`.
    private static final String LIKE_NUMBERS = "Reagents with digits";
    private static final String INCHI_KEY = "[A-Z]{14}-[A-Z]{10}-[A-Z]";

    @TestFactory
    Stream<DynamicContainer> findsWhatALineSpeaksOf() throws IOException {
        List<DynamicContainer> groups = new ArrayList<>();
        List<DynamicTest> tests = new ArrayList<>();
        String group = "";
        for (String line : lines()) {
            if (line.startsWith("# ")) {
                tests = new ArrayList<>();
                group = line.substring(2);
                groups.add(DynamicContainer.dynamicContainer(group, tests));
                continue;
            }
            String[] cells = line.split("\t");
            boolean structuresOnly = group.startsWith(LIKE_NUMBERS);
            tests.add(DynamicTest.dynamicTest(cells[0], () -> assertThat(
                    found(cells[0].replace("\\n", "\n"), structuresOnly)).isEqualTo(answers(cells[1]))));
        }
        return groups.stream();
    }

    private static List<String> found(String text, boolean structuresOnly) {
        return Molecules.in(text).stream().map(Mentions.Mention::token).distinct()
                .filter(token -> !structuresOnly || token.matches(INCHI_KEY)).toList();
    }

    private static List<String> answers(String cell) {
        return cell.equals("-") ? List.of() : Arrays.stream(cell.split("  "))
                .map(answer -> answer.startsWith("=") ? key(answer.substring(1)) : answer).toList();
    }

    private static String key(String smiles) {
        return Identifiers.of(StructureReader.read(smiles)).inchiKey().orElseThrow();
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = MoleculesTest.class.getResourceAsStream("/molecules-in-issues.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
