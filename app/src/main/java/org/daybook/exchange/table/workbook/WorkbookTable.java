package org.daybook.exchange.table.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.daybook.exchange.table.CellTexts;
import org.daybook.exchange.table.Cells;
import org.daybook.exchange.table.MergedCells;
import org.daybook.exchange.table.Notes;
import org.daybook.exchange.table.RowSink;
import org.daybook.exchange.table.Table;
import org.daybook.exchange.table.TableFormat;
import org.daybook.exchange.table.TableLimits;
import org.daybook.exchange.table.UnreadableTable;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// A sheet of an .xlsx workbook, read as a stream; only the texts that cells share are kept in memory.
public final class WorkbookTable implements Table {

    /// The texts of a workbook take at most this part of what it may unpack to.
    private static final int TEXTS = 4;

    private final Path file;
    private final SheetList.Entry sheet;
    private final List<String> sheets;
    private final SheetFacts facts;
    private final TableLimits limits;
    private final Notes notes = new Notes();

    private WorkbookTable(Path file, SheetList.Entry sheet, List<String> sheets, SheetFacts facts, TableLimits limits) {
        this.file = file;
        this.sheet = sheet;
        this.sheets = sheets;
        this.facts = facts;
        this.limits = limits;
        facts.tell(notes);
    }

    /// @param wanted name of the sheet; null takes the first one that is not hidden
    public static Table open(Path file, @Nullable String wanted, TableLimits limits) throws IOException {
        return Damage.refused(() -> opened(file, wanted, limits));
    }

    private static Table opened(Path file, @Nullable String wanted, TableLimits limits) throws IOException {
        try (WorkbookParts parts = WorkbookParts.open(file)) {
            SheetList list = SheetList.of(parts.workbook());
            List<SheetList.Entry> tables = list.sheets().stream().filter(sheet -> isTable(parts, sheet)).toList();
            List<String> names = tables.stream().map(SheetList.Entry::name).toList();
            if (tables.isEmpty()) {
                throw UnreadableTable.because("said.exchange.the-workbook-has-no-sheet-2");
            }
            SheetList.Entry sheet = wanted == null ? firstShown(tables) : list.named(wanted).filter(tables::contains)
                    .orElseThrow(() -> UnreadableTable.noSheet(wanted, names));
            PackagePart part = part(parts, sheet);
            return new WorkbookTable(file, sheet, names, SheetFacts.of(part, parts.comments(part), limits.columns()),
                    limits);
        }
    }

    /// Sheets of charts and old macros have no rows.
    private static boolean isTable(WorkbookParts parts, SheetList.Entry sheet) {
        return parts.sheet(sheet.relation()).filter(part -> part.getContentType().contains("worksheet")).isPresent();
    }

    private static SheetList.Entry firstShown(List<SheetList.Entry> sheets) {
        return sheets.stream().filter(SheetList.Entry::isVisible).findFirst().orElse(sheets.getFirst());
    }

    private static PackagePart part(WorkbookParts parts, SheetList.Entry sheet) {
        return parts.sheet(sheet.relation())
                .orElseThrow(() -> UnreadableTable.because("said.exchange.the-workbook-is-damaged-its-sheet",
                        sheet.name()));
    }

    @Override
    public TableFormat format() {
        return TableFormat.XLSX;
    }

    @Override
    public Said description() {
        return Said.of("said.exchange.sheet-of-a-workbook", sheet.name());
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public String sheet() {
        return sheet.name();
    }

    @Override
    public MergedCells merged() {
        return facts.merged();
    }

    @Override
    public List<Said> notes() {
        return notes.sentences();
    }

    @Override
    public void read(RowSink sink) throws IOException {
        notes.restart();
        SinkFault fault = new SinkFault(sink);
        Damage.refused(() -> {
            try (WorkbookParts parts = WorkbookParts.open(file)) {
                SheetList list = SheetList.of(parts.workbook());
                WorkbookParts.parse(part(parts, sheet), new WorkbookRows(limits, texts(parts), formats(parts), list,
                        new Cells(limits, notes), notes, fault));
                return true;
            }
        });
        fault.rethrow();
    }

    private static CellFormats formats(WorkbookParts parts) throws IOException {
        Optional<PackagePart> styles = parts.styles();
        return styles.isPresent() ? CellFormats.of(styles.get()) : CellFormats.none();
    }

    private SharedTexts texts(WorkbookParts parts) throws IOException {
        SharedTexts texts = new SharedTexts(limits.unpackedBytes() / TEXTS);
        Optional<PackagePart> part = parts.sharedTexts();
        if (part.isPresent()) {
            WorkbookParts.parse(part.get(), new RichText() {
                @Override
                public void endElement(String uri, String name, String qualified) throws SAXException {
                    super.endElement(uri, name, qualified);
                    if (name.equals("si")) {
                        texts.add(CellTexts.unescaped(taken()));
                    }
                }
            });
        }
        return texts;
    }

    /// Keeps what the taker of the rows throws apart from what a damaged workbook makes the reader throw.
    private static final class SinkFault implements RowSink {

        private final RowSink sink;
        private @Nullable RuntimeException thrown;

        SinkFault(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean accept(int row, List<String> cells) {
            try {
                return sink.accept(row, cells);
            } catch (
                    RuntimeException
                            e) { // whatever it is: rethrow() throws it on, outside of the reader of the workbook
                thrown = e;
                return false;
            }
        }

        void rethrow() {
            if (thrown != null) {
                throw thrown;
            }
        }
    }
}
