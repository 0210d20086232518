package org.daybook.assay.correction;

import org.daybook.quantities.Unit;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// Mementos of this feature as JSON; a unit is its symbol.
final class MementoJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Unit.class, ToStringSerializer.instance)
                    .addDeserializer(Unit.class, new UnitReader()))
            .build();

    private MementoJson() {
    }

    static String write(Object memento) {
        return JSON.writeValueAsString(memento);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    private static final class UnitReader extends StdScalarDeserializer<Unit> {

        UnitReader() {
            super(Unit.class);
        }

        @Override
        public Unit deserialize(JsonParser json, DeserializationContext context) {
            return Unit.of(json.getString());
        }
    }
}
