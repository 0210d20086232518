package org.daybook.web.shared.request;

import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.web.shared.error.NoCharacterException;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads each text of a JSON body. The character NUL is in none: PostgreSQL cannot keep it, and nobody types it. Half a
/// surrogate pair, which only an escape can bring, is no character at all.
///
/// The fields of forms and addresses are looked at by the firewall ([SecurityConfiguration]).
@JacksonComponent
class TextOfBodies extends StdScalarDeserializer<String> {

    TextOfBodies() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(json, context);
        if (text != null && text.indexOf('\0') >= 0) {
            String field = String.valueOf(json.currentName());
            throw new InvalidInputException(field, Said.of("said.shared.holds-the-character-nul-which", field));
        }
        if (text != null && NoCharacterException.isIn(text)) {
            throw new NoCharacterException(String.valueOf(json.currentName()));
        }
        return text;
    }
}
