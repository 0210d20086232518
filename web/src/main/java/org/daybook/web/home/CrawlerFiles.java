package org.daybook.web.home;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daybook.campaign.Campaigns;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.BaseAddress;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// What robots read first: `robots.txt` and the site map.
@Controller
class CrawlerFiles {

    private static final int PAGE = 100;
    private static final int BATCH = 1_000;
    private static final int MOST = 50_000;

    private final BaseAddress base;
    private final EntryLists entries;
    private final Compounds compounds;
    private final Campaigns campaigns;

    CrawlerFiles(BaseAddress base, EntryLists entries, Compounds compounds, Campaigns campaigns) {
        this.base = base;
        this.entries = entries;
        this.compounds = compounds;
        this.campaigns = campaigns;
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
                .orElseThrow(() -> new MissingException(
                        "The site map begins when an owner has confirmed the address of this site"));
        response.setContentType("application/xml;charset=UTF-8");
        try (OutputStream out = response.getOutputStream()) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            int left = MOST;
            for (String path : (Iterable<String>) Stream.concat(
                    Stream.of("/", "/compounds", "/notebooks", "/campaigns", "/todo"),
                    campaigns.all().stream().map(campaign -> "/campaigns/" + campaign.slug()))::iterator) {
                write(xml, address + path);
                left--;
            }
            left = writeEntries(xml, address, left);
            writeCompounds(xml, address, left);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        }
    }

    private int writeEntries(XMLStreamWriter xml, String address, int most) throws XMLStreamException {
        int left = most;
        String after = null;
        do {
            var page = entries.all(after, PAGE);
            for (EntrySummary entry : page.items()) {
                if (left-- <= 0) {
                    return 0;
                }
                write(xml, address + "/entries/" + entry.id());
            }
            after = page.next();
        } while (after != null);
        return left;
    }

    private void writeCompounds(XMLStreamWriter xml, String address, int most) throws XMLStreamException {
        int left = most;
        List<CompoundId> ids = compounds.idsAfter(null, BATCH);
        while (!ids.isEmpty() && left > 0) {
            for (Compound compound : compounds.findAll(ids).values()) {
                if (left-- > 0) {
                    write(xml, address + "/compounds/" + compound.number());
                }
            }
            ids = compounds.idsAfter(ids.getLast(), BATCH);
        }
    }

    private static void write(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeStartElement("url");
        xml.writeStartElement("loc");
        xml.writeCharacters(java.net.URI.create(address.replace(" ", "%20")).toASCIIString());
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
