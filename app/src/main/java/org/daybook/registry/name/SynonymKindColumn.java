package org.daybook.registry.name;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// Keeps the kind of a synonym by its name.
@Converter(autoApply = true)
class SynonymKindColumn implements AttributeConverter<SynonymKind, String> {

    @Override
    public String convertToDatabaseColumn(SynonymKind kind) {
        return kind.name();
    }

    @Override
    public SynonymKind convertToEntityAttribute(String name) {
        return SynonymKind.stored(name);
    }
}
