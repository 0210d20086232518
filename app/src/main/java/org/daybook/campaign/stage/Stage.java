package org.daybook.campaign.stage;

import java.util.List;
import java.util.Locale;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// How far a compound has come in a campaign; in this order, and from anywhere to parked.
public enum Stage {
    IDEA, WANTED, IN_SYNTHESIS, MADE, TESTED, HIT, LEAD, PARKED;

    /// The word for it in pages, files and the API.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The same, as a part of a sentence.
    public Said word() {
        return Said.word("stage", this, label());
    }

    /// The same without a blank, for addresses and style classes.
    public String key() {
        return label().replace(' ', '-');
    }

    /// Reads the word somebody typed, with blank, hyphen or underscore, in any case.
    ///
    /// @throws InvalidInputException for field `stage` if it is no stage
    public static Stage of(String typed) {
        String key = OverLimitException.requireNaming("stage", typed)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ _]", "-");
        return List.of(values()).stream().filter(stage -> stage.key().equals(key)).findFirst()
                .orElseThrow(() -> new InvalidInputException("stage",
                        Said.of("said.campaign.is-not-a-stage-use", typed)));
    }
}
