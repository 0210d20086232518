package org.daybook.web.shared.request;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/// Reads a choice in an address as answers write it (`words-for-a-result`) and as the program names it
/// (`WORDS_FOR_A_RESULT`); a word that is none is refused with the name of its parameter.
class ChoiceNames implements ConverterFactory<String, Enum<?>> {

    @Override
    public <T extends Enum<?>> Converter<String, @Nullable T> getConverter(Class<T> type) {
        return typed -> typed.isBlank() ? null : Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.name().equals(typed.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(typed));
    }
}
