package org.daybook.web.shared.language;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The words of pages that do not stand in a template, in the language of who reads; templates use it as `@words`.
@Component
public class Words {

    private final MessageSource messages;
    private final @Nullable Locale fixed;

    @Autowired
    Words(MessageSource messages) {
        this(messages, null);
    }

    private Words(MessageSource messages, @Nullable Locale fixed) {
        this.messages = messages;
        this.fixed = fixed;
    }

    /// The same words in one language, whoever reads: English for data.
    public Words in(Locale language) {
        return new Words(messages, language);
    }

    /// The message of a key, with its arguments put in.
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language());
    }

    /// What an exception says to whoever asked; English where it has no key.
    public String said(Throwable failure) {
        return said(Said.by(failure));
    }

    /// A sentence of the domain.
    public String said(Said said) {
        return said.in((key, arguments) -> key.startsWith("word.")
                ? messages.getMessage(key, null, (String) arguments[0], language()) : of(key, arguments));
    }

    /// A sentence of the domain where the program's beans are not at hand: in the language that a request asks for.
    public static String said(Said said, HttpServletRequest request) {
        Locale language = Languages.of(request);
        return said.in((key, arguments) -> {
            ResourceBundle messages = ResourceBundle.getBundle("messages/" + key.substring(0, key.indexOf('.')),
                    language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            if (key.startsWith("word.")) {
                return messages.containsKey(key) ? messages.getString(key) : (String) arguments[0];
            }
            String message = messages.getString(key);
            return arguments.length == 0 ? message : new MessageFormat(message, language).format(arguments);
        });
    }

    /// The word for one value of a fixed vocabulary: `word.stage.in-synthesis` for `stage` and `IN_SYNTHESIS` or
    /// `in synthesis`; a sentence has a key of its words alone. A value without a message stands for itself, an empty
    /// one for nothing.
    public String word(String vocabulary, Object value) {
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        String key = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return messages.getMessage("word." + vocabulary + "." + key, null, text, language());
    }

    /// As [#word(String, Object)] for a vocabulary that a site can add to: what it added has its own label and no
    /// message.
    public String word(String vocabulary, String name, String label) {
        String key = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.getMessage("word." + vocabulary + "." + key, null, label, language());
    }

    private Locale language() {
        return fixed == null ? LocaleContextHolder.getLocale() : fixed;
    }
}
