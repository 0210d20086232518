package org.daybook.people.mail;

/// A kind of mail that comes without being asked for personally, and that its reader can stop.
public enum MailTopic {

    /// What was decided about something that the reader wrote.
    DECIDED,
    /// What happened to what the reader watches, and what concerns them.
    WATCHED
}
