package org.daybook.web.home;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.Feed;
import org.daybook.shared.kind.Kinds;
import org.daybook.web.shared.BaseAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What is new, as Atom feeds (RFC 4287).
@Controller
class Feeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LENGTH = 50;

    private final Kinds kinds;
    private final DaybookProperties properties;
    private final BaseAddress base;

    Feeds(Kinds kinds, DaybookProperties properties, BaseAddress base) {
        this.kinds = kinds;
        this.properties = properties;
        this.base = base;
    }

    @GetMapping("/feeds/{kind:[a-z-]+}.atom")
    void newest(@PathVariable String kind, HttpServletResponse response) throws IOException, XMLStreamException {
        ContentKind found = kinds.all().stream().filter(known -> known.plural().equals(kind)).findFirst()
                .orElseThrow(() -> new MissingException(Said.of("said.home.there-is-no-feed-of", kind)));
        String address = address();
        Feed feed = found.feed(LENGTH)
                .orElseThrow(() -> new MissingException(Said.of("said.home.there-is-no-feed-of", kind)));
        write(kind, feed, address, response);
    }

    /// An item is known for ever by its absolute address, so there is no feed before that is known.
    private String address() {
        return base.known()
                .orElseThrow(() ->
                        new MissingException(Said.of("said.home.the-feeds-of-this-site")));
    }

    private void write(String kind, Feed feed, String address, HttpServletResponse response)
            throws IOException, XMLStreamException {
        response.setContentType("application/atom+xml;charset=UTF-8");
        String self = address + "/feeds/" + kind + ".atom";
        try (OutputStream out = response.getOutputStream()) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", self);
            element(xml, "title", properties.siteName() + ": Newest " + kind);
            element(xml, "updated", feed.updated().orElse(Instant.EPOCH).toString());
            link(xml, "self", self);
            link(xml, "alternate", address + "/");
            for (Feed.Item item : feed.items()) {
                write(xml, item, address + item.path());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        }
    }

    private void write(XMLStreamWriter xml, Feed.Item item, String address) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", address);
        element(xml, "title", item.title());
        element(xml, "updated", item.updated().toString());
        xml.writeStartElement("author");
        element(xml, "name", item.author().isEmpty() ? properties.siteName() : item.author());
        xml.writeEndElement();
        link(xml, "alternate", address);
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
}
