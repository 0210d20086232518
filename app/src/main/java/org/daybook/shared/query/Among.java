package org.daybook.shared.query;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/// Gives queries the predicate `among(value, :array)`, which holds if the array has the value, and which both databases
/// answer from an index.
///
/// It stands where `in :list` would: Hibernate translates a query with a list anew each time, for the statement has as
/// many parameters as the list has values, while this is one statement with one parameter, translated once and kept by
/// the database too. Repositories turn a collection into the array with `:#{ids(#name)}` or `:#{texts(#name)}`
/// ([ArraysOfQueries]).
public final class Among implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        contributions.getFunctionRegistry().patternDescriptorBuilder("among", "?1=any(?2)")
                .setExactArgumentCount(2)
                .setInvariantType(contributions.getTypeConfiguration().getBasicTypeRegistry()
                        .resolve(StandardBasicTypes.BOOLEAN))
                .register();
    }
}
