package org.daybook.exchange;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.chem.structure.read.StructureReader;

/// A sheet as it is written in the table, and the file that it stands for.
///
/// @param head what stands behind the fence: the ending of the file, then words such as `encoding=GBK`, `eol=crlf`,
///     `bom`, `name=list.txt`
/// @param lines the lines between the fences
record SheetText(String head, List<String> lines) {

    /// `⟨00A0⟩` is the character with that code.
    private static final Pattern CODE = Pattern.compile("⟨([0-9A-F]{2,6})⟩");
    private static final String MOLFILE = "@mol ";

    String fileName(String sheet) {
        return options().getOrDefault("name", sheet + "." + head.split(" ")[0]);
    }

    byte[] bytes() {
        if (head.startsWith("xls")) {
            return WorkbookText.bytes(lines, head.startsWith("xlsx") ? modern() : new HSSFWorkbook());
        }
        String eol = switch (options().getOrDefault("eol", "lf")) {
            case "crlf" -> "\r\n";
            case "crcrlf" -> "\r\r\n";
            case "cr" -> "\r";
            default -> "\n";
        };
        StringBuilder text = new StringBuilder(options().containsKey("bom") ? "\uFEFF" : "");
        lines.forEach(line -> text.append(line(line)).append(eol));
        return text.toString().getBytes(Charset.forName(options().getOrDefault("encoding", "UTF-8")));
    }

    private XSSFWorkbook modern() {
        XSSFWorkbook book = new XSSFWorkbook();
        if (options().containsKey("1904")) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
        }
        return book;
    }

    private String line(String line) {
        if (line.startsWith(MOLFILE)) {
            String[] words = line.substring(MOLFILE.length()).split(" ", 2);
            String title = words.length < 2 ? "" : words[1];
            return Molfile.write(StructureReader.read(words[0])).replaceFirst("^[^\n]*", title).stripTrailing();
        }
        return marked(line).replace("→", "\t");
    }

    static String marked(String text) {
        return CODE.matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(head.split(" ")).skip(1)
                .forEach(word -> options.put(word.replaceFirst("=.*", ""), word.replaceFirst("^[^=]*=?", "")));
        return options;
    }
}
