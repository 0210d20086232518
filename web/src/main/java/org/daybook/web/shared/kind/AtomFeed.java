package org.daybook.web.shared.kind;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.kind.Feed;
import org.springframework.stereotype.Component;

/// Writes what is new as Atom.
@Component
public class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final DaybookProperties properties;

    AtomFeed(DaybookProperties properties) {
        this.properties = properties;
    }

    /// Answers with the feed.
    ///
    /// @param title behind the name of the site
    /// @param address of the site, without a slash at its end; items are known by it for ever
    /// @param path of the feed itself
    public void write(Feed feed, String title, String address, String path, HttpServletResponse response)
            throws IOException, XMLStreamException {
        response.setContentType("application/atom+xml;charset=UTF-8");
        String self = address + path;
        try (OutputStream out = response.getOutputStream()) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", self);
            element(xml, "title", properties.siteName() + ": " + title);
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
