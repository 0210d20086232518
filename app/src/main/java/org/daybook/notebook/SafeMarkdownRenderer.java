package org.daybook.notebook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.notebook.markdown.SafeDocument;
import org.daybook.notebook.markdown.Token;
import org.daybook.notebook.markdown.UnrenderableTextException;
import org.daybook.people.Actor;
import org.daybook.registry.Compound;
import org.daybook.registry.Compounds;
import org.daybook.shared.Changed;
import org.daybook.shared.CompoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/// Renders allowed HTML, then adds what is ours: links to compounds and issues, drawings, pictures from attachments.
///
/// What everybody would see is kept for a minute, less if a compound changes: then a number may have become a link.
@Service
class SafeMarkdownRenderer implements MarkdownRenderer {

    private static final long MAX_CACHED_CHARACTERS = 32L * 1024 * 1024;
    private static final Pattern ATTACHMENT = Pattern.compile("/attachments/(\\d{1,18})(?:/[A-Za-z0-9._-]*)?");

    private final Compounds compounds;
    private final Attachments attachments;
    private final StructureFigures figures;
    private final Cache<String, RenderedText> rendered = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHED_CHARACTERS)
            .weigher((String markdown, RenderedText text) -> markdown.length() + text.html().length())
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    SafeMarkdownRenderer(Compounds compounds, Attachments attachments, StructureFigures figures) {
        this.compounds = compounds;
        this.attachments = attachments;
        this.figures = figures;
    }

    @Override
    public RenderedText render(String markdown, Actor actor) {
        RenderedText known = rendered.getIfPresent(markdown);
        return known == null ? renderAnew(PlainWords.text(markdown), actor) : known;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(Changed change) {
        if (change.kind() == Changed.Kind.COMPOUND) {
            rendered.invalidateAll();
        }
    }

    private RenderedText renderAnew(String markdown, Actor actor) {
        if (markdown.length() > EntryContent.MAX_TEXT_BYTES) {
            return verbatim(markdown, "It has more than " + EntryContent.MAX_TEXT_BYTES + " characters");
        }
        try {
            return decorate(markdown, SafeDocument.of(markdown), actor);
        } catch (UnrenderableTextException e) {
            RenderedText text = verbatim(markdown, e.getMessage());
            rendered.put(markdown, text);
            return text;
        }
    }

    private static RenderedText verbatim(String markdown, String problem) {
        return new RenderedText(SafeDocument.verbatim(markdown), List.of(), List.of(), problem);
    }

    private RenderedText decorate(String markdown, SafeDocument document, Actor actor) {
        List<Token> tokens = document.tokens();
        List<StructureFigures.Figure> drawn = figures.in(document);
        Known known = known(tokens, drawn);
        document.link(token -> linkTo(token, known));
        boolean publicOnly = showPictures(document, actor);
        drawn.forEach(figure -> figure.show(inchiKey -> known.compound(inchiKey).map(SafeMarkdownRenderer::markup)));
        RenderedText text = new RenderedText(document.html(), known.inOrder(tokens, drawn), issues(tokens), null);
        if (publicOnly) {
            rendered.put(markdown, text);
        }
        return text;
    }

    private Known known(List<Token> tokens, List<StructureFigures.Figure> drawn) {
        Set<String> names = new LinkedHashSet<>();
        tokens.stream().filter(Token.Compound.class::isInstance).map(Token::text).forEach(names::add);
        drawn.forEach(figure -> names.addAll(figure.inchiKeys()));
        Map<String, CompoundId> ids = names.isEmpty() ? Map.of() : compounds.resolve(names);
        return new Known(ids, ids.isEmpty() ? Map.of() : compounds.findAll(Set.copyOf(ids.values())));
    }

    private static SafeDocument.@Nullable Link linkTo(Token token, Known known) {
        return switch (token) {
            case Token.Compound name -> known.compound(name.text())
                    .map(compound -> new SafeDocument.Link(address(compound), name.text(), "mention"))
                    .orElse(null);
            case Token.Issue issue -> new SafeDocument.Link(issue.address(), issue.shortForm(), "issue-link");
        };
    }

    private static String markup(Compound compound) {
        return "<a class=\"mention\" href=\"" + address(compound) + "\">" + compound.number() + "</a>";
    }

    private static String address(Compound compound) {
        return "/compounds/" + org.springframework.web.util.UriUtils.encodePathSegment(compound.number(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<IssueReference> issues(List<Token> tokens) {
        Set<IssueReference> issues = new LinkedHashSet<>();
        for (Token token : tokens) {
            if (token instanceof Token.Issue issue && issue.number() > 0) {
                issues.add(TextReader.issue(issue));
            }
        }
        return List.copyOf(issues);
    }

    /// Returns whether everybody would see the same pictures.
    private boolean showPictures(SafeDocument document, Actor actor) {
        List<Long> ids = new ArrayList<>();
        document.pictureAddresses().forEach(address -> attachment(address).ifPresent(ids::add));
        Map<Long, Attachment> visible = ids.isEmpty() ? Map.of() : attachments.findAll(ids, actor);
        document.showPictures(address -> attachment(address).map(visible::get).flatMap(SafeMarkdownRenderer::picture).orElse(null));
        return ids.isEmpty() || (visible.keySet().containsAll(ids) && visible.values().stream().allMatch(Attachment::isPublic));
    }

    private static Optional<Long> attachment(String address) {
        Matcher matcher = ATTACHMENT.matcher(address);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static Optional<SafeDocument.Picture> picture(Attachment attachment) {
        return attachment.dimension().map(size -> new SafeDocument.Picture(attachment.path(), size.width(), size.height()));
    }

    /// The compounds that the registry knows of those a text names.
    private record Known(Map<String, CompoundId> ids, Map<CompoundId, Compound> compounds) {

        Optional<Compound> compound(String name) {
            return Optional.ofNullable(ids.get(name)).map(compounds::get);
        }

        List<CompoundId> inOrder(List<Token> tokens, List<StructureFigures.Figure> drawn) {
            Set<CompoundId> found = new LinkedHashSet<>();
            tokens.forEach(token -> compound(token.text()).map(Compound::id).ifPresent(found::add));
            drawn.forEach(figure -> figure.inchiKeys().forEach(key -> compound(key).map(Compound::id).ifPresent(found::add)));
            return List.copyOf(found);
        }
    }
}
