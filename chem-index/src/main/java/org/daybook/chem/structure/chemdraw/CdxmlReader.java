package org.daybook.chem.structure.chemdraw;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;

/// Reads CDXML. Neither its document type nor any entity is looked up.
final class CdxmlReader {

    private static final int MAX_OBJECTS = 50_000;
    private static final int MAX_DEPTH = 50;

    private CdxmlReader() {}

    static DrawnObject read(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text.strip()));
            try {
                return read(xml, text);
            } catch (XMLStreamException e) {
                throw new UnreadableStructureException(Format.REACTION, Reason.of("structure.not-well-formed-xml"),
                        text, Math.max(1, e.getLocation().getLineNumber()),
                        Math.max(1, e.getLocation().getColumnNumber()));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new UnreadableStructureException(Format.REACTION, Reason.of("structure.not-well-formed-xml"), text);
        }
    }

    private static DrawnObject read(XMLStreamReader xml, String text) throws XMLStreamException {
        DrawnObject root = new DrawnObject("document");
        Deque<DrawnObject> open = new ArrayDeque<>();
        open.push(root);
        int objects = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++objects > MAX_OBJECTS || open.size() > MAX_DEPTH) {
                        throw new UnreadableStructureException(Format.REACTION,
                                Reason.of("structure.the-drawing-is-too-large"), text);
                    }
                    DrawnObject object = new DrawnObject(xml.getLocalName());
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        object.values().put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                    open.element().children().add(object);
                    open.push(object);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.stream()
                        .filter(object -> object.kind().equals("t")).findFirst()
                        .filter(object -> !open.element().kind().equals("t"))
                        .ifPresent(object -> object.words().append(xml.getText()));
                default -> { }
            }
        }
        return root;
    }
}
