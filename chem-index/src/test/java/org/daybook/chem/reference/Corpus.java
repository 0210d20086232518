package org.daybook.chem.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// Real molecules and real queries, in the folder that the environment variable `DAYBOOK_CORPUS` names.
public final class Corpus {
    /// The files of queries, smallest names first; `peer-500` draws from the others.
    public static final List<String> QUERY_FILES = List.of(
            "alerts-glaxo-dundee-lint.sma",
            "lilly-chembl-fragments.smi",
            "lilly-chembl-ring-systems.smi",
            "pubchem-pieces-fragments.smi",
            "pubchem-pieces-fragments-raw-explicitH.smi",
            "rlewis-filters.sma",
            "wehi-pains.sma",
            "zinc-leads-500.smi");

    private final Path folder;

    /// One line of a molecule file.
    public record Line(String smiles, String id) {}

    private Corpus(Path folder) {
        this.folder = folder;
    }

    public static Optional<Corpus> find() {
        return Optional.ofNullable(System.getenv("DAYBOOK_CORPUS"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .map(Corpus::new);
    }

    /// The corpus, or a test that is skipped and says why.
    public static Corpus orSkip() {
        Optional<Corpus> corpus = find();
        Assumptions.assumeTrue(corpus.isPresent(), "DAYBOOK_CORPUS names no folder with molecules and queries");
        return corpus.get();
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /// Lines `from` to `from + count` of a set such as `drug-10k`, fewer at its end.
    public List<Line> molecules(String set, int from, int count) {
        try (Stream<String> lines = lines(set)) {
            return lines.skip(from)
                    .limit(count)
                    .map(line -> line.split("\t"))
                    .map(field -> new Line(field[0], field[1]))
                    .toList();
        }
    }

    /// The set's lines, to be closed by the caller.
    public Stream<String> lines(String set) {
        try {
            var bytes = new GZIPInputStream(Files.newInputStream(file("molecules").resolve(set + ".smi.gz")), 1 << 16);
            var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return reader.lines().onClose(() -> close(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every query of every file but the samples, in file order.
    public List<Asked> allQueries() {
        return QUERY_FILES.stream().flatMap(file -> queries(file).stream()).toList();
    }

    public List<Asked> queries(String file) {
        return read(file("queries").resolve(file))
                .lines()
                .map(line -> line.split("\t"))
                .map(field -> asked(file, field))
                .toList();
    }

    private static Asked asked(String file, String[] field) {
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".smi" -> new Asked(Asked.Notation.DRAWN, field[0], field[1]);
            case ".sma" -> new Asked(Asked.Notation.SMARTS, field[0], field[1]);
            default ->
                new Asked(field[0].equals("smi") ? Asked.Notation.DRAWN : Asked.Notation.SMARTS, field[1], field[2]);
        };
    }

    /// The filled cells of the column SMILES of the group's master sheet, with the compound's number.
    public List<Line> masterSheet() {
        var molecules = new ArrayList<Line>();
        for (List<String> row : rows(read(file("osm/master/osm_master_sheet_2022-02.csv")))) {
            if (row.size() > 6 && !row.get(6).isBlank() && !row.get(6).equals("SMILES")) {
                molecules.add(new Line(row.get(6).strip(), row.get(0).strip()));
            }
        }
        return molecules;
    }

    private static List<List<String>> rows(String csv) {
        var rows = new ArrayList<List<String>>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n') {
                cell.append(c);
            } else {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
