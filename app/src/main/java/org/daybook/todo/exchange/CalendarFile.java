package org.daybook.todo.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.daybook.todo.Todo;
import org.daybook.todo.line.SpokenDate;

/// To-dos as a calendar that other programs follow (RFC 5545): each as a `VTODO`, and one with a day as an event of
/// that day as well, since many calendars show events alone.
public final class CalendarFile {

    private static final int MAX_OCTETS = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {
    }

    /// @param name of the calendar
    /// @param base address of this site, or empty
    public static String write(List<Todo> todos, String name, String base) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Daybook//To-do//EN");
        line(file, "X-WR-CALNAME:" + escaped(name));
        for (Todo todo : todos) {
            task(file, todo, base);
            Optional.ofNullable(todo.due()).ifPresent(day -> event(file, todo, day, base));
        }
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static void task(StringBuilder file, Todo todo, String base) {
        line(file, "BEGIN:VTODO");
        common(file, todo, "todo", base);
        Optional.ofNullable(todo.due()).ifPresent(day -> line(file, "DUE;VALUE=DATE:" + day(day)));
        Optional.ofNullable(todo.scheduled()).filter(day -> todo.due() == null || !day.isAfter(todo.due()))
                .ifPresent(day -> line(file, "DTSTART;VALUE=DATE:" + day(day)));
        Optional.ofNullable(todo.priority()).ifPresent(priority -> line(file, "PRIORITY:" + switch (priority) {
            case "H" -> "1";
            case "M" -> "5";
            default -> "9";
        }));
        line(file, "STATUS:" + (todo.startedAt() == null ? "NEEDS-ACTION" : "IN-PROCESS"));
        line(file, "END:VTODO");
    }

    private static void event(StringBuilder file, Todo todo, LocalDate day, String base) {
        line(file, "BEGIN:VEVENT");
        common(file, todo, "due", base);
        line(file, "DTSTART;VALUE=DATE:" + day(day));
        if (SpokenDate.isKept(day.plusDays(1))) {
            line(file, "DTEND;VALUE=DATE:" + day(day.plusDays(1)));
        }
        line(file, "TRANSP:TRANSPARENT");
        line(file, "END:VEVENT");
    }

    private static void common(StringBuilder file, Todo todo, String what, String base) {
        line(file, "UID:" + what + "-" + escaped(todo.key().replaceAll("\\s", "")) + "@daybook");
        line(file, "DTSTAMP:" + moment(todo.modifiedAt()));
        line(file, "SUMMARY:" + escaped(todo.title()));
        if (!todo.tags().isEmpty()) {
            line(file, "CATEGORIES:" + String.join(",", todo.tags().stream().map(CalendarFile::escaped).toList()));
        }
        if (!base.isEmpty() && todo.issue() != null) {
            line(file, "URL:" + base + todo.issue().page());
        }
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }

    /// Folds behind 75 octets, never within a character.
    private static void line(StringBuilder file, String text) {
        int octets = 0;
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MAX_OCTETS) {
                file.append("\r\n ");
                octets = 1;
            }
            file.appendCodePoint(character);
            octets += size;
            at += Character.charCount(character);
        }
        file.append("\r\n");
    }
}
