package org.daybook.search.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.search.Reading;
import org.daybook.search.Recognised;
import org.daybook.search.Recogniser;
import org.daybook.search.SearchQuery;
import org.daybook.search.StructureCriterion;
import org.daybook.search.StructureCriterion.Match;
import org.daybook.search.text.Folding;
import org.daybook.shared.kind.Names;
import org.springframework.stereotype.Component;

/// Recognises by shape first, then by trying: a SMILES is what reads as one and does not look like a word.
@Component
class BoxRecogniser implements Recogniser {

    private static final int LONGEST_NAME = 200;
    private static final Pattern INCHI_KEY = Pattern.compile("(?:InChIKey=)?[A-Z]{14}(?:-[A-Z]{10}(?:-[A-Z])?)?");
    private static final Pattern SMILES_LETTERS = Pattern.compile("[A-Za-z0-9@+\\-\\[\\]()=#$%:./\\\\*~]+");
    private static final Pattern CERTAINLY_NO_WORD =
            Pattern.compile(".*[=#\\[\\]()@+/\\\\0-9].*|[BCNOPSFI][BCNOPSFIlr]{2,}");
    private static final Pattern SEARCH_SYNTAX = Pattern.compile(".*[\":*].*");

    private final List<Names> names;

    BoxRecogniser(List<Names> names) {
        this.names = names;
    }

    @Override
    public Recognised read(String typed, Optional<Reading> wanted) {
        String text = Folding.fold(typed).strip();
        List<Reading> possible = possible(text);
        Reading reading = wanted.filter(possible::contains).orElse(possible.getFirst());
        possible.remove(reading);
        return new Recognised(reading, possible, query(text, reading));
    }

    /// All ways to read a text, likeliest first; words are always one.
    private List<Reading> possible(String text) {
        List<Reading> possible = new ArrayList<>();
        if (text.startsWith("InChI=")) {
            add(reads(text, Format.INCHI), Reading.INCHI, possible);
        } else if (!text.isEmpty()) {
            add(isNumber(text), Reading.NUMBER, possible);
            add(INCHI_KEY.matcher(text).matches(), Reading.INCHIKEY, possible);
            add(isSmiles(text), Reading.SMILES, possible);
            add(Formula.read(text).isPresent(), Reading.FORMULA, possible);
        }
        possible.add(Reading.WORDS);
        add(possible.size() == 1 && isName(text), Reading.NAME, possible);
        return possible;
    }

    private static void add(boolean condition, Reading reading, List<Reading> possible) {
        if (condition) {
            possible.add(reading);
        }
    }

    private boolean isNumber(String text) {
        return names.stream().anyMatch(known -> known.isKnown(text));
    }

    private static boolean isSmiles(String text) {
        return SMILES_LETTERS.matcher(text).matches()
                && CERTAINLY_NO_WORD.matcher(text).matches()
                && reads(text, Format.SMILES);
    }

    private static boolean isName(String text) {
        return text.length() > 3
                && text.length() <= LONGEST_NAME
                && !SEARCH_SYNTAX.matcher(text).matches()
                && reads(text, Format.NAME);
    }

    private static boolean reads(String text, Format format) {
        try {
            StructureReader.read(text, format);
            return true;
        } catch (UnreadableStructureException e) {
            return false;
        }
    }

    private static SearchQuery query(String text, Reading reading) {
        SearchQuery all = SearchQuery.everything();
        return switch (reading) {
            case NUMBER -> all.withText('"' + text + "\" OR number:\"" + text + "\" OR mentions:\"" + text + '"');
            case INCHIKEY -> all.withText(text.replaceFirst("^InChIKey=", ""));
            case INCHI, SMILES, NAME -> all.withStructure(new StructureCriterion(text, Match.EXACT_THEN_SUBSTRUCTURE));
            case FORMULA -> all.withText("formula:" + Formula.read(text).orElse(text) + " OR \"" + text + '"');
            case WORDS -> all.withText(text);
        };
    }
}
