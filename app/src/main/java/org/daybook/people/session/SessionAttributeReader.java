package org.daybook.people.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;

/// Reads what a session keeps from its bytes, and only classes that a session of ours has in it.
///
/// What cannot be read, as after an update of the program whose classes have changed, counts as not there: the person
/// signs in anew.
final class SessionAttributeReader implements Converter<byte[], Object> {

    private static final Logger LOG = LoggerFactory.getLogger(SessionAttributeReader.class);

    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxrefs=10000;maxbytes=1000000;maxarray=100000;"
                    + "org.daybook.**;org.springframework.security.**;org.springframework.web.servlet.FlashMap;"
                    + "org.springframework.util.*;java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;!*");

    @Override
    public @Nullable Object convert(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(OURS);
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            LOG.info("Part of a session cannot be read and is left out: {}", e.toString());
            return null;
        }
    }
}
