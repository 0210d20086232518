package org.daybook.exchange.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes .xlsx workbooks part by part, as no library would: with odd cells, and without what may be missing.
public final class RawWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final StringBuilder formats = new StringBuilder();
    private final StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    private final StringBuilder texts = new StringBuilder();
    private String properties = "";
    private String comments = "";
    private boolean isStrict;
    private int styleCount = 1;
    private int textCount;

    /// Adds a sheet.
    ///
    /// @param content rows, or the whole content of the sheet if it begins with another element
    public RawWorkbook sheet(String name, String content) {
        sheets.put(name, content.startsWith("<row") ? "<sheetData>" + content + "</sheetData>" : content);
        return this;
    }

    /// Adds a style with this number format and gives its number.
    public int style(String format) {
        int id = 164 + styleCount;
        formats.append("<numFmt numFmtId=\"").append(id).append("\" formatCode=\"").append(escaped(format))
                .append("\"/>");
        styles.append("<xf numFmtId=\"").append(id).append("\"/>");
        return styleCount++;
    }

    /// Adds a shared text, as XML inside `si`, and gives its number.
    public int text(String xml) {
        texts.append("<si>").append(xml).append("</si>");
        return textCount++;
    }

    public RawWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /// Has a spreadsheet calculate all formulas when it opens the workbook, as programs ask that cannot.
    public RawWorkbook calculatedOnOpening() {
        properties += "<calcPr fullCalcOnLoad=\"1\"/>";
        return this;
    }

    public RawWorkbook strict() {
        isStrict = true;
        return this;
    }

    /// Adds a comment to the first sheet.
    public RawWorkbook comment(String cell, String text) {
        comments += "<comment ref=\"" + cell + "\" authorId=\"0\"><text><r><t>" + text + "</t></r></text></comment>";
        return this;
    }

    public Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", types());
            put(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            put(zip, "xl/workbook.xml", workbook());
            StringBuilder related = new StringBuilder();
            int number = 0;
            for (String content : sheets.values()) {
                number++;
                related.append(relation(number, "worksheet", "worksheets/sheet" + number + ".xml"));
                put(zip, "xl/worksheets/sheet" + number + ".xml", element("worksheet", content));
            }
            if (styleCount > 1) {
                related.append(relation(101, "styles", "styles.xml"));
                put(zip, "xl/styles.xml", element("styleSheet", "<numFmts>" + formats + "</numFmts><cellXfs>" + styles
                        + "</cellXfs>"));
            }
            if (textCount > 0) {
                related.append(relation(102, "sharedStrings", "sharedStrings.xml"));
                put(zip, "xl/sharedStrings.xml", element("sst", texts.toString()));
            }
            put(zip, "xl/_rels/workbook.xml.rels", relations(related.toString()));
            if (!comments.isEmpty()) {
                put(zip, "xl/worksheets/_rels/sheet1.xml.rels", relations(relation(1, "comments", "../comments1.xml")));
                put(zip, "xl/comments1.xml", element("comments", "<authors><author>A</author></authors><commentList>"
                        + comments + "</commentList>"));
            }
        }
        return file;
    }

    private String types() {
        StringBuilder types = new StringBuilder("<Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/>");
        type(types, "/xl/workbook.xml", "sheet.main+xml");
        for (int i = 1; i <= sheets.size(); i++) {
            type(types, "/xl/worksheets/sheet" + i + ".xml", "worksheet+xml");
        }
        return types.append("</Types>").toString();
    }

    private static void type(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"").append(part).append("\" ContentType=\"").append(TYPE).append(type)
                .append("\"/>");
    }

    private String workbook() {
        StringBuilder list = new StringBuilder(properties + "<sheets>");
        int number = 0;
        for (String name : sheets.keySet()) {
            number++;
            list.append("<sheet name=\"").append(escaped(name)).append("\" sheetId=\"").append(number)
                    .append("\" r:id=\"rId").append(number).append("\"/>");
        }
        return element("workbook", list + "</sheets>");
    }

    private String element(String name, String content) {
        String main = isStrict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : MAIN;
        return "<" + name + " xmlns=\"" + main + "\" xmlns:r=\"" + (isStrict ? STRICT : RELATED) + "\">" + content
                + "</" + name + ">";
    }

    private String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + (isStrict ? STRICT : RELATED) + "/" + type
                + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
    }
}
