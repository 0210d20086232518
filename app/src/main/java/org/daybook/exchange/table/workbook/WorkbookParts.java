package org.daybook.exchange.table.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.daybook.exchange.table.UnreadableTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// The parts of an .xlsx workbook, found by their relations: Strict Open XML calls them otherwise but for the last
/// word.
/// Parts that a workbook can do without may be missing.
final class WorkbookParts implements AutoCloseable {

    private final OPCPackage container;
    private final PackagePart workbook;

    private WorkbookParts(OPCPackage container, PackagePart workbook) {
        this.container = container;
        this.workbook = workbook;
    }

    static WorkbookParts open(Path file) throws IOException {
        try {
            OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return new WorkbookParts(
                    container,
                    related(container.getRelationships(), container, "/officeDocument")
                            .orElseThrow(() -> UnreadableTable.because(
                                    "said.exchange.the-archive-says-not-which-of")));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /// The part with the list of sheets.
    PackagePart workbook() {
        return workbook;
    }

    /// The part of a sheet, by the id that the list of sheets has for it.
    Optional<PackagePart> sheet(String relation) {
        return Optional.ofNullable(workbook.getRelationship(relation)).flatMap(found -> part(container, found));
    }

    Optional<PackagePart> styles() throws IOException {
        return related(workbook, "/styles");
    }

    Optional<PackagePart> sharedTexts() throws IOException {
        return related(workbook, "/sharedStrings");
    }

    Optional<PackagePart> comments(PackagePart sheet) throws IOException {
        return related(sheet, "/comments");
    }

    /// Reads a part as XML; it must not declare a document type.
    ///
    /// @throws IOException if it is no XML
    static void parse(PackagePart part, DefaultHandler handler) throws IOException {
        try (InputStream content = part.getInputStream()) {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(content));
        } catch (EnoughException e) {
            // The handler wants no more.
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private Optional<PackagePart> related(PackagePart from, String kind) throws IOException {
        try {
            return related(from.getRelationships(), container, kind);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static Optional<PackagePart> related(Iterable<PackageRelationship> relations, OPCPackage container,
            String kind) {
        return StreamSupport.stream(relations.spliterator(), false)
                .filter(relation -> relation.getRelationshipType().endsWith(kind))
                .flatMap(relation -> part(container, relation).stream()).findFirst();
    }

    private static Optional<PackagePart> part(OPCPackage container, PackageRelationship relation) {
        try {
            return relation.getTargetMode() == TargetMode.EXTERNAL ? Optional.empty()
                    : Optional.ofNullable(container.getPart(PackagingURIHelper.createPartName(
                    relation.getTargetURI())));
        } catch (InvalidFormatException e) {
            return Optional.empty();
        }
    }

    /// Lets go of the file, which is never written to.
    @Override
    public void close() {
        container.revert();
    }

    /// Thrown by a handler that wants no more of a part.
    static final class EnoughException extends SAXException {

        private static final long serialVersionUID = 1L;
    }
}
