package org.daybook.web.search.joined;

import java.util.Optional;
import org.daybook.search.Expression;

/// How what a form asks is joined with the conditions before it.
public enum Join {
    AND,
    OR,
    NOT;

    /// Both; what there is if only one asks anything, empty if neither does.
    public Optional<Expression> of(Optional<Expression> before, Optional<Expression> now) {
        Optional<Expression> more = this == NOT ? now.map(Expression.Not::new) : now;
        if (before.isEmpty() || more.isEmpty()) {
            return before.or(() -> more);
        }
        return Optional.of(this == OR ? Expression.or(before.get(), more.get())
                : Expression.and(before.get(), more.get()));
    }
}
