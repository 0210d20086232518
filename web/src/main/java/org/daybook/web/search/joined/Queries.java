package org.daybook.web.search.joined;

import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.assay.Assays;
import org.daybook.exchange.shown.KnownColumns;
import org.daybook.exchange.shown.TableColumn;
import org.daybook.quantities.TypedNumber;
import org.daybook.quantities.Unit;
import org.daybook.registry.CompoundProperty;
import org.daybook.search.Expression;
import org.daybook.search.Measure;
import org.daybook.search.expression.ExpressionGrammar;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.kind.IndexDocument;
import org.springframework.stereotype.Component;

/// The joined conditions of a search, `query` in its address, over the properties and assays of this site.
@Component
public class Queries {

    private static final String FIELD = "query";

    private final Assays assays;

    Queries(Assays assays) {
        this.assays = assays;
    }

    /// @throws InvalidInputException for field `query`, naming what cannot be read and the character where it stands
    public Expression read(String query) {
        KnownColumns known = known();
        return new ExpressionGrammar(name -> measure(name, known)).read(query);
    }

    /// All columns that compounds can be compared by.
    KnownColumns known() {
        return KnownColumns.of(assays.all());
    }

    private static Optional<Measure> measure(String name, KnownColumns known) {
        return known.find(name).flatMap(column -> column.isMeasured()
                ? Optional.of(new Measure(name, IndexDocument.activity(column.measured()),
                        typed -> number(typed, column)))
                : Stream.of(CompoundProperty.values()).filter(property -> property.key().equals(name)).findFirst()
                        .map(property -> new Measure(name, IndexDocument.property(name),
                                typed -> number(typed, column))));
    }

    /// In the unit of the column.
    private static double number(String typed, TableColumn column) {
        int blank = typed.indexOf(' ');
        if (blank < 0) {
            return TypedNumber.of(FIELD, typed);
        }
        double number = TypedNumber.of(FIELD, typed.substring(0, blank));
        String unit = typed.substring(blank + 1);
        if (unit.equals(column.unit())) {
            return number;
        }
        Unit of = Unit.of(unit);
        return Optional.ofNullable(column.standardUnit()).filter(of::convertsTo)
                .map(standard -> of.convert(number, standard))
                .orElseThrow(() -> new InvalidInputException(FIELD,
                        Said.of("said.search.query-other-unit", typed, column.unit().isEmpty() ? "1" : column.unit(),
                                column.slug())));
    }
}
