package org.daybook.web.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.notebook.entry.Entry;
import tools.jackson.databind.json.JsonMapper;

/// What search engines and other programs read of an entry: schema.org `CreativeWork` as JSON-LD, safe inside a script
/// element.
final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLd() {
    }

    static String of(Entry entry, EntryView.Author author, List<EntryView.Author> revisers,
            EntryView.NotebookOutline notebook, String base) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@context", "https://schema.org");
        work.put("@type", "CreativeWork");
        work.put("@id", base + "/entries/" + entry.id());
        work.put("url", base + "/entries/" + entry.id());
        work.put("name", entry.title());
        work.put("description", entry.excerpt());
        work.put("author", person(author, base));
        if (!revisers.isEmpty()) {
            work.put("contributor", revisers.stream().map(other -> person(other, base)).toList());
        }
        work.put("dateCreated", entry.labDay().toString());
        entry.publishedAt().ifPresent(at -> work.put("datePublished", at.toString()));
        work.put("dateModified", entry.changedAt().toString());
        work.put("version", entry.revision());
        work.put("license", notebook.licenceUrl());
        work.put(
                "isPartOf",
                Map.of("@type", "Collection", "name", notebook.title(), "url", base + "/notebooks/" + notebook.slug()));
        work.put("isAccessibleForFree", true);
        return JSON.writeValueAsString(work).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static Map<String, Object> person(EntryView.Author author, String base) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("@type", "Person");
        person.put("name", author.name());
        person.put("url", base + "/people/" + author.handle());
        if (author.orcid() != null) {
            person.put("sameAs", "https://orcid.org/" + author.orcid());
        }
        return person;
    }
}
