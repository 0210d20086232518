package org.daybook.exchange.column.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.exchange.column.SiteWords;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.InvalidInputException;

/// Finds out what the columns of a table are, from its headings and the first rows, and says why.
///
/// First each column by its heading ([HeadingColumns]), then what the cells say ([ContentColumns]), then which form of
/// the results counts ([ResultForms]), at last what belongs to which result ([StatisticColumns]).
public final class Recognition {

    private Recognition() {
    }

    /// Recognises the columns of a table.
    ///
    /// @param headings the headings, one a column
    /// @param rows the first rows below them
    public static List<Column> of(List<String> headings, List<List<String>> rows) {
        SampledTable table = SampledTable.of(headings, rows);
        List<Column> columns = byHeading(table);
        new ContentColumns(table).complete(columns);
        new ResultForms(table).settle(columns);
        NamelessResults nameless = new NamelessResults(table);
        return StatisticColumns.attached(
                columns.stream().map(column -> nameless.named(column, columns)).toList());
    }

    /// The same on a site that has words of its own.
    public static List<Column> of(List<String> headings, List<List<String>> rows, SiteWords own) {
        return of(headings.stream().map(own::read).toList(), rows).stream()
                .map(column -> column.position() < headings.size()
                        ? own.typed(column, headings.get(column.position()))
                        : column)
                .toList();
    }

    private static List<Column> byHeading(SampledTable table) {
        SecondTable second = new SecondTable(table);
        HeadingColumns headings = new HeadingColumns(table);
        int start = second.start();
        List<Column> columns = new ArrayList<>();
        for (int position = 0; position < table.headings().size(); position++) {
            boolean isSecond = start > 0 && position >= start;
            columns.add(isSecond ? second.column(position) : headings.column(position));
        }
        return columns;
    }

    /// The columns with the decisions of a person applied; a decision for a single role takes it from the column that
    /// had it.
    ///
    /// @throws InvalidInputException for field `mapping` if two columns are to have a role that only one can have
    public static List<Column> decided(List<Column> columns, Collection<Choice> choices) {
        return Decisions.applied(columns, choices);
    }

    /// Whether the program knows such a heading, or such words in one, so that words of a site can be read as it.
    public static boolean knows(String heading) {
        return SiteWords.isKnown(heading) || Statistic.read(heading).isPresent() || HeadingWords.isQualifier(heading)
                || HeadingWords.isRemark(heading) || HeadingWords.isDerived(heading)
                || HeadingWords.isUnitOfAnother(heading);
    }

    /// The kinds of external id that can be chosen.
    public static List<SynonymKind> externalKinds() {
        return SynonymKind.values();
    }
}
