package org.daybook.web.home;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daybook.notebook.list.EntryLists;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.MissingException;
import org.daybook.web.shared.BaseAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What is new, as Atom feeds (RFC 4287).
@Controller
class Feeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LENGTH = 50;

    private final EntryLists entries;
    private final Compounds compounds;
    private final DaybookProperties properties;
    private final BaseAddress base;

    Feeds(EntryLists entries, Compounds compounds, DaybookProperties properties, BaseAddress base) {
        this.entries = entries;
        this.compounds = compounds;
        this.properties = properties;
        this.base = base;
    }

    @GetMapping("/feeds/entries.atom")
    void newEntries(HttpServletResponse response) throws IOException, XMLStreamException {
        String address = address();
        List<Item> items = entries.newest(LENGTH).stream()
                .map(entry -> new Item(
                        address + "/entries/" + entry.id(),
                        entry.title(),
                        entry.authorName(),
                        entry.updatedAt(),
                        entry.excerpt()))
                .toList();
        write("entries", "Newest entries", entries.lastChange(), items, address, response);
    }

    @GetMapping("/feeds/compounds.atom")
    void newCompounds(HttpServletResponse response) throws IOException, XMLStreamException {
        String address = address();
        List<Item> items = compounds.list(CompoundOrder.NEWEST, 1, LENGTH).items().stream()
                .map(compound -> new Item(
                        address + "/compounds/" + compound.number(),
                        compound.title(),
                        properties.siteName(),
                        compound.registeredAt(),
                        compound.smiles().orElse("")))
                .toList();
        write("compounds", "Newest compounds", compounds.lastRegistration(), items, address, response);
    }

    /// An item is known for ever by its absolute address, so there is no feed before that is known.
    private String address() {
        return base.known()
                .orElseThrow(() ->
                        new MissingException("The feeds of this site begin when an owner has confirmed its address"));
    }

    /// @param updated of all that the feed is about, so that it stays when the newest item is withdrawn
    private void write(
            String name,
            String title,
            Optional<Instant> updated,
            List<Item> items,
            String address,
            HttpServletResponse response)
            throws IOException, XMLStreamException {
        response.setContentType("application/atom+xml;charset=UTF-8");
        String self = address + "/feeds/" + name + ".atom";
        try (OutputStream out = response.getOutputStream()) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", self);
            element(xml, "title", properties.siteName() + ": " + title);
            element(xml, "updated", updated.orElse(Instant.EPOCH).toString());
            link(xml, "self", self);
            link(xml, "alternate", address + "/");
            for (Item item : items) {
                write(xml, item);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        }
    }

    private static void write(XMLStreamWriter xml, Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", item.address());
        element(xml, "title", item.title());
        element(xml, "updated", item.updated().toString());
        xml.writeStartElement("author");
        element(xml, "name", item.author());
        xml.writeEndElement();
        link(xml, "alternate", item.address());
        element(xml, "summary", item.summary());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /// Leaves out the characters that XML 1.0 cannot hold.
    private static String legal(String text) {
        return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }

    private record Item(String address, String title, String author, Instant updated, String summary) {
    }
}
