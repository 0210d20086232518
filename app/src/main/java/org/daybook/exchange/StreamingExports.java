package org.daybook.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.exchange.sheet.SheetWriter;
import org.daybook.notebook.Entries;
import org.daybook.notebook.Entry;
import org.daybook.notebook.EntryLists;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.registry.Compounds;
import org.daybook.shared.AssayId;
import org.daybook.shared.CompoundId;
import org.daybook.shared.EntryId;
import org.daybook.shared.ExportTime;
import org.daybook.shared.ImportId;
import org.daybook.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a few hundred things at a time, each piece in a short transaction of its own, and writes them out.
@Service
class StreamingExports implements Exports {

    private static final int PIECE = 200;
    private static final List<String> ENTRY_COLUMNS = List.of("Entry", "Notebook", "Lab day", "Author", "Title", "Kind", "Revision", "Published", "Changed", "Text");

    private final Compounds compounds;
    private final CompoundSheets sheets;
    private final EntryLists entryLists;
    private final Entries entries;
    private final People people;
    private final org.daybook.notebook.Notebooks notebooks;
    private final ImportStore store;
    private final ImportAccess access;
    private final TransactionTemplate reading;

    StreamingExports(Compounds compounds, CompoundSheets sheets, EntryLists entryLists, Entries entries, People people,
            org.daybook.notebook.Notebooks notebooks, ImportStore store, ImportAccess access,
            PlatformTransactionManager transactions) {
        this.compounds = compounds;
        this.sheets = sheets;
        this.entryLists = entryLists;
        this.entries = entries;
        this.people = people;
        this.notebooks = notebooks;
        this.store = store;
        this.access = access;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setName(ExportTime.NAME);
    }

    @Override
    public void compounds(Style style, OutputStream out) throws IOException {
        compounds(everyCompound(), style, out);
    }

    @Override
    public void compounds(Iterator<CompoundId> ids, Style style, OutputStream out) throws IOException {
        try (SheetWriter sheet = open(style, "Compounds", CompoundSheets.COMPOUND_COLUMNS, out)) {
            write(ids, sheet, piece -> sheets.compounds(piece, style.format() == SheetFormat.SDF));
        }
    }

    @Override
    public void batches(Style style, OutputStream out) throws IOException {
        try (SheetWriter sheet = open(style, "Batches", CompoundSheets.BATCH_COLUMNS, out)) {
            write(everyCompound(), sheet, piece -> sheets.batches(piece, style.format() == SheetFormat.SDF));
        }
    }

    @Override
    public void activities(Style style, OutputStream out) throws IOException {
        activities(everyCompound(), style, out);
    }

    @Override
    public void activities(Iterator<CompoundId> ids, Style style, OutputStream out) throws IOException {
        try (SheetWriter sheet = open(style, "Activities", CompoundSheets.ACTIVITY_COLUMNS, out)) {
            write(ids, sheet, piece -> sheets.activities(piece, null, style.format() == SheetFormat.SDF));
        }
    }

    @Override
    public void activities(Iterator<CompoundId> ids, AssayId assay, Style style, OutputStream out) throws IOException {
        try (SheetWriter sheet = open(style, "Activities", CompoundSheets.ACTIVITY_COLUMNS, out)) {
            write(ids, sheet, piece -> sheets.activities(piece, assay, style.format() == SheetFormat.SDF));
        }
    }

    @Override
    public void entries(Style style, Actor actor, OutputStream out) throws IOException {
        if (style.format() == SheetFormat.SDF || style.format() == SheetFormat.SMI) {
            throw new InvalidInputException("format", "Entries are no structures; ask for csv, xlsx or json");
        }
        try (SheetWriter sheet = open(style, "Entries", ENTRY_COLUMNS, out)) {
            List<EntryId> ids = entryLists.idsAfter(null, PIECE);
            while (!ids.isEmpty()) {
                List<EntryId> piece = ids;
                for (List<@Nullable Object> row : reading.execute(status -> entryRows(piece, actor))) {
                    sheet.row(row);
                }
                ids = entryLists.idsAfter(ids.getLast(), PIECE);
            }
        }
    }

    private List<List<@Nullable Object>> entryRows(List<EntryId> ids, Actor actor) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (EntryId id : ids) {
            entries.find(id, actor).filter(entry -> !entry.isDraft() && !entry.isRedacted()).ifPresent(entry -> rows.add(entryRow(entry)));
        }
        return rows;
    }

    private List<@Nullable Object> entryRow(Entry entry) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(entry.id().value());
        row.add(notebooks.find(entry.notebook()).map(notebook -> notebook.slug()).orElse(null));
        row.add(entry.labDay());
        row.add(people.find(entry.author()).map(author -> author.displayName()).orElse(null));
        row.add(entry.title());
        row.add(entry.content().kind().name().toLowerCase(java.util.Locale.ROOT));
        row.add(entry.revision());
        row.add(entry.publishedAt().map(Object::toString).orElse(null));
        row.add(entry.changedAt().toString());
        row.add(entry.content().text());
        return row;
    }

    @Override
    public void original(ImportId id, Style style, Actor actor, OutputStream out) throws IOException {
        importRows(access.open(id, actor).id(), style, List.of(), null, row -> List.of(), out);
    }

    @Override
    public void report(ImportId id, Style style, Actor actor, OutputStream out) throws IOException {
        importRows(access.open(id, actor).id(), style,
                List.of("Row", "Outcome", "Compound", "What was added", "Remarks"), null, row -> {
            List<@Nullable Object> facts = new ArrayList<>();
            Collections.addAll(facts, row.row(), row.outcome().key(), row.number(), row.summary(), row.message());
            return facts;
        }, out);
    }

    @Override
    public void rejected(ImportId id, Style style, Actor actor, OutputStream out) throws IOException {
        importRows(access.open(id, actor).id(), style, List.of("Row", "Reason"), Outcome.REJECTED, row ->
                List.of(row.row(), row.message()), out);
    }

    /// What stands before the original cells of a row.
    private interface Facts {

        List<? extends @Nullable Object> of(ImportedRow row);
    }

    private void importRows(ImportId id, Style style, List<String> first, @Nullable Outcome only, Facts facts, OutputStream out) throws IOException {
        List<Column> columns = store.columns(id);
        List<String> headings = new ArrayList<>(first);
        columns.forEach(column -> headings.add(column.heading()));
        try (SheetWriter sheet = open(style, "Rows", headings, out)) {
            List<ImportedRow> rows = store.rows(id, only, 0, PIECE);
            while (!rows.isEmpty()) {
                for (ImportedRow row : rows) {
                    List<@Nullable Object> cells = new ArrayList<>(facts.of(row));
                    columns.forEach(column -> cells.add(row.cell(column.position())));
                    sheet.row(cells);
                }
                rows = store.rows(id, only, rows.getLast().row(), PIECE);
            }
        }
    }

    private static SheetWriter open(Style style, String name, List<String> columns, OutputStream out) throws IOException {
        if (style.format() == SheetFormat.SMI && !columns.contains("SMILES")) {
            throw new InvalidInputException("format", "There is no structure to write; ask for csv, xlsx or json");
        }
        return SheetWriter.open(style.format(), name, columns, style.raw(), out);
    }

    private void write(Iterator<CompoundId> ids, SheetWriter sheet, Piece rows) throws IOException {
        List<CompoundId> piece = new ArrayList<>();
        while (ids.hasNext()) {
            piece.add(ids.next());
            if (piece.size() == PIECE || !ids.hasNext()) {
                for (CompoundSheets.Line line : Optional.ofNullable(reading.execute(status -> rows.of(piece))).orElse(List.of())) {
                    sheet.row(line.cells(), line.molfile());
                }
                piece.clear();
            }
        }
    }

    /// The rows of some compounds.
    private interface Piece {

        List<CompoundSheets.Line> of(List<CompoundId> ids);
    }

    private Iterator<CompoundId> everyCompound() {
        return new Iterator<>() {

            private List<CompoundId> piece = compounds.idsAfter(null, PIECE);
            private int next;

            @Override
            public boolean hasNext() {
                if (next == piece.size() && !piece.isEmpty()) {
                    piece = compounds.idsAfter(piece.getLast(), PIECE);
                    next = 0;
                }
                return next < piece.size();
            }

            @Override
            public CompoundId next() {
                if (!hasNext()) {
                    throw new java.util.NoSuchElementException();
                }
                return piece.get(next++);
            }
        };
    }
}
