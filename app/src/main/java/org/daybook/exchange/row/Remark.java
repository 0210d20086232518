package org.daybook.exchange.row;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.daybook.exchange.column.Column;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Something that a person should know about a row of an import.
///
/// @param kind what it is about
/// @param column position of the column it is about, from 0; null: the row as a whole
/// @param cell what is in the cell, its first [#MAX_CELL] characters; the row has the whole
/// @param why what is put into it at most [#MAX_MESSAGE] characters each
public record Remark(Kind kind, @Nullable Integer column, String cell, Said why) {

    /// Characters of a cell that are repeated beside what is said of it.
    public static final int MAX_CELL = 300;
    /// Characters of what is said, which may repeat a cell too.
    public static final int MAX_MESSAGE = 1_000;

    public Remark {
        cell = PlainWords.shorten(cell, MAX_CELL);
        why = why.shortened(MAX_MESSAGE);
    }

    /// What remarks are about, and how much they weigh. The names are stored and are part of the API.
    public enum Kind {
        NO_COMPOUND("Rejected: says not which compound", Weight.REJECTION),
        UNKNOWN_COMPOUND("Rejected: compound is not here", Weight.REJECTION),
        NUMBER_TAKEN("Rejected: number belongs to another compound", Weight.REJECTION),
        NUMBER_NOT_FREE("Rejected: number is retired or reserved", Weight.REJECTION),
        NUMBER_FAR("Waits: number is far beyond the next", Weight.REJECTION),
        NO_STRUCTURE("Rejected: structure cannot be read, and there is no number", Weight.REJECTION),
        NOTATIONS_DISAGREE("Waits: the InChI is that of another compound", Weight.REJECTION),
        PARTS_DISAGREE("Waits: number, structure and ids mean different compounds", Weight.REJECTION),
        MORE_CELLS_THAN_HEADINGS("Rejected: more cells than headings", Weight.REJECTION),
        CELLS_UNDER_OTHER_HEADINGS("Rejected: cells stand below other headings", Weight.REJECTION),
        ROW_NOT_CALCULATED("Rejected: a formula instead of its result", Weight.REJECTION),
        REPEATED_HEADING("Rejected: repeats the headings", Weight.REJECTION),
        TITLE("Rejected: a title", Weight.REJECTION),
        BELOW_OTHER_HEADINGS("Rejected: stands below other headings", Weight.REJECTION),
        FAILED("Rejected: could not be stored", Weight.REJECTION),
        STRUCTURE_UNREADABLE("Structure cannot be read", Weight.WARNING),
        STRUCTURE_HAS_MORE_LINES("Structure on more than one line", Weight.WARNING),
        STRUCTURE_MISSING("No structure", Weight.WARNING),
        ORIGINAL_MISSING("Original of a duplicate is not here", Weight.WARNING),
        STRUCTURE_FROM_INCHI("Structure taken from the InChI", Weight.WARNING),
        STRUCTURE_IN_WRONG_COLUMN("Structure in the wrong column", Weight.WARNING),
        STRUCTURES_DIFFER("SMILES and InChI differ", Weight.WARNING),
        INCHI_KEY_DIFFERS("InChIKey is not that of the structure", Weight.WARNING),
        STEREO_NOT_UNDERSTOOD("Stereo statement not understood", Weight.WARNING),
        SAME_STRUCTURE("Same structure under another number", Weight.WARNING),
        KNOWN_BY_NAME("Another number of a compound known by name or id", Weight.WARNING),
        NUMBER_GIVEN("Number given by this site", Weight.NOTE),
        DUPLICATE_OF("Kept as another number", Weight.NOTE),
        MERGED("Merged into another compound since", Weight.NOTE),
        OTHER_STEREO("Other stereoisomer is here", Weight.NOTE),
        OTHER_SALT("Other salt form is here", Weight.NOTE),
        TAUTOMER("Tautomer is here", Weight.NOTE),
        INCHI_REFUSED("InChI does not take the structure", Weight.WARNING),
        TAUTOMER_CHOSEN("Tautomer chosen for an InChI", Weight.NOTE),
        HAND_IMPLIED("Natural hand taken for a name", Weight.NOTE),
        UNUSUAL_VALENCE("Unusual valence", Weight.WARNING),
        COMPONENTS("Odd components", Weight.WARNING),
        NUMBER_NOT_UNDERSTOOD("Not a compound number", Weight.WARNING),
        SEVERAL_IDS("Several ids in one cell", Weight.NOTE),
        NAME_NOT_KEPT("Name cannot be kept", Weight.WARNING),
        NOT_A_RESULT("Not a result", Weight.WARNING),
        NOT_CALCULATED("A formula instead of its result", Weight.WARNING),
        SPREADSHEET_ERROR("Error of a spreadsheet instead of a name or number", Weight.WARNING),
        STATISTIC_NOT_USED("Deviation or count not used", Weight.NOTE),
        NUMBER_TWO_WAYS("Asked: number reads several ways", Weight.WARNING),
        VALUE_SEVERAL_WAYS("Value reads several ways: mend the cell", Weight.WARNING),
        ZERO_FOR_POTENCY("Asked: 0 among potencies", Weight.WARNING),
        DATE_TWO_WAYS("Asked: date reads two ways", Weight.WARNING),
        DATE_IMPOSSIBLE("Date does not exist", Weight.WARNING),
        DATE_NOT_UNDERSTOOD("Not understood as a date", Weight.WARNING),
        PUT_RIGHT_SINCE("Asked: a result that was put right here since", Weight.WARNING),
        REPEATED_VALUE("Value of a curve repeated on its rows", Weight.NOTE),
        DATE_FOR_AN_ID("A spreadsheet made a date of an id", Weight.WARNING),
        CHECK_DIGIT_WRONG("CAS number fails its check digit", Weight.WARNING),
        OTHER_UNIT("Value in another unit than its column", Weight.NOTE),
        WORDS_FOR_A_RESULT("Words instead of a number", Weight.NOTE),
        BATCH_WITHOUT_CODE("Batch without a code", Weight.WARNING);

        private final String label;
        private final Weight weight;

        Kind(String label, Weight weight) {
            this.label = label;
            this.weight = weight;
        }

        /// What people read above the rows that have such a remark.
        public String label() {
            return label;
        }

        /// Whether a person has to answer before the cell has a value; [Question] says what.
        public boolean isAsked() {
            return this == NUMBER_TWO_WAYS || this == ZERO_FOR_POTENCY || this == DATE_TWO_WAYS;
        }

        /// What a person can say is right, where a row with this remark waits.
        public Set<Trust> choices() {
            return switch (this) {
                case NOTATIONS_DISAGREE -> Trust.SMILES.alternatives();
                case PARTS_DISAGREE -> Trust.NUMBER.alternatives();
                case NUMBER_FAR -> EnumSet.of(Trust.NUMBER);
                case PUT_RIGHT_SINCE -> EnumSet.of(Trust.FILE);
                default -> Set.of();
            };
        }

        /// Whether it stops the row, asks for a look, or only tells.
        public Weight weight() {
            return weight;
        }
    }

    /// Whether a remark stops the row, asks for a look, or only tells.
    public enum Weight {
        REJECTION, WARNING, NOTE
    }

    /// Why, in English, at most [#MAX_MESSAGE] characters.
    public String message() {
        return message(Said::english);
    }

    /// Why, at most [#MAX_MESSAGE] characters.
    ///
    /// @param words gives a sentence in some language
    public String message(Function<Said, String> words) {
        return PlainWords.shorten(words.apply(why), MAX_MESSAGE);
    }

    /// About the row as a whole, without a cell.
    public static Remark onRow(Kind kind, Said why) {
        return new Remark(kind, null, "", why);
    }

    /// About one cell, which is kept as typed.
    public static Remark on(Kind kind, Column column, String cell, Said why) {
        return new Remark(kind, column.position(), cell, why);
    }
}
