package org.daybook.shared.query;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.query.DeclaredQuery;
import org.springframework.data.jpa.repository.query.QueryEnhancer;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactory;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;
import org.springframework.data.jpa.repository.query.QueryProvider;
import org.springframework.data.util.Lazy;

/// Lets Spring Data parse a query when it is run for the first time, not at the start of the program: Hibernate, which
/// parses each at the start too, refuses the wrong ones, and most are never run in a start.
public final class QueriesReadLate implements QueryEnhancerSelector {

    @Override
    public QueryEnhancerFactory select(DeclaredQuery query) {
        return new Late(DEFAULT_SELECTOR.select(query));
    }

    private record Late(QueryEnhancerFactory usual) implements QueryEnhancerFactory {

        @Override
        public boolean supports(DeclaredQuery query) {
            return usual.supports(query);
        }

        @Override
        public QueryEnhancer create(QueryProvider query) {
            return new Unread(query, Lazy.of(() -> usual.create(query)));
        }
    }

    private record Unread(QueryProvider query, Supplier<QueryEnhancer> read) implements QueryEnhancer {

        @Override
        public QueryProvider getQuery() {
            return query;
        }

        @Override
        public boolean isSelectQuery() {
            return read.get().isSelectQuery();
        }

        @Override
        public boolean hasConstructorExpression() {
            return read.get().hasConstructorExpression();
        }

        @Override
        public @Nullable String detectAlias() {
            return read.get().detectAlias();
        }

        @Override
        public String getProjection() {
            return read.get().getProjection();
        }

        @Override
        public String rewrite(QueryRewriteInformation how) {
            return read.get().rewrite(how);
        }

        @Override
        public String createCountQueryFor(@Nullable String projection) {
            return read.get().createCountQueryFor(projection);
        }
    }
}
