package org.daybook.issues.write;

import java.util.Optional;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.SiteAddress;
import org.daybook.people.secret.SigningKey;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.PublicAddress;
import org.springframework.stereotype.Component;

/// What GitHub is given of a text: with a mark that nobody sees, by which it is found again, and below what the bot
/// writes for somebody, who that is.
@Component
class WrittenText {

    private static final int MARK = 22;

    private final People people;
    private final SiteAddress site;
    private final DaybookProperties properties;
    private final SigningKey key;

    WrittenText(People people, SiteAddress site, DaybookProperties properties, SigningKey key) {
        this.people = people;
        this.site = site;
        this.properties = properties;
        this.key = key;
    }

    /// A comment of HTML that only this site can make, one for each write.
    String mark(IssueWrite write) {
        return "<!-- daybook " + key.sign("issue write " + write.id()).substring(0, MARK) + " -->";
    }

    /// @param asSelf whether GitHub shows by itself who writes
    String of(IssueWrite write, boolean asSelf) {
        String name = asSelf ? "" : people.find(write.person()).map(this::signature).orElse("");
        return write.content() + (name.isEmpty() ? "" : "\n\n---\n" + name) + "\n\n" + mark(write);
    }

    private String signature(Person person) {
        Optional<String> base = site.known().map(PublicAddress::text);
        String here = base.map(address -> "[" + plain(properties.siteName()) + "](" + address + ")")
                .orElse(plain(properties.siteName()));
        String who = base.map(address -> "[" + plain(person.displayName()) + "](" + address + "/people/"
                + person.handle() + ")").orElse(plain(person.displayName()));
        return "*Written by " + who + " on " + here + "*";
    }

    /// Names are words, whatever signs are in them; nobody is called by one.
    private static String plain(String name) {
        return name.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1").replace("@", "@\u200b");
    }
}
