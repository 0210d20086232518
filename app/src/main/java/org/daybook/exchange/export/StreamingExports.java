package org.daybook.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.assay.Activity;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.imports.ImportAccess;
import org.daybook.exchange.imports.ImportRows;
import org.daybook.exchange.imports.ImportStore;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.exchange.sheet.SheetWriter;
import org.daybook.exchange.shown.TableColumn;
import org.daybook.exchange.shown.TableRows;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.database.ExportTime;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a few hundred things at a time, each piece in a short transaction of its own, and writes them out.
@Service
class StreamingExports implements Exports {

    private static final int PIECE = 200;
    private static final String SMILES = "SMILES";
    private static final List<String> ENTRY_COLUMNS = List.of(
            "Entry", "Notebook", "Lab day", "Author", "Title", "Kind", "Revision", "Published", "Changed", "Text",
            "Author ORCID iD");

    private final Compounds compounds;
    private final CompoundSheets sheets;
    private final TableRows rows;
    private final EntryLists entryLists;
    private final Entries entries;
    private final People people;
    private final org.daybook.notebook.Notebooks notebooks;
    private final ImportStore store;
    private final ImportRows imported;
    private final ImportAccess access;
    private final TransactionTemplate reading;

    StreamingExports(Compounds compounds, CompoundSheets sheets, TableRows rows, EntryLists entryLists,
            Entries entries, People people, org.daybook.notebook.Notebooks notebooks, ImportStore store,
            ImportRows imported, ImportAccess access, PlatformTransactionManager transactions) {
        this.compounds = compounds;
        this.sheets = sheets;
        this.rows = rows;
        this.entryLists = entryLists;
        this.entries = entries;
        this.people = people;
        this.notebooks = notebooks;
        this.store = store;
        this.imported = imported;
        this.access = access;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setName(ExportTime.NAME);
    }

    @Override
    public void compounds(Style style, OutputStream out) throws IOException {
        compounds(everyCompound(), List.of(), style, out);
    }

    @Override
    public void compounds(Iterator<CompoundId> ids, List<ShownColumn> shown, Style style, OutputStream out)
            throws IOException {
        List<String> columns = new ArrayList<>(CompoundSheets.COMPOUND_COLUMNS);
        shown.forEach(column -> columns.add(column.heading()));
        try (SheetWriter sheet = open(style, "Compounds", columns, out)) {
            write(ids, sheet, piece -> sheets.compounds(piece, shown, style.format() == SheetFormat.SDF));
        }
    }

    @Override
    public void table(Iterator<CompoundId> ids, List<TableColumn> columns, @Nullable CampaignId campaign, Style style,
            OutputStream out) throws IOException {
        boolean smiles = style.format() == SheetFormat.SMI;
        List<String> headings = new ArrayList<>();
        if (smiles) {
            headings.add(SMILES);
        }
        headings.add("Compound number");
        columns.forEach(column -> headings.addAll(column.headings()));
        try (SheetWriter sheet = open(style, "Compounds", headings, out)) {
            write(ids, sheet, piece -> rows.of(piece, columns, campaign).stream().map(row -> {
                List<@Nullable Object> cells = new ArrayList<>();
                if (smiles) {
                    cells.add(row.compound().smiles().orElse(null));
                }
                cells.add(row.compound().number());
                for (int column = 0; column < columns.size(); column++) {
                    cells.addAll(columns.get(column).values(row.cells().get(column)));
                }
                return new CompoundSheets.Line(cells,
                        CompoundSheets.molfile(row.compound(), style.format() == SheetFormat.SDF));
            }).toList());
        }
    }

    @Override
    public void batches(Style style, OutputStream out) throws IOException {
        batches(everyCompound(), style, out);
    }

    @Override
    public void batches(Iterator<CompoundId> ids, Style style, OutputStream out) throws IOException {
        try (SheetWriter sheet = open(style, "Batches", CompoundSheets.BATCH_COLUMNS, out)) {
            write(ids, sheet, piece -> sheets.batches(piece, style.format() == SheetFormat.SDF));
        }
    }

    @Override
    public void activities(Style style, OutputStream out) throws IOException {
        activities(everyCompound(), style, out);
    }

    @Override
    public void activities(Iterator<CompoundId> ids, Style style, OutputStream out) throws IOException {
        try (SheetWriter sheet = open(style, "Activities", ResultColumns.headings(), out)) {
            write(ids, sheet, piece -> sheets.activities(piece, style.format() == SheetFormat.SDF));
        }
    }

    @Override
    public void results(List<Activity> results, Style style, OutputStream out) throws IOException {
        try (SheetWriter sheet = open(style, "Activities", ResultColumns.headings(), out)) {
            write(results.iterator(), sheet, piece -> sheets.results(piece, style.format() == SheetFormat.SDF));
        }
    }

    @Override
    public void entries(@Nullable NotebookId notebook, Style style, Actor actor, OutputStream out) throws IOException {
        entries(after -> notebook == null ? entryLists.all(after, PIECE)
                : entryLists.in(notebook, after, PIECE, Actor.anybody()), style, actor, out);
    }

    @Override
    public void entries(ProjectId project, Style style, Actor actor, OutputStream out) throws IOException {
        entries(after -> entryLists.all(project, after, PIECE), style, actor, out);
    }

    /// @param list the page after a cursor, or the first after null
    private void entries(Function<@Nullable String, Page<EntrySummary>> list, Style style, Actor actor,
            OutputStream out) throws IOException {
        try (SheetWriter sheet = open(withWords(style), "Entries", ENTRY_COLUMNS, out)) {
            Optional<String> after = Optional.of("");
            while (after.isPresent()) {
                Page<EntrySummary> page = list.apply(after.get().isEmpty() ? null : after.get());
                List<EntryId> piece = page.items().stream().map(EntrySummary::id).toList();
                for (List<@Nullable Object> row : reading.execute(status -> entryRows(piece, actor))) {
                    sheet.row(row);
                }
                after = page.nextCursor();
            }
        }
    }

    @Override
    public void campaigns(@Nullable ProjectId project, Style style, OutputStream out) throws IOException {
        try (SheetWriter sheet = open(withWords(style), "Campaigns", CompoundSheets.CAMPAIGN_COLUMNS, out)) {
            for (List<@Nullable Object> row : reading.execute(status -> sheets.campaigns(project))) {
                sheet.row(row);
            }
        }
    }

    private static Style withWords(Style style) {
        if (style.format() == SheetFormat.SDF || style.format() == SheetFormat.SMI) {
            throw new InvalidInputException("format", Said.of("said.exchange.these-are-no-structures-ask"));
        }
        return style;
    }

    private List<List<@Nullable Object>> entryRows(List<EntryId> ids, Actor actor) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (EntryId id : ids) {
            entries.find(id, actor)
                    .filter(entry -> !entry.isDraft() && !entry.isRedacted())
                    .ifPresent(entry -> rows.add(entryRow(entry)));
        }
        return rows;
    }

    private List<@Nullable Object> entryRow(Entry entry) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(entry.id().value());
        row.add(notebooks.find(entry.notebook()).map(notebook -> notebook.slug()).orElse(null));
        row.add(entry.labDay());
        Optional<Person> author = people.find(entry.author());
        row.add(author.map(Person::displayName).orElse(null));
        row.add(entry.title());
        row.add(entry.content().kind().name().toLowerCase(java.util.Locale.ROOT));
        row.add(entry.revision());
        row.add(entry.publishedAt().map(Object::toString).orElse(null));
        row.add(entry.changedAt().toString());
        row.add(entry.content().text());
        row.add(author.flatMap(Person::orcid).orElse(null));
        return row;
    }

    @Override
    public void original(ImportId id, Rows rows, Style style, Actor actor, OutputStream out) throws IOException {
        importRows(access.open(id, actor).id(), style, List.of(), rows, row -> List.of(), out);
    }

    @Override
    public void report(ImportId id, Rows rows, Style style, Actor actor, OutputStream out) throws IOException {
        importRows(access.open(id, actor).id(), style,
                List.of("Row", "Outcome", "Compound", "What was added", "Remarks"), rows, row -> {
            List<@Nullable Object> facts = new ArrayList<>();
            Collections.addAll(facts, row.row(), row.outcome().key(), row.number(), row.summary(), row.message());
            return facts;
        }, out);
    }

    @Override
    public void rejected(ImportId id, Style style, Actor actor, OutputStream out) throws IOException {
        importRows(
                access.open(id, actor).id(),
                style,
                List.of("Row", "Reason"),
                new Rows(Outcome.REJECTED, null),
                row -> List.of(row.row(), row.message()),
                out);
    }

    /// What stands before the original cells of a row.
    private interface Facts {

        List<? extends @Nullable Object> of(ImportedRow row);
    }

    private void importRows(ImportId id, Style style, List<String> first, Rows wanted, Facts facts, OutputStream out)
            throws IOException {
        List<Column> columns = store.columns(id);
        List<String> headings = new ArrayList<>(first);
        columns.forEach(column -> headings.add(column.heading()));
        try (SheetWriter sheet = open(style, "Rows", headings, out)) {
            List<ImportedRow> rows = rows(id, wanted, 0);
            while (!rows.isEmpty()) {
                for (ImportedRow row : rows) {
                    List<@Nullable Object> cells = new ArrayList<>(facts.of(row));
                    columns.forEach(column -> cells.add(row.cell(column.position())));
                    sheet.row(cells);
                }
                rows = rows(id, wanted, rows.getLast().row());
            }
        }
    }

    private List<ImportedRow> rows(ImportId id, Rows wanted, int after) {
        return wanted.kind() == null
                ? imported.rows(id, wanted.outcome(), after, PIECE)
                : imported.rowsWith(id, wanted.kind(), after, PIECE).stream()
                        .flatMap(row -> imported.rows(id, null, row - 1, 1).stream())
                        .toList();
    }

    private static SheetWriter open(Style style, String name, List<String> columns, OutputStream out)
            throws IOException {
        if (style.format() == SheetFormat.SMI && !columns.contains(SMILES)) {
            throw new InvalidInputException("format", Said.of("said.exchange.there-is-no-structure-to"));
        }
        return SheetWriter.open(style.format(), name, columns, style.raw(), out);
    }

    private <T> void write(Iterator<T> things, SheetWriter sheet, Piece<T> lines) throws IOException {
        List<T> piece = new ArrayList<>();
        while (things.hasNext()) {
            piece.add(things.next());
            if (piece.size() == PIECE || !things.hasNext()) {
                for (CompoundSheets.Line line : Optional.ofNullable(reading.execute(status -> lines.of(piece)))
                        .orElse(List.of())) {
                    sheet.row(line.cells(), line.molfile());
                }
                piece.clear();
            }
        }
    }

    /// The rows of some compounds or results.
    private interface Piece<T> {

        List<CompoundSheets.Line> of(List<T> things);
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
