package org.daybook.web.exchange.dataset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.daybook.exchange.dataset.DatasetColumn;
import org.daybook.exchange.dataset.Datasets;
import org.daybook.exchange.dataset.Datasets.Dataset;
import org.daybook.exchange.dataset.Snapshot;
import org.daybook.exchange.dataset.Snapshots;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.exchange.sheet.SheetWriter;
import org.daybook.files.BlobStore.Blob;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.PersonId;
import org.daybook.web.exchange.dataset.DatasetDocument.SnapshotDocument;
import org.daybook.web.exchange.dataset.DatasetDocument.SnapshotsDocument;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.Costly;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/// The results of a campaign or an assay as a table to learn from.
@RestController
@RequestMapping("/api/v1/datasets")
@Tag(name = "Datasets")
class DatasetApi {

    private static final String ONE = "/{name:[a-z0-9-]{1,200}}";
    private static final String FORMAT = ".{format:csv|sdf}";
    private static final String DAY = "/snapshots/{day:\\d{4}-\\d{2}-\\d{2}}";
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Datasets datasets;
    private final Snapshots snapshots;
    private final People people;
    private final BaseAddress address;
    private final JsonMapper json;

    DatasetApi(Datasets datasets, Snapshots snapshots, People people, BaseAddress address, JsonMapper json) {
        this.datasets = datasets;
        this.snapshots = snapshots;
        this.people = people;
        this.address = address;
        this.json = json;
    }

    @Operation(
            summary = "Download a table to learn from",
            description = "The results of a campaign or an assay, one row a compound and endpoint, with the split by"
                    + " scaffold. /columns says what the columns mean. The ETag is the SHA-256 of the bytes: with"
                    + " If-None-Match a table that is the same is answered 304.")
    @ApiResponse(responseCode = "200", description = "The table", content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
            @Content(mediaType = "chemical/x-mdl-sdfile", schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "304", description = "It is the same as yours")
    @Costly
    @GetMapping(ONE + FORMAT)
    @Nullable ResponseEntity<StreamingResponseBody> table(
            @Parameter(description = "slug of a campaign or an assay") @PathVariable String name,
            @Parameter(description = "csv or sdf") @PathVariable String format,
            @Parameter(description = "campaign or assay, where both have this slug") @RequestParam(defaultValue = "")
                    String of,
            @Parameter(description = "a day: the newest copy that is not younger, as it was kept then")
                    @RequestParam(name = "as-of", defaultValue = "") String asOf,
            WebRequest request)
            throws IOException {
        Dataset dataset = datasets.get(name, of);
        SheetFormat as = format(format);
        if (!asOf.isEmpty()) {
            return kept(dataset, snapshots.asOf(dataset, day(asOf)), as, CacheControl.noCache(), request);
        }
        SpooledTable table = SpooledTable.of(out -> datasets.write(dataset, as, out));
        if (request.checkNotModified("\"" + table.sha256() + "\"")) {
            table.close();
            return null;
        }
        return file(dataset, as, dataset.slug(), CacheControl.noCache(), table.size(), table::send);
    }

    @Operation(
            summary = "Read what the columns of a table to learn from mean",
            description = "As a Table Schema of Frictionless Data; the columns are the same for every table.")
    @GetMapping(ONE + "/columns")
    DatasetDocument columns(@PathVariable String name, @RequestParam(defaultValue = "") String of) {
        datasets.get(name, of);
        return DatasetDocument.ofColumns();
    }

    @Operation(
            summary = "Read what the columns of a table to learn from mean, as a table",
            description = "The columns name, type and description.")
    @ApiResponse(responseCode = "200", description = "The dictionary", content = @Content(
            mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping(ONE + "/columns.csv")
    ResponseEntity<byte[]> columnsTable(@PathVariable String name, @RequestParam(defaultValue = "") String of)
            throws IOException {
        datasets.get(name, of);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.open(
                SheetFormat.CSV, "Columns", List.of("name", "type", "description"), true, out)) {
            for (DatasetColumn column : DatasetColumn.values()) {
                sheet.row(List.of(column.key(), column.type(), column.meaning()));
            }
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(SheetFormat.CSV.mediaType()))
                .body(out.toByteArray());
    }

    @Operation(
            summary = "List the copies of a table to learn from",
            description = "Each is the table as it was on a day and never changes, the newest first.")
    @GetMapping(ONE + "/snapshots")
    SnapshotsDocument list(@PathVariable String name, @RequestParam(defaultValue = "") String of) {
        Dataset dataset = datasets.get(name, of);
        List<Snapshot> all = snapshots.all(dataset);
        Map<PersonId, Person> persons = people.findAll(all.stream().map(Snapshot::by).distinct().toList());
        return new SnapshotsDocument(all.stream().map(one -> document(dataset, one, persons)).toList());
    }

    @Operation(
            summary = "Keep a table to learn from as it is today",
            description = "For members; one copy a day (UTC), at most 200 of a table.")
    @ApiResponse(responseCode = "201", description = "It is kept")
    @ApiResponse(responseCode = "200", description = "There is a copy of today, which stays as it is")
    @ApiResponse(responseCode = "422", description = "There are as many copies as are kept")
    @Costly
    @PostMapping(ONE + "/snapshots")
    ResponseEntity<SnapshotDocument> keep(
            @PathVariable String name, @RequestParam(defaultValue = "") String of, Actor actor) throws IOException {
        actor.require(Role.MEMBER);
        Dataset dataset = datasets.get(name, of);
        String columns = json.writeValueAsString(DatasetDocument.ofColumns());
        Snapshots.Made made = snapshots.make(dataset, columns, actor);
        Snapshot one = made.snapshot();
        SnapshotDocument document = document(dataset, one, people.findAll(List.of(one.by())));
        return ResponseEntity.status(made.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create(document.csv())).body(document);
    }

    @Operation(
            summary = "Download a table to learn from as it was kept on a day",
            description = "The same bytes for ever.")
    @ApiResponse(responseCode = "200", description = "The table", content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
            @Content(mediaType = "chemical/x-mdl-sdfile", schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "304", description = "It is the same as yours")
    @GetMapping(ONE + DAY + FORMAT)
    @Nullable ResponseEntity<StreamingResponseBody> snapshot(
            @PathVariable String name, @PathVariable String day, @PathVariable String format,
            @RequestParam(defaultValue = "") String of, WebRequest request) {
        Dataset dataset = datasets.get(name, of);
        return kept(dataset, snapshots.get(dataset, day(day)), format(format),
                CacheControl.maxAge(FOR_EVER).cachePublic().immutable(), request);
    }

    @Operation(
            summary = "Read what the columns of a kept table mean",
            description = "The dictionary as it was kept with the table.")
    @ApiResponse(responseCode = "200", description = "The dictionary", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = DatasetDocument.class)))
    @GetMapping(ONE + DAY + "/columns")
    ResponseEntity<StreamingResponseBody> snapshotColumns(
            @PathVariable String name, @PathVariable String day, @RequestParam(defaultValue = "") String of) {
        Blob columns = snapshots.get(datasets.get(name, of), day(day)).columns();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).contentLength(columns.size())
                .eTag("\"" + columns.sha256() + "\"").body(send(columns));
    }

    private @Nullable ResponseEntity<StreamingResponseBody> kept(
            Dataset dataset, Snapshot one, SheetFormat as, CacheControl cache, WebRequest request) {
        Blob blob = as == SheetFormat.CSV ? one.csv() : one.sdf();
        return request.checkNotModified("\"" + blob.sha256() + "\"") ? null
                : file(dataset, as, dataset.slug() + "-" + one.day(), cache, blob.size(), send(blob));
    }

    private StreamingResponseBody send(Blob blob) {
        return out -> {
            try (java.io.InputStream bytes = snapshots.open(blob)) {
                bytes.transferTo(out);
            }
        };
    }

    private ResponseEntity<StreamingResponseBody> file(Dataset dataset, SheetFormat as, String name, CacheControl cache,
            long size, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .contentLength(size)
                .cacheControl(cache)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "-dataset." + as.extension() + "\"")
                .header(HttpHeaders.LINK, "<" + path(dataset) + "/columns>; rel=\"describedby\"")
                .body(body);
    }

    private SnapshotDocument document(Dataset dataset, Snapshot one, Map<PersonId, Person> persons) {
        String path = path(dataset) + "/snapshots/" + one.day();
        String of = "?of=" + dataset.kind().word();
        Person by = persons.get(one.by());
        return new SnapshotDocument(one.day(), path + ".csv" + of, path + ".sdf" + of, path + "/columns" + of,
                one.rows(), one.csv().sha256(), one.csv().size(), by == null ? "" : by.handle(), one.at());
    }

    private String path(Dataset dataset) {
        return address.prefix() + "/api/v1/datasets/" + dataset.slug();
    }

    private static SheetFormat format(String extension) {
        return SheetFormat.of(extension).orElseThrow();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("as-of", org.daybook.shared.Said.of(
                    "said.shared.is-not-a-day-write", typed.substring(0, Math.min(40, typed.length()))));
        }
    }
}
