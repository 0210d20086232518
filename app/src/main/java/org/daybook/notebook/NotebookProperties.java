package org.daybook.notebook;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How notebooks behave unless they say otherwise.
///
/// @param zone time zone of new notebooks: decides what day it is in the lab
/// @param publishAt hour at which the day's drafts of a new notebook go public, in its zone
/// @param maxAttachment largest file that can be attached to an entry
/// @param maxAttachments most files that can be attached to one entry
@ConfigurationProperties("daybook.notebook")
public record NotebookProperties(
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("23:30") LocalTime publishAt,
        @DefaultValue("50MB") DataSize maxAttachment,
        @DefaultValue("200") int maxAttachments) {
}
