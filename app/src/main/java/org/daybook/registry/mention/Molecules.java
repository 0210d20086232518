package org.daybook.registry.mention;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.registry.mention.Mentions.Mention;

/// Finds the molecules of a text as people write to each other: the [Mentions], and structures as InChI or SMILES,
/// each by the InChIKey of what it reads as.
///
/// A SMILES is looked for where people put one: in code, in a cell of a table, alone on a line, behind `SMILES` or a
/// semicolon. It must read, have five heavy atoms at least and be no word and no condensed formula: `CON`, `OSCO` or
/// `CF3(CF2)2CF3` are none. What nobody sees, a comment of HTML, speaks of nothing.
public final class Molecules {

    /// Structures of one text that are read, at most.
    static final int MAX_STRUCTURES = 200;

    private static final int MAX_LENGTH = 1_000;
    private static final int LEAST_ATOMS = 5;
    private static final String LETTERS = "[A-Za-z0-9@+\\-\\[\\]()=#$%:./\\\\*]";
    private static final Pattern INCHI = Pattern.compile("InChI=1S?/[^\\s`\"'<>|]{3," + MAX_LENGTH + "}");
    private static final Pattern LABELLED = Pattern.compile(
            "(?i)\\bsmiles(?:\\*\\*|__)?\\s{0,3}[:=]\\s{0,3}(?:\\*\\*|__)?\\s{0,3}`?(?-i:(?<smiles>" + LETTERS + "{5,"
                    + MAX_LENGTH + "}))");
    private static final Pattern PLACED = Pattern.compile(
            "(?m)(?:`|;[ \\t]{0,3}|(?i:\\bsmiles)[ \\t]{1,3}|\\|[ \\t]{0,20}"
                    + "|^[ \\t]{0,8}(?:[-*>]|\\d{1,3}[.)])?[ \\t]{0,3})(?<smiles>" + LETTERS
                    + "{5," + MAX_LENGTH + "})(?=[\\s`|;,]|\\z)");
    /// What no word has.
    private static final Pattern MARK = Pattern.compile("[=#\\[(@]|[A-Za-z\\]]\\d|CCCC");
    /// A halogen with a number is one of a condensed formula: in a SMILES it would close a ring.
    private static final Pattern CONDENSED = Pattern.compile("(?:F|Cl|Br|I)\\d");
    private static final Pattern END = Pattern.compile("[.:,;]+$");

    /// What was read already: a page that shows a text asks for it each time.
    private static final Cache<String, Optional<String>> READ = Caffeine.newBuilder()
            .maximumWeight(2_000_000).weigher((String typed, Optional<String> key) -> typed.length() + 60).build();

    private Molecules() {
    }

    /// What the text says of molecules, from left to right; Markdown is taken as it is typed.
    ///
    /// @throws org.daybook.chem.worker.NoWorkerException if a structure cannot be read now; later it can
    public static List<Mention> in(String text) {
        String seen = seen(text);
        List<Mention> structures = structures(seen);
        List<Mention> found = new ArrayList<>(structures);
        Mentions.in(seen).stream()
                .filter(word -> structures.stream().noneMatch(
                        structure -> word.start() < structure.end() && structure.start() < word.end()))
                .forEach(found::add);
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    /// With blanks for the comments of HTML.
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text);
        int start = text.indexOf("<!--");
        while (start >= 0) {
            int end = text.indexOf("-->", start);
            if (end < 0) {
                return seen.toString();
            }
            for (int at = start; at < end; at++) {
                seen.setCharAt(at, ' ');
            }
            start = text.indexOf("<!--", end);
        }
        return seen.toString();
    }

    private static List<Mention> structures(String text) {
        List<Mention> found = new ArrayList<>();
        int tried = 0;
        Matcher inchi = INCHI.matcher(text);
        while (inchi.find() && tried++ < MAX_STRUCTURES) {
            String typed = END.matcher(inchi.group()).replaceFirst("");
            key(typed, Format.INCHI).ifPresent(key -> found.add(
                    new Mention(inchi.start(), inchi.start() + typed.length(), typed, key)));
        }
        for (Matcher places : List.of(LABELLED.matcher(text), PLACED.matcher(text))) {
            boolean isLabelled = places.pattern() == LABELLED;
            while (places.find() && tried < MAX_STRUCTURES) {
                int start = places.start("smiles");
                String typed = closed(END.matcher(places.group("smiles")).replaceFirst(""));
                if (found.stream().noneMatch(other -> start < other.end() && other.start() < start + typed.length())
                        && (isLabelled || MARK.matcher(typed).find())
                        && !CONDENSED.matcher(typed).find()) {
                    tried++;
                    key(typed, Format.SMILES).ifPresent(key -> found.add(
                            new Mention(start, start + typed.length(), typed, key)));
                }
            }
        }
        return found;
    }

    /// Without a parenthesis at the end that was opened before.
    private static String closed(String typed) {
        boolean isOver = typed.endsWith(")")
                && typed.chars().filter(letter -> letter == ')').count()
                        > typed.chars().filter(letter -> letter == '(').count();
        return isOver ? END.matcher(typed.substring(0, typed.length() - 1)).replaceFirst("") : typed;
    }

    /// The InChIKey of each structure of a text as it was typed; empty if none can be read now.
    public static Map<String, String> keys(String text) {
        try {
            Map<String, String> keys = new LinkedHashMap<>();
            structures(text).forEach(structure -> keys.putIfAbsent(structure.text(), structure.token()));
            return keys;
        } catch (NoWorkerException later) {
            return Map.of();
        }
    }

    private static Optional<String> key(String typed, Format format) {
        return READ.get(typed, text -> read(text, format));
    }

    private static Optional<String> read(String typed, Format format) {
        try {
            Structure structure = StructureReader.read(typed, format);
            return structure.heavyAtomCount() < LEAST_ATOMS
                    ? Optional.empty()
                    : Identifiers.of(structure).inchiKey();
        } catch (UnreadableStructureException e) {
            return Optional.empty();
        }
    }
}
