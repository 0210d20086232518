package org.daybook.shared.query;

import java.util.Collection;
import org.springframework.data.spel.spi.EvaluationContextExtension;
import org.springframework.stereotype.Component;

/// The functions by which the text of a query makes an array of a collection, for [Among].
@Component
public class ArraysOfQueries implements EvaluationContextExtension {

    @Override
    public String getExtensionId() {
        return "arrays";
    }

    @Override
    public Object getRootObject() {
        return new Functions();
    }

    /// What a query may call.
    public static final class Functions {

        private Functions() {
        }

        /// The ids of a collection, as an array.
        public Long[] ids(Collection<Long> values) {
            return values.toArray(Long[]::new);
        }

        /// The texts of a collection, as an array.
        public String[] texts(Collection<String> values) {
            return values.toArray(String[]::new);
        }
    }
}
