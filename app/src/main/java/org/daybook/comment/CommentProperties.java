package org.daybook.comment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much people may say.
///
/// @param anHour most comments that one person may write within an hour
@ConfigurationProperties("daybook.comment")
public record CommentProperties(@DefaultValue("60") int anHour) {
}
