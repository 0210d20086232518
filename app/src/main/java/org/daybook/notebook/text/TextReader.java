package org.daybook.notebook.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.notebook.amounts.AmountTables;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.mention.Mentions;
import org.daybook.registry.mention.Molecules;
import org.daybook.shared.PlainWords;
import org.daybook.shared.id.BatchId;
import org.daybook.stoichiometry.Typed;
import org.daybook.writing.markdown.SafeDocument;
import org.daybook.writing.markdown.UnrenderableTextException;
import org.daybook.writing.token.GitHubAddresses;
import org.daybook.writing.token.TextContext;
import org.daybook.writing.token.Token;
import org.daybook.writing.token.Tokens;
import org.springframework.stereotype.Component;

/// Reads what a text says besides its words: the compounds and issues it may speak of.
@Component
public class TextReader {

    private static final int MAX_EXCERPT = 300;
    private static final int MAX_MENTIONS = 500;
    /// Further ones are links in the text and nothing else.
    static final int MAX_ISSUES = 200;

    private final Compounds compounds;
    private final StructureFigures figures;
    private final AmountTables amounts;
    private final GitHubAddresses github;

    TextReader(Compounds compounds, StructureFigures figures, AmountTables amounts, GitHubAddresses github) {
        this.github = github;
        this.amounts = amounts;
        this.compounds = compounds;
        this.figures = figures;
    }

    /// At most 500 mentions and 200 issues, the first ones. A text that cannot be rendered is taken as typed.
    /// Structures drawn in it are parsed, which takes time.
    public TextFacts read(String markdown) {
        Map<String, String> structures = Molecules.keys(markdown);
        TextContext context = TextContext.of(structures, github);
        try {
            return read(SafeDocument.of(markdown, context), structures.values());
        } catch (UnrenderableTextException e) {
            return facts(markdown, markdown, Tokens.in(markdown, context.ofAddress()), structures.values(), Map.of());
        }
    }

    private TextFacts read(SafeDocument document, Collection<String> structures) {
        List<Token> tokens = new ArrayList<>(document.tokens());
        List<Figure> drawn = figures.in(document);
        List<Typed> tables = amounts.in(document);
        AmountTables.names(tables).forEach(name -> tokens.addAll(Tokens.in(name)));
        drawn.forEach(figure -> figure.block().replaceWith(""));
        String typedTables = AmountTables.takeOut(document);
        String words = document.plainText();
        String plainText = Stream.concat(Stream.of(words, typedTables),
                        drawn.stream().map(Figure::source))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        return facts(plainText, words, tokens,
                Stream.concat(drawn.stream().flatMap(figure -> figure.inchiKeys().stream()), structures.stream())
                        .toList(),
                AmountTables.taken(tables, amounts.substances(tables)));
    }

    private static TextFacts facts(String plainText, String words, List<Token> tokens, Collection<String> inchiKeys,
            Map<BatchId, Optional<Double>> taken) {
        Set<String> mentions = new LinkedHashSet<>();
        Set<IssueReference> issues = new LinkedHashSet<>();
        for (Token token : tokens) {
            switch (token) {
                case Token.Compound compound -> Mentions.tokenOf(compound.name()).ifPresent(mentions::add);
                case Token.Issue issue
                when issue.number() > 0 && issues.size() < MAX_ISSUES -> issues.add(issue(issue));
                case Token.Issue ignored -> { }
                case Token.Person ignored -> { }
            }
        }
        mentions.addAll(inchiKeys);
        Set<String> kept = new LinkedHashSet<>(mentions.stream().limit(MAX_MENTIONS).toList());
        return new TextFacts(plainText, PlainWords.shorten(PlainWords.line(words), MAX_EXCERPT), kept, issues, taken);
    }

    static IssueReference issue(Token.Issue token) {
        return new IssueReference(token.owner(), token.repository(), token.number());
    }

    /// The tokens by which texts may speak of a compound: its numbers, those of its other names that look like one, its
    /// InChIKey.
    public Set<String> tokensOf(Compound compound) {
        return Mentions.tokensOf(compound, compounds.numbers(compound.id()), compounds.synonyms(compound.id()));
    }
}
