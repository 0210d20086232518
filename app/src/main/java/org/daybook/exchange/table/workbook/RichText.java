package org.daybook.exchange.table.workbook;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads texts of a workbook: the runs of a rich text joined, without the guides to their pronunciation.
class RichText extends DefaultHandler {

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private int guides;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (name.equals("rPh")) {
            guides++;
        }
        inText = name.equals("t") && guides == 0;
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (name.equals("rPh")) {
            guides--;
        }
        inText = false;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }

    /// Begins to take characters though no element of a text has begun.
    final void take() {
        inText = true;
    }

    /// The text so far; the next one begins.
    final String taken() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
