package org.daybook.web.home;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.Kinds;
import org.daybook.web.shared.BaseAddress;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// What robots read first: `robots.txt` and the site map.
@Controller
class CrawlerFiles {

    private static final int MOST = 50_000;

    private final BaseAddress base;
    private final Kinds kinds;
    private final Projects projects;

    CrawlerFiles(BaseAddress base, Kinds kinds, Projects projects) {
        this.projects = projects;
        this.base = base;
        this.kinds = kinds;
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        String siteMap = base.known().map(address -> "\nSitemap: " + address + "/sitemap.xml\n").orElse("");
        return """
                User-agent: *
                Disallow: /login
                Disallow: /setup
                Disallow: /search
                Disallow: /account
                Disallow: /language
                """ + siteMap;
    }

    /// One site map of at most 50,000 addresses, as sitemaps.org allows for one file.
    @GetMapping("/sitemap.xml")
    void siteMap(HttpServletResponse response) throws IOException, XMLStreamException {
        String address = base.known()
                .orElseThrow(() -> new MissingException(Said.of("said.home.the-site-map-begins-when")));
        response.setContentType("application/xml;charset=UTF-8");
        try (OutputStream out = response.getOutputStream()) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            for (String path : (Iterable<String>) paths().limit(MOST)::iterator) {
                write(xml, address + path);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        }
    }

    /// The last kinds first: they are few, and there may be more compounds than there is room.
    private Stream<String> paths() {
        return Stream.concat(
                Stream.concat(Stream.of("/", "/compounds", "/notebooks", "/campaigns", "/todo", "/take-part"),
                        projects.choices().stream().map(Project::path)),
                kinds.all().reversed().stream().flatMap(ContentKind::paths));
    }

    private static void write(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeStartElement("url");
        xml.writeStartElement("loc");
        xml.writeCharacters(java.net.URI.create(address.replace(" ", "%20")).toASCIIString());
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
