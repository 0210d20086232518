package org.daybook.people.group;

import java.util.List;
import org.daybook.shared.Licence;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;

/// Who a project is, for whoever comes for the first time.
///
/// @param name at most 100 characters; empty: what the site is called
/// @param aim what it wants, at most 2,000 characters; may be empty
/// @param laws what it keeps to, one a line, at most 3,000 characters; may be empty
/// @param contact how to reach it, at most 300 characters; may be empty
/// @param licence of what is new in it, as an SPDX identifier; empty: that of the site
public record Group(String name, String aim, String laws, String contact, String licence) {

    /// One that has said nothing.
    public static final Group NOTHING = new Group("", "", "", "", "");

    private static final int MAX_NAME = 100;
    private static final int MAX_AIM = 2_000;
    private static final int MAX_LAWS = 3_000;
    private static final int MAX_CONTACT = 300;
    private static final int MAX_LICENCE = 60;

    public Group {
        name = OverLimitException.requireText("name", PlainWords.line(name), MAX_NAME);
        aim = OverLimitException.requireText("aim", PlainWords.text(aim), MAX_AIM).strip();
        laws = OverLimitException.requireText("laws", PlainWords.text(laws), MAX_LAWS).strip();
        contact = OverLimitException.requireText("contact", PlainWords.line(contact), MAX_CONTACT);
        licence = OverLimitException.requireText("licence", PlainWords.line(licence), MAX_LICENCE);
    }

    /// The laws one by one, without empty lines.
    public List<String> eachLaw() {
        return laws.lines().map(String::strip).filter(law -> !law.isEmpty()).toList();
    }

    /// The licence as people write it; empty: that of the site.
    public String licenceName() {
        return Licence.name(licence);
    }

    /// Where the licence can be read, if it says one.
    public String licenceUrl() {
        return Licence.url(licence);
    }

    /// Whether nothing is said.
    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
