package org.daybook.registry.compound;

import java.util.Locale;
import java.util.Set;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Restated;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// What is known about the stereochemistry of a compound, beyond what its InChIKey can say.
public enum StereoStatement {

    /// The compound is the one stereoisomer that is drawn.
    ABSOLUTE("absolute", "the stereoisomer as drawn"),
    /// Both mirror images, in equal parts.
    RACEMIC("racemic", "both mirror images in equal parts"),
    /// One of the two mirror images, not known which.
    RELATIVE("relative", "one mirror image, not known which"),
    /// Some stereo element is left open and nobody has said what it is.
    UNKNOWN("unknown", "not stated"),
    /// There is nothing to state.
    ACHIRAL("achiral", "no stereo element");

    private static final Set<StereoStatement> READ_FROM_A_DRAWING = Set.of(ABSOLUTE, UNKNOWN, ACHIRAL);

    private final String label;
    private final String meaning;

    StereoStatement(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /// The word for it in pages, files and the API.
    public String label() {
        return label;
    }

    /// Its word, as a part of a sentence.
    public Said word() {
        return Said.word("stereo", this, label());
    }

    /// The same in a few words.
    public String meaning() {
        return meaning;
    }

    /// Reads the word that somebody typed, whatever its case.
    ///
    /// @throws InvalidInputException for field `stereo` if it is none of the five
    public static StereoStatement of(String typed) {
        String word = OverLimitException.requireNaming("stereo", typed).strip().toUpperCase(Locale.ROOT);
        for (StereoStatement statement : values()) {
            if (statement.name().equals(word)) {
                return statement;
            }
        }
        throw new InvalidInputException("stereo", Said.of("said.registry.is-not-a-stereo-statement", typed));
    }

    /// What a drawing says by itself; racemic and relative by groups of centres alone.
    public static StereoStatement proposedBy(StereoSummary summary) {
        return valueOf(summary.proposal().name());
    }

    /// Whether it says something of a drawing: of one in which nothing has two hands no word does, and it is the same
    /// compound as without.
    public boolean speaksOf(Structure drawn) {
        StereoSummary summary = StereoSummary.of(drawn);
        return proposedBy(summary) != ACHIRAL && summary.definedCentres() + summary.undefinedCentres() > 0;
    }

    /// Refuses what cannot be said of a drawing: one without anything that has two hands is neither racemic nor
    /// relative.
    ///
    /// @throws InvalidInputException for field `stereo`
    public void requireFor(Structure drawn) {
        if ((this == RACEMIC || this == RELATIVE) && !speaksOf(drawn)) {
            throw new InvalidInputException("stereo", Said.of("said.registry.stated-as-but-the-drawing-has", word()));
        }
    }

    /// `structure` with groups of centres that say what this statement says: the word decides, not what was drawn.
    public Structure appliedTo(Structure structure) {
        return Restated.as(StereoSummary.Proposal.valueOf(name()), structure);
    }

    /// Whether both can be what one drawing says when nobody has stated anything. Two tautomers of one InChIKey may
    /// differ in this: a drawn C=N leaves E and Z open, its tautomer has no such bond.
    boolean agreesUnstatedWith(StereoStatement other) {
        return this == other || READ_FROM_A_DRAWING.contains(this) && READ_FROM_A_DRAWING.contains(other);
    }
}
