package org.daybook.exchange.table.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.exchange.sheet.SheetWriter;
import org.daybook.exchange.table.TableLimits;

/// Prints what writing and reading a large workbook take: seconds, and the highest use of the heap. The table of
/// `docs/decisions/0056-poi-reads-workbooks-fastexcel-writes-them.md`; how to run it says `docs/benchmarks.md`.
///
/// The argument is the number of rows, of 20 cells each.
public final class WorkbookFigures {

    private static final int CELLS = 20;
    private static final int WINDOW = 100;
    private static final TableLimits LIMITS = new TableLimits(2_000_000, 100, 20_000, 4L << 30);

    private WorkbookFigures() {
    }

    /// Some work with a file.
    private interface Work {

        void run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        Path file = Files.createTempFile("figures", ".xlsx");
        Path other = Files.createTempFile("figures", ".xlsx");
        try {
            System.out.printf(Locale.ROOT, "%,d rows of %d cells, heap of at most %d MB%n", rows, CELLS,
                    Runtime.getRuntime().maxMemory() >> 20);
            measure("write: fastexcel", () -> writeAsTheProgramDoes(rows, file));
            System.out.printf(Locale.ROOT, "%-45s %6.1f MB%n", "size of that file", Files.size(file) / 1e6);
            measure("write: POI SXSSF, window of 100 rows", () -> writeWithPoi(rows, other, false));
            measure("write: POI SXSSF, packed temporary files", () -> writeWithPoi(rows, other, true));
            measure("read: POI's package, readers of ours", () -> read(rows, file));
        } finally {
            Files.delete(file);
            Files.delete(other);
        }
    }

    private static void measure(String what, Work work) throws IOException {
        System.gc();
        AtomicLong highest = new AtomicLong();
        Thread watch = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                highest.accumulateAndGet(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
                Thread.onSpinWait();
                java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
            }
        });
        watch.setDaemon(true);
        watch.start();
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        watch.interrupt();
        System.out.printf(Locale.ROOT, "%-45s %6.1f s %6d MB%n", what, seconds, highest.get() >> 20);
    }

    private static void writeAsTheProgramDoes(int rows, Path file) throws IOException {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            headings.add("Column " + i);
        }
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, "Data", headings, false, out)) {
            for (int row = 0; row < rows; row++) {
                List<Object> cells = new ArrayList<>(CELLS);
                for (int i = 0; i < CELLS; i++) {
                    cells.add(i % 2 == 0 ? text(row, i) : Double.valueOf(number(row, i)));
                }
                sheet.row(cells);
            }
        }
    }

    private static void writeWithPoi(int rows, Path file, boolean packed) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, packed); OutputStream out = Files.newOutputStream(
                file)) {
            Sheet sheet = book.createSheet("Data");
            for (int number = 0; number < rows; number++) {
                Row row = sheet.createRow(number);
                for (int i = 0; i < CELLS; i++) {
                    if (i % 2 == 0) {
                        row.createCell(i).setCellValue(text(number, i));
                    } else {
                        row.createCell(i).setCellValue(number(number, i));
                    }
                }
            }
            book.write(out);
        }
    }

    private static void read(int rows, Path file) throws IOException {
        AtomicLong read = new AtomicLong();
        WorkbookTable.open(file, null, LIMITS).read((row, cells) -> read.incrementAndGet() > 0);
        if (read.get() != rows + 1L) {
            throw new IllegalStateException(read.get() + " rows were read and " + (rows + 1) + " written");
        }
    }

    private static String text(int row, int cell) {
        return "text " + row % 5_000 + " of " + cell;
    }

    private static double number(int row, int cell) {
        return row * 1.25 + cell;
    }
}
