package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.chem.worker.InProcess;
import org.daybook.exchange.column.heading.DataRows;
import org.daybook.exchange.imports.FirstLook;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.table.TableLimits;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.exchange.table.file.Tables;
import org.daybook.shared.InvalidInputException;
import org.junit.jupiter.api.Test;

/// Every file of the corpus opens, each of its rows accounted for, or is refused with a sentence.
///
/// Prints a line for each sheet: these are the figures that a curator compares with the file.
class EveryFileOpensTest {

    private static final TableLimits LIMITS = new TableLimits(200_000, 500, 200_000, 400_000_000);

    @Test
    void everyRowOfEveryFileIsAccountedFor() throws IOException {
        String corpus = System.getenv("DAYBOOK_CORPUS");
        assumeTrue(corpus != null, "DAYBOOK_CORPUS is not set: it names the folder of real and hostile files");
        System.out.println("file | sheet | rows that are not empty | data rows | rows of headings | titles | read as");
        List<Path> files = new ArrayList<>();
        for (String part : List.of("osm", "groups", "reports", "bad/csv", "bad/office", "bad/jcamp", "bad/image",
                "bad/zip")) {
            try (Stream<Path> found = Files.walk(Path.of(corpus, part))) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }

        assertThat(files).isNotEmpty().allSatisfy(file -> account(Path.of(corpus), file));
    }

    private static void account(Path corpus, Path file) throws IOException {
        String name = corpus.relativize(file).toString();
        try {
            FirstLook first = look(file, ReadingChoice.NONE);
            List<String> sheets = first.layout().sheets();
            for (String sheet : sheets.isEmpty() ? List.of("") : sheets) {
                account(file, name, sheet);
            }
        } catch (InvalidInputException e) {
            assertThat(e.getMessage()).hasSizeGreaterThan(10).doesNotContain("Exception", "java.", "org.");
            System.out.println(name + " | refused: " + e.getMessage());
        }
    }

    private static void account(Path file, String name, String sheet) throws IOException {
        try {
            ReadingChoice choice = ReadingChoice.NONE.ofSheet(sheet.isEmpty() ? null : sheet);
            FirstLook look = look(file, choice);
            int[] rows = new int[3];
            DataRows data = new DataRows(look.heading());
            Tables.open(file, file.getFileName().toString(), choice, LIMITS, new InProcess()).read((row, cells) -> {
                boolean isEmpty = cells.stream().allMatch(String::isBlank);
                rows[0] += isEmpty ? 0 : 1;
                rows[1] += data.take(row, cells) && !isEmpty ? 1 : 0;
                rows[2] += !isEmpty && row >= look.heading().firstRow() && row <= look.heading().lastRow() ? 1 : 0;
                return true;
            });
            System.out.println(name + " | " + sheet + " | " + rows[0] + " | " + rows[1] + " | " + look.heading()
                    .firstRow() + "-" + look.heading().lastRow()
                    + " | " + look.layout().titles().size() + " | " + look.description());
            assertThat(rows[1] + rows[2] + look.layout().titles().size()).as(name + " " + sheet).isEqualTo(rows[0]);
        } catch (InvalidInputException e) {
            System.out.println(name + " | " + sheet + " | refused: " + e.getMessage());
        }
    }

    private static FirstLook look(Path file, ReadingChoice choice) throws IOException {
        return FirstLook.at(wanted -> Tables.open(file, file.getFileName().toString(), wanted, LIMITS, new InProcess()),
                new Imports.Reading(choice, null), List.of());
    }
}
