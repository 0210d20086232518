package org.daybook.web.notebook.amounts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.exchange.sheet.SheetWriter;
import org.daybook.people.Actor;
import org.daybook.web.notebook.amounts.AmountsDocument.RowDocument;
import org.daybook.web.notebook.amounts.AmountsDocument.ValueDocument;
import org.daybook.web.shared.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The tables of amounts of an entry beside its page, as data and as a file for spreadsheets.
@Controller
class AmountsController {

    private static final String AMOUNTS = "/entries/" + Addresses.ID + "/stoichiometry";
    private static final List<String> HEADINGS = List.of("Table", "Row", "Step", "Role", "Compound", "Formula",
            "Limiting", "MW g/mol", "Equivalents", "Amount mmol", "Mass mg", "Volume mL", "Purity", "Theory mg",
            "Yield", "Batch", "Left of batch mg", "Supplier", "Note");

    private final AmountsApi amounts;

    AmountsController(AmountsApi amounts) {
        this.amounts = amounts;
    }

    @GetMapping(AMOUNTS + ".json")
    @ResponseBody
    AmountsDocument json(@PathVariable long id, Actor actor) {
        return amounts.read(id, actor);
    }

    @GetMapping(AMOUNTS + ".csv")
    ResponseEntity<StreamingResponseBody> csv(@PathVariable long id, Actor actor) {
        AmountsDocument document = amounts.read(id, actor);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("amounts-of-entry-" + id + ".csv").build().toString())
                .body(out -> write(document, out));
    }

    private static void write(AmountsDocument document, OutputStream out) throws IOException {
        try (SheetWriter sheet = SheetWriter.open(SheetFormat.CSV, "Amounts", HEADINGS, false, out)) {
            for (int table = 0; table < document.tables().size(); table++) {
                for (RowDocument row : document.tables().get(table).rows()) {
                    sheet.row(cells(table + 1, row));
                }
            }
        }
    }

    private static List<@Nullable Object> cells(int table, RowDocument row) {
        return new ArrayList<>(Arrays.<@Nullable Object>asList(table, row.row(), row.step(), row.role(), row.compound(),
                row.formula(), row.limiting() ? "yes" : null, number(row.molecularWeight()),
                number(row.equivalents()), number(row.amountMmol()), number(row.massMg()), number(row.volumeMl()),
                number(row.purity()), row.theoryMg(), row.yield(), row.batch(), row.batchLeftMg(), row.supplier(),
                row.note()));
    }

    private static @Nullable Object number(@Nullable ValueDocument value) {
        return value == null ? null : value.value();
    }
}
