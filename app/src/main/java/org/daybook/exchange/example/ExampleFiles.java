package org.daybook.exchange.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Reads the texts and tables of the example, which are shipped inside the program.
@Component
class ExampleFiles {

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    /// A compound.
    ///
    /// @param otherIds other ids, `KIND:text` or text whose kind can be guessed
    /// @param campaign slug, or empty for none
    /// @param stage name of a stage, empty without a campaign
    record CompoundRow(String number, String smiles, String inchiKey, String stereo, String name, List<String> otherIds,
            String campaign, String series, String stage, String reason) {
    }

    record BatchRow(String number, String code, String remark) {
    }

    /// One cell of the master sheet.
    ///
    /// @param batch code of the batch that was measured, may be empty
    /// @param row row of the sheet as a spreadsheet numbers it
    /// @param column heading of the sheet's column
    record ResultRow(String number, String batch, String assay, String cell, int row, String column) {
    }

    List<CompoundRow> compounds() {
        return table("compounds.tsv")
                .map(cells -> new CompoundRow(
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4],
                        Arrays.stream(cells[5].split(";\\s*"))
                                .filter(id -> !id.isEmpty())
                                .toList(),
                        cells[6],
                        cells[7],
                        cells[8],
                        cells[9]))
                .toList();
    }

    List<BatchRow> batches() {
        return table("batches.tsv").map(cells -> new BatchRow(cells[0], cells[1], cells[2])).toList();
    }

    List<ResultRow> results() {
        return table("results.tsv")
                .map(cells ->
                        new ResultRow(cells[0], cells[1], cells[2], cells[3], Integer.parseInt(cells[4]), cells[5]))
                .toList();
    }

    /// An issue as it was when the example was written, in words of ours.
    ///
    /// @param repository `owner/name`
    /// @param opened ISO day
    record IssueRow(String repository, int number, boolean isOpen, List<String> labels, String opened, String title,
            String text) {
    }

    List<IssueRow> issues() {
        return table("todos.tsv")
                .map(cells -> new IssueRow(cells[0], Integer.parseInt(cells[1]), cells[2].equals("open"),
                        Arrays.stream(cells[3].split(";\\s*")).filter(label -> !label.isEmpty()).toList(), cells[4],
                        cells[5], cells[6]))
                .toList();
    }

    /// Who the group is.
    Sheet group() {
        return Sheet.read(text(resources.getResource("classpath:example/group.md")));
    }

    List<Sheet> campaigns() {
        return sheets("campaigns");
    }

    List<Sheet> notebooks() {
        return sheets("notebooks");
    }

    /// The entries, oldest first.
    List<Sheet> entries() {
        return sheets("entries").stream()
                .sorted(Comparator.comparingInt(sheet -> Integer.parseInt(sheet.fact("day"))))
                .toList();
    }

    private java.util.stream.Stream<String[]> table(String name) {
        return text(resources.getResource("classpath:example/" + name))
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1));
    }

    private List<Sheet> sheets(String folder) {
        try {
            return Arrays.stream(resources.getResources("classpath*:example/" + folder + "/*.md"))
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .map(resource -> Sheet.read(text(resource)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
