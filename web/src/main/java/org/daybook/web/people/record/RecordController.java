package org.daybook.web.people.record;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.exchange.sheet.SheetWriter;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.contribution.ContributionRecord;
import org.daybook.people.contribution.ContributionRecord.DayCount;
import org.daybook.people.contribution.ContributionRecord.SectorShare;
import org.daybook.people.contribution.ContributionRecord.Share;
import org.daybook.people.contribution.Period;
import org.daybook.people.contribution.Tally;
import org.daybook.people.profile.Profiles;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.web.people.record.RecordDocument.DayDocument;
import org.daybook.web.people.record.RecordDocument.PersonRecordDocument;
import org.daybook.web.people.record.RecordDocument.ProfileDocument;
import org.daybook.web.people.record.RecordDocument.SectorDocument;
import org.daybook.web.people.record.RecordDocument.ShareDocument;
import org.daybook.web.shared.BaseAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The record of contributions: of all by person and by sector, and of one person day by day.
@Controller
class RecordController {

    private static final String BY_PERSON = "person";
    private static final String BY_SECTOR = "sector";

    private final ContributionRecord record;
    private final Profiles profiles;
    private final People people;
    private final BaseAddress base;

    RecordController(ContributionRecord record, Profiles profiles, People people, BaseAddress base) {
        this.record = record;
        this.profiles = profiles;
        this.people = people;
        this.base = base;
    }

    @GetMapping("/record")
    String show(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            Model model) {
        Period period = Period.of(from, to);
        RecordDocument document = document(period);
        model.addAttribute("record", document);
        model.addAttribute("kinds", record.kinds());
        model.addAttribute("total", document.people().stream().mapToLong(ShareDocument::total).sum());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        return "people/record/record";
    }

    @GetMapping("/record.json")
    @ResponseBody
    RecordDocument json(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        return document(Period.of(from, to));
    }

    /// @param by `person` or `sector`
    @GetMapping("/record.csv")
    ResponseEntity<StreamingResponseBody> csv(@RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = BY_PERSON) String by) {
        RecordDocument document = document(Period.of(from, to));
        return switch (by) {
            case BY_PERSON -> file("contributions.csv", personHeadings(),
                    document.people().stream().map(RecordController::cells).toList());
            case BY_SECTOR -> file("contributions-by-sector.csv", sectorHeadings(),
                    document.sectors().stream().map(RecordController::cells).toList());
            default -> throw new InvalidInputException("by", Said.of("said.people.is-neither-person-nor-sector", by));
        };
    }

    @GetMapping("/people/{handle}/record.json")
    @ResponseBody
    PersonRecordDocument jsonOf(@PathVariable String handle, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Person person = existing(handle);
        Period period = Period.of(from, to);
        Tally tally = record.of(person.id(), period);
        ProfileDocument profile = ProfileDocument.of(profiles.of(person.id()));
        return new PersonRecordDocument(person.publicId().value(), person.handle(),
                base.prefix() + "/people/" + person.handle(), person.displayName(),
                person.orcid().orElse(null), profile.affiliation(), profile.sector(), profile.about(),
                profile.creditRoles(), tally.total(), tally.byKind(),
                record.days(person.id(), period).stream().map(DayDocument::of).toList());
    }

    @GetMapping("/people/{handle}/record.csv")
    ResponseEntity<StreamingResponseBody> csvOf(@PathVariable String handle,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        Person person = existing(handle);
        List<DayCount> days = record.days(person.id(), Period.of(from, to));
        return file("contributions-of-" + person.handle() + ".csv", List.of("Day", "Kind", "Contributions"),
                days.stream().map(one -> row(one.day(), one.kind(), one.count())).toList());
    }

    private RecordDocument document(Period period) {
        List<Share> shares = record.people(period);
        List<SectorShare> sectors = record.sectors(shares);
        Map<PersonId, Person> persons = shares.isEmpty() ? Map.of()
                : people.findAll(shares.stream().map(Share::person).toList());
        String prefix = base.prefix();
        return new RecordDocument(RecordDocument.from(period), RecordDocument.to(period),
                sectors.stream().map(SectorDocument::of).toList(),
                shares.stream().filter(share -> persons.containsKey(share.person()))
                        .map(share -> ShareDocument.of(persons.get(share.person()), share, prefix)).toList());
    }

    private List<String> personHeadings() {
        List<String> headings = new ArrayList<>(
                List.of("Name", "Handle", "ORCID iD", "Affiliation", "Sector", "Contributions"));
        headings.addAll(record.kinds());
        return headings;
    }

    private List<String> sectorHeadings() {
        List<String> headings = new ArrayList<>(List.of("Sector", "People", "Contributions"));
        headings.addAll(record.kinds());
        return headings;
    }

    private static List<@Nullable Object> cells(ShareDocument person) {
        List<@Nullable Object> cells = row(person.name(), person.handle(), person.orcid(), person.affiliation(),
                person.sector(), person.total());
        cells.addAll(person.contributions().values());
        return cells;
    }

    private static List<@Nullable Object> cells(SectorDocument sector) {
        List<@Nullable Object> cells = row(sector.sector(), sector.people(), sector.total());
        cells.addAll(sector.contributions().values());
        return cells;
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(row, cells);
        return row;
    }

    private static ResponseEntity<StreamingResponseBody> file(
            String name, List<String> headings, List<List<@Nullable Object>> rows) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out -> write(headings, rows, out));
    }

    private static void write(List<String> headings, List<List<@Nullable Object>> rows, OutputStream out)
            throws IOException {
        try (SheetWriter sheet = SheetWriter.open(SheetFormat.CSV, "Contributions", headings, false, out)) {
            for (List<@Nullable Object> row : rows) {
                sheet.row(row);
            }
        }
    }

    private Person existing(String handle) {
        return people.findByHandle(handle)
                .orElseThrow(() -> new MissingException(Said.of("said.shared.nobody-here-is-called", handle)));
    }
}
