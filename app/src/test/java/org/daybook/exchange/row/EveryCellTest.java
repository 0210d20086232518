package org.daybook.exchange.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.chem.worker.InProcess;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.ReadingEvidence;
import org.daybook.exchange.column.heading.DataRows;
import org.daybook.exchange.imports.FirstLook;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.table.MergedCells;
import org.daybook.exchange.table.Table;
import org.daybook.exchange.table.TableFormat;
import org.daybook.exchange.table.TableLimits;
import org.daybook.exchange.table.file.ReadingChoice;
import org.daybook.exchange.table.file.Tables;
import org.daybook.registry.compound.StructureMemory;
import org.daybook.shared.InvalidInputException;
import org.junit.jupiter.api.Test;

/// Every cell that is not empty, of every sheet of every file of the corpus, went somewhere that can be named: into a
/// fact of a compound or a batch, into a result, to what is kept as typed, into a remark or a rejected row, or it is a
/// title or heading ([CellAccount]). Prints the counts of each sheet.
class EveryCellTest {

    private static final TableLimits LIMITS = new TableLimits(200_000, 500, 200_000, 400_000_000);
    /// Sheets with more rows than this are looked at down to here: reading structures takes its time.
    private static final int ROWS = 5_000;

    @Test
    void everyCellOfEveryFileIsAccountedFor() throws IOException {
        String corpus = System.getenv("DAYBOOK_CORPUS");
        assumeTrue(corpus != null, "DAYBOOK_CORPUS is not set: it names the folder of real and hostile files");
        System.out.println("file | sheet | " + Stream.of(CellAccount.values()).map(CellAccount::label)
                .collect(Collectors.joining(" | ")));
        List<String> lost = new ArrayList<>();
        for (String part : List.of("osm", "groups", "reports", "bad/csv", "bad/office")) {
            try (Stream<Path> found = Files.walk(Path.of(corpus, part))) {
                for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                    sheets(Path.of(corpus), file, lost);
                }
            }
        }

        assertThat(lost).isEmpty();
    }

    private static void sheets(Path corpus, Path file, List<String> lost) throws IOException {
        String name = corpus.relativize(file).toString();
        try {
            List<String> sheets = look(file, ReadingChoice.NONE).layout().sheets();
            for (String sheet : sheets.isEmpty() ? List.of("") : sheets) {
                cells(file, name, sheet, lost);
            }
        } catch (InvalidInputException e) {
            System.out.println(name + " | refused: " + e.getMessage());
        }
    }

    private static void cells(Path file, String name, String sheet, List<String> lost) throws IOException {
        ReadingChoice choice = ReadingChoice.NONE.ofSheet(sheet.isEmpty() ? null : sheet);
        try {
            FirstLook look = look(file, choice);
            Table table = open(file, choice);
            List<Column> columns = decided(table, look);
            RowReader reader = new RowReader(columns, look.width(), Trusted.NOTHING, new StructureMemory());
            Set<Integer> identifying = columns.stream()
                    .filter(column -> column.role().kind() == ColumnRole.Kind.COMPOUND)
                    .map(Column::position).collect(Collectors.toCollection(HashSet::new));
            MergedCells.Filling merged = table.merged().filling();
            DataRows data = new DataRows(look.heading());
            Map<CellAccount, Integer> counts = new EnumMap<>(CellAccount.class);
            table.read((row, typed) -> {
                boolean isData = data.take(row, typed);
                List<String> cells = isData ? merged.down(row, typed, identifying::contains) : typed;
                ReadRow read = isData ? reader.read(row, cells) : null;
                for (int at = 0; at < typed.size(); at++) {
                    if (!typed.get(at).isBlank()) {
                        CellAccount account = read == null ? CellAccount.TITLE_OR_HEADING
                                : CellAccount.of(at, cells, columns, read);
                        counts.merge(account, 1, Integer::sum);
                        if (account == CellAccount.NOWHERE) {
                            lost.add(name + " " + sheet + " row " + row + ", column " + Column.letters(at) + " ("
                                    + (at < columns.size() ? columns.get(at).label() + ", " + columns.get(at).role()
                                            : "no column") + "): " + typed.get(at));
                        }
                    }
                }
                return row < ROWS;
            });
            System.out.println(name + " | " + sheet + " | " + Stream.of(CellAccount.values())
                    .map(account -> String.format(Locale.ROOT, "%d", counts.getOrDefault(account, 0)))
                    .collect(Collectors.joining(" | ")));
        } catch (InvalidInputException e) {
            System.out.println(name + " | " + sheet + " | refused: " + e.getMessage());
        }
    }

    /// As the examination of an import decides how the cells are read.
    private static List<Column> decided(Table table, FirstLook look) throws IOException {
        ReadingEvidence evidence = new ReadingEvidence(look.columns(),
                table.format() == TableFormat.XLSX || table.format() == TableFormat.XLS, table.separator());
        DataRows data = new DataRows(look.heading());
        table.read((row, cells) -> {
            if (data.take(row, cells) && !look.width().isExceededBy(cells)) {
                evidence.take(cells);
            }
            return true;
        });
        return evidence.decided();
    }

    private static FirstLook look(Path file, ReadingChoice choice) throws IOException {
        return FirstLook.at(wanted -> open(file, wanted), new Imports.Reading(choice, null), List.of());
    }

    private static Table open(Path file, ReadingChoice choice) throws IOException {
        return Tables.open(file, file.getFileName().toString(), choice, LIMITS, new InProcess());
    }
}
