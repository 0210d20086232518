package org.daybook.campaign;

import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// Checks what people write about a campaign.
final class Words {

    static final int TITLE = 200;
    /// The aim of a campaign, the idea of a series.
    static final int PROSE = 5_000;
    static final int REASON = 2_000;
    /// What somebody does in a campaign.
    static final int PART = 100;

    private Words() {
    }

    /// Text that must be there.
    static String needed(String field, String typed, int most) {
        String text = text(field, typed, most);
        if (text.isEmpty()) {
            throw new InvalidInputException(field, Said.of("said.campaign.a-is-needed-at-most", field, most));
        }
        return text;
    }

    /// Text that may be empty.
    static String text(String field, String typed, int most) {
        return OverLimitException.requireText(field, typed.strip(), most);
    }
}
