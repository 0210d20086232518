package org.daybook.people.group;

import java.util.List;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;

/// Who the group is, for whoever comes for the first time.
///
/// @param name at most 100 characters; empty: what the site is called
/// @param aim what it wants, at most 2,000 characters; may be empty
/// @param laws what it keeps to, one a line, at most 3,000 characters; may be empty
/// @param contact how to reach it, at most 300 characters; may be empty
public record Group(String name, String aim, String laws, String contact) {

    private static final int MAX_NAME = 100;
    private static final int MAX_AIM = 2_000;
    private static final int MAX_LAWS = 3_000;
    private static final int MAX_CONTACT = 300;

    public Group {
        name = OverLimitException.requireText("name", PlainWords.line(name), MAX_NAME);
        aim = OverLimitException.requireText("aim", PlainWords.text(aim), MAX_AIM).strip();
        laws = OverLimitException.requireText("laws", PlainWords.text(laws), MAX_LAWS).strip();
        contact = OverLimitException.requireText("contact", PlainWords.line(contact), MAX_CONTACT);
    }

    /// The laws one by one, without empty lines.
    public List<String> eachLaw() {
        return laws.lines().map(String::strip).filter(law -> !law.isEmpty()).toList();
    }
}
