package org.daybook.attack;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Sends boundary values of every field of every door ([Doors]): none, empty, too small, too large, too long, of
/// another kind, not text.
///
/// Each field gets one value before any gets its second, so that a short run has been everywhere.
public final class BoundaryValues implements Attack {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LINE = "\r\n";
    private static final String BORDER = "boundary-of-parts";

    /// Texts; each is sent percent-encoded in addresses and forms, and as a JSON text in bodies.
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "00",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "99999999999999999999999",
            "2147483648",
            "NaN",
            "-Infinity",
            "1e309",
            "1e-400",
            "0x10",
            "a".repeat(300),
            "a".repeat(10_000),
            "7".repeat(10_000),
            "\0",
            "a\0b",
            "\ud800",
            "\udc00\ud800",
            "\u202eabc",
            "\ufeff",
            "\u200b",
            "\ud83e\uddea".repeat(200),
            "%00",
            "%ff",
            "%",
            "../../x",
            "..%2f..",
            "\\..\\x",
            "null",
            "true",
            "[]",
            "{}",
            "2026-02-30",
            "0000-00-00",
            "999999999-12-31",
            "+1000000000-01-01",
            "24:61",
            "a,b;c",
            "' or 1=1 --",
            "\"><b>x",
            "${7*7}",
            "a\r\nX-Y: z",
            "\t",
            "*",
            "?",
            "(((((((((((",
            "[[[[[");
    /// What stands in a JSON body in place of a value.
    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "-1",
            "1.5",
            "9223372036854775808",
            "1e309",
            "1e99999",
            "true",
            "[]",
            "{}",
            "[null]",
            "[[1]]",
            "{\"a\":{\"b\":[1]}}",
            "[".repeat(900) + "]".repeat(900),
            "[\"\",\"a\",\"a\"]",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "1".repeat(5_000));
    /// Whole bodies.
    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "[]",
            "1",
            "\"x\"",
            "{",
            "{\"a\":}",
            "{}{}",
            "{\"title\":\"a\",\"title\":[]}",
            "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500),
            "\u0000",
            "{\"" + "a".repeat(60_000) + "\":1}",
            "{'a':1}",
            "<a/>");

    @Override
    public String name() {
        return "boundary-values";
    }

    @Override
    public String about() {
        return "sends boundary values of every field of the OpenAPI description, of every form and of every page";
    }

    @Override
    public Verdict run(Target target, Duration time, long seed) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        Random random = new Random(seed);
        List<Map.Entry<Door, String>> fields = fields(Doors.of(target), target);
        Collections.shuffle(fields, random);
        List<String> faults = new ArrayList<>();
        long tried = 0;
        for (int round = 0; round < TEXTS.size() + VALUES.size() && System.nanoTime() < end; round++) {
            for (int i = 0; i < fields.size() && System.nanoTime() < end; i++) {
                tryOne(target, fields.get(i).getKey(), fields.get(i).getValue(), round + i, faults);
                tried++;
            }
        }
        return Verdict.of(tried, faults);
    }

    /// What can be varied: each field of each door, and the body as a whole (the empty name). A stranger tries what
    /// only reads.
    private static List<Map.Entry<Door, String>> fields(List<Door> doors, Target target) {
        List<Map.Entry<Door, String>> fields = new ArrayList<>();
        for (Door door : doors) {
            if (target.token().isPresent() || !door.writes()) {
                door.names().forEach(name -> fields.add(Map.entry(door, name)));
                if (door.writes()) {
                    fields.add(Map.entry(door, ""));
                }
            }
        }
        return fields;
    }

    private static void tryOne(Target target, Door door, String field, int turn, List<String> faults)
            throws InterruptedException {
        boolean json = door.body() == Door.Body.JSON;
        String value = field.isEmpty() ? BODIES.get(turn % BODIES.size())
                : json && turn % 3 == 0 ? VALUES.get(turn % VALUES.size()) : TEXTS.get(turn % TEXTS.size());
        String shown = door.method() + " " + door.path() + " with " + field + "="
                + Inspection.shorten(JSON.writeValueAsString(value));
        try {
            HttpRequest request = request(target, door, field, value, json && turn % 3 == 0);
            HttpResponse<String> answer =
                    door.path().startsWith("/api/") ? target.send(request) : target.sendAsBrowser(request);
            Inspection.fault(answer, value).ifPresent(fault -> faults.add(shown + ": " + fault));
        } catch (HttpTimeoutException e) {
            faults.add(shown + ": no answer within " + Target.ANSWER_LIMIT.toSeconds() + " s");
        } catch (IOException hungUp) {
            return; // the server may close on what is too large; whether it still lives is asked afterwards
        }
    }

    private static HttpRequest request(Target target, Door door, String field, String value, boolean raw) {
        Map<String, String> fields = new LinkedHashMap<>(door.fields());
        if (!field.isEmpty()) {
            fields.put(field, value);
        }
        StringBuilder path = new StringBuilder(door.path());
        List<String> query = new ArrayList<>();
        Map<String, String> body = new LinkedHashMap<>();
        HttpRequest.Builder request;
        Map<String, String> headers = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            int at = path.indexOf("{" + name + "}");
            if (at >= 0) {
                path.replace(at, at + name.length() + 2, encoded(text));
            } else if (name.startsWith("?")) {
                query.add(encoded(name.substring(1)) + "=" + encoded(text));
            } else if (name.startsWith("!")) {
                headers.put(name.substring(1), text.replaceAll("[^ -~]", "?"));
            } else {
                body.put(name, text);
            }
        });
        String address = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        request = door.path().startsWith("/api/") ? target.request(address) : target.pageRequest(address);
        headers.forEach((name, text) -> request.header(name, text.isEmpty() ? "x" : text));
        String content = field.isEmpty() ? value : content(door, body, field, raw, target);
        switch (door.body()) {
            case JSON -> request.header("Content-Type", "application/json");
            case FORM -> request.header("Content-Type", "application/x-www-form-urlencoded");
            case MULTIPART -> request.header("Content-Type", "multipart/form-data; boundary=" + BORDER);
            case NONE -> content = "";
        }
        return request.method(door.method(), content.isEmpty() ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(content.getBytes(StandardCharsets.UTF_8))).build();
    }

    private static String content(Door door, Map<String, String> body, String field, boolean raw, Target target) {
        return switch (door.body()) {
            case NONE -> "";
            case JSON ->
                body.entrySet().stream()
                        .map(entry -> JSON.writeValueAsString(entry.getKey()) + ":"
                                + (raw && entry.getKey().equals(field) ? entry.getValue() : text(entry.getValue())))
                        .collect(Collectors.joining(",", "{", "}"));
            case FORM ->
                body.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "", "&_csrf=" + encoded(target.formToken())));
            case MULTIPART ->
                body.entrySet().stream()
                        .map(entry -> part(entry.getKey(), entry.getValue(), field))
                        .collect(Collectors.joining(
                                "", "", part("_csrf", target.formToken(), field) + "--" + BORDER + "--" + LINE));
        };
    }

    private static String text(String value) {
        return value.equals("true") || value.equals("false") || value.equals("[]")
                ? value
                : JSON.writeValueAsString(value);
    }

    /// A file has a small table in it, or the value that is tried, and then also for its name.
    private static String part(String name, String value, String field) {
        boolean file = name.equals("file");
        String fileName = file
                ? "; filename=\"" + (field.equals("file") ? value.replaceAll("[\"\r\n]", "_") : "a.csv") + "\""
                : "";
        return "--" + BORDER + LINE + "Content-Disposition: form-data; name=\"" + name + "\"" + fileName + LINE + LINE
                + (file && !field.equals("file") ? "Name,SMILES\nethanol,CCO\n" : value) + LINE;
    }

    /// Percent-encodes all but letters and digits; half of a surrogate pair becomes the three bytes that UTF-8 forbids.
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_') {
                encoded.append((char) c);
            } else if (c >= 0xD800 && c < 0xE000) {
                encoded.append("%%ED%%%02X%%%02X".formatted(0x80 | c >> 6 & 0x3F, 0x80 | c & 0x3F));
            } else {
                for (byte part : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append("%%%02X".formatted(part & 0xFF));
                }
            }
        });
        return encoded.toString();
    }
}
