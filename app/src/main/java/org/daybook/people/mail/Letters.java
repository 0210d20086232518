package org.daybook.people.mail;

import java.util.Locale;
import java.util.Optional;
import org.daybook.people.Person;
import org.daybook.people.SiteAddress;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes to people by mail, in the language in which each reads.
///
/// A letter belongs to the transaction in which it is written: it is sent if that is committed
/// (docs/decisions/0140-mail-is-rows-first.md). Where mail is not set up nothing is written and nothing fails.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final MailProperties settings;
    private final SiteAddress site;
    private final DaybookProperties names;
    private final Outbox outbox;
    private final MailStops stops;

    Letters(MailProperties settings, SiteAddress site, DaybookProperties names, Outbox outbox, MailStops stops) {
        this.settings = settings;
        this.site = site;
        this.names = names;
        this.outbox = outbox;
        this.stops = stops;
    }

    /// Whether letters are sent: there are settings for mail, and the address of the site, which links need, is known.
    @Transactional(readOnly = true)
    public boolean canBeSent() {
        return settings.sender().isPresent() && site.known().isPresent();
    }

    /// Writes what somebody asked for personally, such as a link to confirm an address.
    ///
    /// @param email where to; nothing is written to what is no mailbox
    /// @return whether it will be sent
    public boolean write(String email, Locale language, Letter letter) {
        return write(email, language, letter, null);
    }

    /// Writes to a person what concerns them, which they did not ask for and can stop by one click.
    ///
    /// @return whether it will be sent; not to who has no address or does not want mails of this kind
    public boolean write(Person person, MailTopic topic, Letter letter) {
        if (person.email().isEmpty() || !person.canSignIn() || !stops.wants(person.id(), topic)) {
            return false;
        }
        return write(person.email().get(), languageOf(person), letter, stops.path(person, topic));
    }

    /// Words for the list of a letter, in the language in which a person is written to.
    ///
    /// @param key of a message of `messages/letter.properties`
    @Transactional(propagation = Propagation.SUPPORTS)
    public String phrase(Person person, String key, String... arguments) {
        return LetterText.phrase(key, languageOf(person), arguments);
    }

    /// In which language a person is written to: the one they chose, else English.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Locale languageOf(Person person) {
        return person.language().map(Locale::of).orElse(Locale.ENGLISH);
    }

    private boolean write(String email, Locale language, Letter letter, @Nullable String stop) {
        Optional<PublicAddress> address = site.known();
        if (settings.sender().isEmpty() || address.isEmpty()) {
            return false;
        }
        Optional<MailAddress> to = MailAddress.read(email);
        if (to.isEmpty()) {
            LOG.info("No mail is written to an address that is no mailbox");
            return false;
        }
        return outbox.put(
                new LetterText(names.siteName(), address.get().text()).write(letter, to.get(), language, stop));
    }
}
