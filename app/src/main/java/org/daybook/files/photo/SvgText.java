package org.daybook.files.photo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes comments, metadata elements and the drawing program's file names out of an SVG, and cleans the photos that are
/// drawn in it. Everything else stays byte for byte.
final class SvgText {

    private static final Pattern FILE_NAME = Pattern.compile(
            "\\s(?:inkscape:export-filename|sodipodi:docname|sodipodi:docbase|sodipodi:absref)\\s*+=\\s*+"
            + "(?:\"[^\"]*+\"|'[^']*+')");
    private static final Pattern PHOTO = Pattern.compile("(data:image/[a-z+.-]{1,20};base64,)([^\"')>]++)");
    private static final Pattern METADATA = Pattern.compile("<((?:[A-Za-z]\\w{0,20}:)?metadata)(?=[\\s>/])");

    private final String text;
    private final Pieces clean = new Pieces(new byte[0]);
    private final StringBuilder kept = new StringBuilder();

    private SvgText(byte[] bytes) {
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static CleanPhoto clean(byte[] bytes) {
        return new SvgText(bytes).walk();
    }

    private CleanPhoto walk() {
        if (text.indexOf('\0') >= 0) {
            throw new UncleanableException("said.files.this-svg-is-not-written-in");
        }
        int at = 0;
        while (at < text.length()) {
            int next = text.indexOf('<', at);
            if (next < 0) {
                break;
            }
            kept.append(text, at, next);
            at = tag(next);
        }
        kept.append(text, at, text.length());
        clean.write(photos(fileNames(kept.toString())).getBytes(StandardCharsets.ISO_8859_1));
        return clean.done();
    }

    /// @return where to go on
    private int tag(int at) {
        if (text.startsWith("<!--", at)) {
            clean.drop(Trace.TEXT);
            return after("-->", at + 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            int end = after("]]>", at);
            kept.append(text, at, end);
            return end;
        }
        Matcher metadata = METADATA.matcher(text).region(at, Math.min(text.length(), at + 40))
                .useTransparentBounds(true);
        if (metadata.lookingAt()) {
            int head = after(">", at);
            boolean empty = text.charAt(head - 2) == '/';
            int end = empty ? head : after(">", after("</" + metadata.group(1), head));
            clean.dropEditing(text.substring(at, end).getBytes(StandardCharsets.ISO_8859_1));
            return end;
        }
        kept.append('<');
        return at + 1;
    }

    private int after(String words, int from) {
        int found = text.indexOf(words, from);
        if (found < 0) {
            throw new UncleanableException("said.files.this-svg-is-cut-off-or");
        }
        return found + words.length();
    }

    private String fileNames(String svg) {
        Matcher matcher = FILE_NAME.matcher(svg);
        if (!matcher.find()) {
            return svg;
        }
        clean.drop(Trace.EDITING);
        return matcher.replaceAll("");
    }

    private String photos(String svg) {
        return PHOTO.matcher(svg).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + photo(found.group(2))));
    }

    /// The photo as it stands there, or a clean one in its place.
    private String photo(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64.replaceAll("&#(?:x0*[aAdD]|0*1[03]);", ""));
            CleanPhoto photo = PhotoCleaner.clean(bytes);
            if (photo.removed().isEmpty()) {
                return base64;
            }
            clean.drop(photo.removed());
            return Base64.getEncoder().encodeToString(photo.bytes().readAllBytes());
        } catch (IllegalArgumentException | IOException unreadable) {
            throw new UncleanableException("said.files.a-picture-inside-of-this-svg");
        }
    }
}
