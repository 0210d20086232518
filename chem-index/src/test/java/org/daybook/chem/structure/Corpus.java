package org.daybook.chem.structure;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Real files for tests, found through the environment variable `DAYBOOK_CORPUS`; without it such tests are skipped.
public final class Corpus {

    private static final Pattern JSON_STRING = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");

    private Corpus() {}

    /// Skips the test that asks for it where it is not there.
    public static Path file(String name) {
        String root = System.getenv("DAYBOOK_CORPUS");
        assumeTrue(root != null, "DAYBOOK_CORPUS is not set");
        Path file = Path.of(root, name);
        assumeTrue(Files.exists(file), file + " is not there");
        return file;
    }

    static List<Path> filesUnder(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(file(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every `step`-th SMILES of a gzipped file of `SMILES<TAB>id` lines.
    public static List<String> smiles(String name, int step) throws IOException {
        List<String> smiles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file(name))), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number++ % step == 0) {
                    smiles.add(line.split("\t")[0]);
                }
            }
        }
        return smiles;
    }

    /// The strings of a flat JSON list.
    static List<String> jsonStrings(String name) throws IOException {
        List<String> strings = new ArrayList<>();
        Matcher matcher = JSON_STRING.matcher(Files.readString(file(name)));
        while (matcher.find()) {
            strings.add(unescaped(matcher.group(1)));
        }
        return strings;
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9a-fA-F]{4})")
                .matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }

    /// Rows of a CSV with quoted fields that may hold line ends.
    public static List<List<String>> csv(String name) throws IOException {
        String text = Files.readString(file(name));
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                field.append(c);
            } else if (c != '\r') {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        if (!row.isEmpty()) {
            row.add(field.toString());
            rows.add(row);
        }
        return rows;
    }
}
