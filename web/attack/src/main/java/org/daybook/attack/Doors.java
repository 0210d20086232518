package org.daybook.attack;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Finds every door of a started program: the operations of its OpenAPI description, the forms on its pages, and the
/// addresses of pages and files that are in neither.
final class Doors {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("structure", "CCO"),
            Map.entry("notebook", "fuzz"),
            Map.entry("title", "Boundary"),
            Map.entry("text", "Some text"),
            Map.entry("id", "1"),
            Map.entry("number", "DB-C-1"),
            Map.entry("slug", "fuzz"),
            Map.entry("q", "water"),
            Map.entry("format", "csv"),
            Map.entry("what", "compounds"),
            Map.entry("date", "2026-11-28"),
            Map.entry("publish", "false"),
            Map.entry("limit", "5"),
            Map.entry("dryRun", "true"),
            Map.entry("mapping", "[]"),
            Map.entry("match", "substructure"),
            Map.entry("page", "1"),
            Map.entry("name", "Boundary"),
            Map.entry("reason", "A test"),
            Map.entry("Idempotency-Key", " "), // with one key for all, all but the first would be refused for it
            Map.entry("fields", ""),
            Map.entry("line", "Weigh it +lab due:tomorrow"),
            Map.entry("prefix", "DB-C"),
            Map.entry("campaign", "fuzz"),
            Map.entry("compound", "DB-C-1"),
            Map.entry("compounds", "DB-C-1"),
            Map.entry("units", "uM"),
            Map.entry("repository", "fuzz/fuzz"),
            Map.entry("version", "1"));

    /// Addresses with what stands in their query; forms and the API are found by themselves.
    private static final List<String> PAGES = List.of(
            "/compounds?page&order&view&campaign",
            "/compounds/{number}",
            "/compounds/{number}.json",
            "/compounds/{number}.mol",
            "/compounds/{number}.sdf",
            "/compounds/{number}.svg",
            "/compounds.{format}",
            "/structures/molfile?structure",
            "/search.json?q&structure&match&threshold&limit&after&stereo&campaign&assay&max-value&min-value",
            "/search.csv?q&structure&match",
            "/campaigns/{slug}?stage&view&page",
            "/campaigns/{slug}.json",
            "/assays/{slug}",
            "/assays/{slug}.json",
            "/assays/{slug}.csv",
            "/people/{handle}",
            "/people/{handle}.json",
            "/notebooks/{slug}?page&author&month&q",
            "/notebooks/{slug}/{day}",
            "/notebooks/{slug}.json",
            "/entries/{id}",
            "/entries/{id}.json",
            "/entries/{id}.md",
            "/entries/{id}/revisions",
            "/entries/{id}/revisions/{number}",
            "/entries/{id}/comparison?from&to",
            "/entries/new?notebook&date",
            "/attachments/{id}",
            "/attachments/{id}/{name}",
            "/imports?page",
            "/imports/{id}?outcome&kind&after",
            "/imports/{id}.json?outcome&after",
            "/imports/{id}/status",
            "/imports/{id}/file",
            "/imports/{id}/report.csv",
            "/docs/{name}",
            "/todo?campaign&state&label",
            "/todo.json",
            "/feeds/entries.atom",
            "/sitemap.xml?page",
            "/login?next");
    /// Where the walk over the pages begins: it follows their links to every other page that has forms.
    private static final List<String> FIRST_PAGES = List.of(
            "/",
            "/compounds/DB-C-1",
            "/compounds/new",
            "/campaigns/fuzz",
            "/notebooks/fuzz",
            "/entries/1",
            "/imports/1",
            "/account",
            "/people",
            "/site",
            "/todo",
            "/login");
    /// Pages that the walk looks at, at most.
    private static final int MOST_PAGES = 150;
    /// Addresses that differ in these alone lead to pages with the same forms.
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /// What would end the account that attacks, or take minutes.
    private static final Pattern LEFT_ALONE =
            Pattern.compile(".*(logout|revocation|/role|/example|/tokens|/sessions|deactivat|/password).*");

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"?#/][^\"?#]*)[\"?#]");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern NAME =
            Pattern.compile("<(?:input|textarea|select|button)\\b([^>]*\\bname=\"([^\"]+)\"[^>]*)>");
    private static final Pattern PART = Pattern.compile("\\{([^}:]+)[^}]*\\}");

    private Doors() {
    }

    static List<Door> of(Target target) throws IOException, InterruptedException {
        List<Door> doors = new ArrayList<>(operations(description(target)));
        PAGES.forEach(address -> doors.add(page(address)));
        doors.addAll(formsOfAllPages(target));
        return doors.stream().distinct().filter(door -> !LEFT_ALONE.matcher(door.path()).matches()).toList();
    }

    /// The description is made at the first question, from every class there is.
    private static JsonNode description(Target target) throws IOException, InterruptedException {
        return Target.json(target.send(target.request("/api/v1/openapi.json")
                        .timeout(Duration.ofMinutes(2))
                        .build())
                .body());
    }

    private static List<Door> operations(JsonNode api) {
        List<Door> doors = new ArrayList<>();
        api.path("paths").propertyStream().forEach(path -> path.getValue()
                .propertyStream()
                .forEach(method -> doors.add(operation(
                        api, path.getKey(), method.getKey().toUpperCase(java.util.Locale.ROOT), method.getValue()))));
        return doors;
    }

    private static Door operation(JsonNode api, String path, String method, JsonNode operation) {
        Map<String, String> fields = new LinkedHashMap<>();
        operation.path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asString();
            fields.put(switch (parameter.path("in").asString()) {
                case "query" -> "?" + name;
                case "header" -> "!" + name;
                default -> name;
            }, USUAL.getOrDefault(name, "1"));
        });
        JsonNode content = operation.path("requestBody").path("content");
        boolean multipart = content.has("multipart/form-data");
        JsonNode schema = content.path(multipart ? "multipart/form-data" : "application/json").path("schema");
        String reference = schema.path("$ref").asString("");
        JsonNode known = reference.isEmpty() ? schema : api.at(reference.substring(1));
        known.path("properties").propertyNames().forEach(name -> fields.put(name, USUAL.getOrDefault(name, "1")));
        Door.Body body = multipart ? Door.Body.MULTIPART : content.isEmpty() ? Door.Body.NONE : Door.Body.JSON;
        return new Door(method, path, body, fields);
    }

    private static Door page(String address) {
        String[] parts = address.split("\\?");
        Map<String, String> fields = parts(parts[0]);
        for (String name : parts.length < 2 ? new String[0] : parts[1].split("&")) {
            fields.put("?" + name, USUAL.getOrDefault(name, "1"));
        }
        return new Door("GET", parts[0], Door.Body.NONE, fields);
    }

    /// Walks over the pages by their links, each kind of address once.
    private static List<Door> formsOfAllPages(Target target) throws IOException, InterruptedException {
        List<Door> doors = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>();
        FIRST_PAGES.stream().filter(page -> kinds.add(kind(page))).forEach(ahead::add);
        for (int seen = 0; seen < MOST_PAGES && !ahead.isEmpty(); seen++) {
            String address = ahead.remove();
            HttpResponse<String> page = target.page(address);
            if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                doors.addAll(forms(address, page.body()));
                LINK.matcher(page.body()).results().map(link -> link.group(1))
                        .filter(link -> !LEFT_ALONE.matcher(link).matches() && kinds.add(kind(link)))
                        .forEach(ahead::add);
            }
        }
        return doors;
    }

    private static String kind(String address) {
        return NUMBER.matcher(address).replaceAll("0");
    }

    private static List<Door> forms(String page, String html) {
        List<Door> doors = new ArrayList<>();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            String action = attribute(form.group(1), "action").replaceFirst("[?#].*", "");
            boolean post = attribute(form.group(1), "method").equalsIgnoreCase("post");
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher name = NAME.matcher(form.group(2));
            while (name.find()) {
                if (!name.group(2).equals("_csrf")) {
                    String filledIn = attribute(name.group(1), "value");
                    fields.put((post ? "" : "?") + name.group(2),
                            filledIn.isEmpty() ? USUAL.getOrDefault(name.group(2), "1") : filledIn);
                }
            }
            Door.Body body =
                    !post ? Door.Body.NONE : form.group(1).contains("multipart") ? Door.Body.MULTIPART : Door.Body.FORM;
            doors.add(new Door(
                    post ? "POST" : "GET", action.isEmpty() ? page.replaceFirst("[?#].*", "") : action, body, fields));
        }
        return doors;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    private static Map<String, String> parts(String path) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher part = PART.matcher(path);
        while (part.find()) {
            fields.put(part.group(1), USUAL.getOrDefault(part.group(1), "1"));
        }
        return fields;
    }
}
