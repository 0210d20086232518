package org.daybook.notebook.amounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.BatchId;
import org.daybook.stoichiometry.Calculator;
import org.daybook.stoichiometry.Figure;
import org.daybook.stoichiometry.Stoichiometry;
import org.daybook.stoichiometry.Substance;
import org.daybook.stoichiometry.TableReader;
import org.daybook.stoichiometry.Typed;
import org.daybook.writing.markdown.SafeDocument;
import org.daybook.writing.markdown.UnrenderableTextException;
import org.springframework.stereotype.Component;

/// The tables of amounts of a text: each fenced block `stoichiometry`, calculated from what stands in it and from what
/// the registry knows of its compounds and batches now.
@Component
public class AmountTables {

    /// Tables beyond this number in one text are shown as they were typed.
    public static final int MAX_TABLES = 20;

    private static final String LANGUAGE = "stoichiometry";

    private final SubstanceFinder substances;

    AmountTables(SubstanceFinder substances) {
        this.substances = substances;
    }

    /// The tables of a text in their order, calculated; none of a text that cannot be rendered.
    public List<Stoichiometry> of(String markdown) {
        try {
            List<Typed> tables = in(SafeDocument.of(PlainWords.text(markdown)));
            return calculate(tables, substances(tables));
        } catch (UnrenderableTextException e) {
            return List.of();
        }
    }

    /// The tables of a text as they were typed.
    public List<Typed> in(SafeDocument document) {
        return blocks(document).map(block -> TableReader.read(block.text())).toList();
    }

    private static Stream<SafeDocument.CodeBlock> blocks(SafeDocument document) {
        return document.codeBlocks(LANGUAGE).stream().limit(MAX_TABLES);
    }

    /// What may name compounds in tables, in their order, each once.
    public static Set<String> names(List<Typed> tables) {
        Set<String> names = new LinkedHashSet<>();
        tables.forEach(table -> table.rows().forEach(row -> names.add(SubstanceFinder.Named.in(row).name())));
        names.remove("");
        return names;
    }

    /// What the rows of tables mean now. Structures in them are parsed, which takes time.
    public List<List<Substance>> substances(List<Typed> tables) {
        return tables.isEmpty() ? List.of() : substances.find(tables);
    }

    /// Puts the calculated tables in the place of their blocks.
    ///
    /// @param found what their rows mean
    public static void show(SafeDocument document, List<List<Substance>> found) {
        List<SafeDocument.CodeBlock> blocks = document.codeBlocks(LANGUAGE);
        for (int n = 0; n < blocks.size(); n++) {
            if (n >= MAX_TABLES) {
                blocks.get(n).replaceWith(AmountsMarkup.asTyped(blocks.get(n).text(),
                        Said.of("said.stoichiometry.too-many-tables", MAX_TABLES)));
                continue;
            }
            Stoichiometry table = Calculator.of(TableReader.read(blocks.get(n).text()), found.get(n));
            blocks.get(n).replaceWith(AmountsMarkup.of(table, blocks.get(n).text(), n + 1));
        }
    }

    /// Takes the blocks out of a text.
    ///
    /// @return what they said, a line each row
    public static String takeOut(SafeDocument document) {
        List<SafeDocument.CodeBlock> blocks = document.codeBlocks(LANGUAGE);
        blocks.forEach(block -> block.replaceWith(""));
        return String.join("\n", blocks.stream().map(block -> block.text().replace('|', ' ').strip()).toList());
    }

    /// What tables take of registered batches, in mg; empty where a row does not say how much.
    public static Map<BatchId, Optional<Double>> taken(List<Typed> tables, List<List<Substance>> found) {
        Map<BatchId, Optional<Double>> taken = new HashMap<>();
        for (Stoichiometry table : calculate(tables, found)) {
            for (Stoichiometry.Line line : table.lines()) {
                long batch = line.substance().batch().map(Substance.Lot::id).orElse(0L);
                if (batch != 0 && !line.role().isFormed()) {
                    Optional<Double> mass = Optional.ofNullable(line.taken()).map(Figure::value)
                            .map(Number::doubleValue);
                    taken.merge(new BatchId(batch), mass, (one, other) -> one.isEmpty() ? other
                            : other.isEmpty() ? one : Optional.of(one.get() + other.get()));
                }
            }
        }
        return taken;
    }

    private static List<Stoichiometry> calculate(List<Typed> tables, List<List<Substance>> found) {
        List<Stoichiometry> calculated = new ArrayList<>();
        for (int n = 0; n < tables.size(); n++) {
            calculated.add(Calculator.of(tables.get(n), found.get(n)));
        }
        return calculated;
    }
}
