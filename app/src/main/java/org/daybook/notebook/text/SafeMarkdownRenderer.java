package org.daybook.notebook.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.files.attachment.Attachment;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.amounts.AmountTables;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.mention.Molecules;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberHolds;
import org.daybook.shared.PlainWords;
import org.daybook.shared.id.CompoundId;
import org.daybook.stoichiometry.Substance;
import org.daybook.stoichiometry.Typed;
import org.daybook.writing.markdown.SafeDocument;
import org.daybook.writing.markdown.UnrenderableTextException;
import org.daybook.writing.token.GitHubAddresses;
import org.daybook.writing.token.TextContext;
import org.daybook.writing.token.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriUtils;

/// Renders allowed HTML, then adds what is ours: links to compounds and issues, drawings, pictures from attachments.
///
/// The costly work is kept. What a text looks like follows from the text, from which of its names are registered and
/// how these compounds are called now, who is here, and from which of its pictures the reader may see. These are asked
/// anew each time and are part of the key, so what is kept never grows old, on no node.
@Service
class SafeMarkdownRenderer implements MarkdownRenderer {

    /// Names that are asked for each time the text is read; further ones stay as they were typed.
    private static final int MAX_NAMES = 2_000;
    /// The same for people.
    private static final int MAX_HANDLES = 200;
    private static final long MAX_CACHED_CHARACTERS = 32L * 1024 * 1024;
    private static final long MAX_CACHED_QUESTIONS = 4L * 1024 * 1024;
    private static final Pattern ATTACHMENT = Pattern.compile("/attachments/(\\d{1,18})(?:/[A-Za-z0-9._-]*)?");

    private final Compounds compounds;
    private final NumberHolds holds;
    private final Attachments attachments;
    private final StructureFigures figures;
    private final AmountTables amounts;
    private final People people;
    private final GitHubAddresses github;
    private final Cache<String, Questions> questions = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHED_QUESTIONS)
            .weigher((String markdown, Questions asked) -> markdown.length() + asked.length())
            .build();
    private final Cache<Key, RenderedText> rendered = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHED_CHARACTERS)
            .weigher((Key key, RenderedText text) -> key.markdown().length() + text.html().length())
            .build();

    /// What cannot be rendered is tried again after a minute: it may have been for want of time.
    private final Cache<String, RenderedText> unrenderable = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHED_QUESTIONS)
            .weigher((String markdown, RenderedText text) -> markdown.length() + text.html().length())
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    SafeMarkdownRenderer(Compounds compounds, NumberHolds holds, Attachments attachments, StructureFigures figures,
            AmountTables amounts, People people, GitHubAddresses github) {
        this.github = github;
        this.people = people;
        this.compounds = compounds;
        this.holds = holds;
        this.attachments = attachments;
        this.figures = figures;
        this.amounts = amounts;
    }

    @Override
    public RenderedText render(String markdown, Actor actor) {
        String text = PlainWords.text(markdown);
        if (text.length() > EntryContent.MAX_TEXT_BYTES) {
            return verbatim(text, "It has more than " + EntryContent.MAX_TEXT_BYTES + " characters");
        }
        RenderedText failed = unrenderable.getIfPresent(text);
        if (failed != null) {
            return failed;
        }
        try {
            Questions known = questions.getIfPresent(text);
            return known == null
                    ? renderAnew(text, actor)
                    : renderAgain(key(text, known, actor));
        } catch (UnrenderableTextException e) {
            RenderedText verbatim = verbatim(text, e.getMessage());
            unrenderable.put(text, verbatim);
            return verbatim;
        }
    }

    @Override
    public String words(String markdown) {
        try {
            return SafeDocument.of(PlainWords.text(markdown)).plainText();
        } catch (UnrenderableTextException e) {
            return markdown;
        }
    }

    private static RenderedText verbatim(String markdown, String problem) {
        return new RenderedText(SafeDocument.verbatim(markdown), List.of(), List.of(), problem);
    }

    private RenderedText renderAnew(String text, Actor actor) {
        SafeDocument document = read(text);
        Questions asked = questions(document);
        Key key = key(text, asked, actor);
        RenderedText result = decorate(key, document);
        questions.put(text, asked);
        rendered.put(key, result);
        return result;
    }

    private RenderedText renderAgain(Key key) {
        RenderedText known = rendered.getIfPresent(key);
        if (known != null) {
            return known;
        }
        RenderedText result = decorate(key, read(key.markdown()));
        rendered.put(key, result);
        return result;
    }

    private Key key(String text, Questions asked, Actor actor) {
        return new Key(text, mentions(asked), handles(asked), pictures(asked, actor),
                amounts.substances(asked.tables()));
    }

    private SafeDocument read(String text) {
        return SafeDocument.of(text, TextContext.of(Molecules.keys(text), github));
    }

    private Questions questions(SafeDocument document) {
        Set<String> names = new LinkedHashSet<>();
        figures.in(document).forEach(figure -> names.addAll(figure.inchiKeys()));
        Set<Long> pictures = new LinkedHashSet<>();
        document.pictureAddresses().forEach(address -> attachment(address).ifPresent(pictures::add));
        Set<String> handles = new LinkedHashSet<>();
        document.tokens().forEach(token -> {
            switch (token) {
                case Token.Compound compound -> names.add(compound.name());
                case Token.Person person when handles.size() < MAX_HANDLES -> handles.add(person.handle());
                case Token.Person ignored -> { }
                case Token.Issue ignored -> { }
            }
        });
        List<Typed> tables = amounts.in(document);
        names.addAll(AmountTables.names(tables));
        return new Questions(names.stream().limit(MAX_NAMES).toList(), List.copyOf(handles), List.copyOf(pictures),
                tables);
    }

    private Map<String, Mention> mentions(Questions asked) {
        Map<String, CompoundId> ids = asked.names().isEmpty() ? Map.of() : compounds.resolve(asked.names());
        Map<CompoundId, Compound> found = ids.isEmpty() ? Map.of() : compounds.findAll(Set.copyOf(ids.values()));
        Map<String, Mention> mentions = new HashMap<>();
        ids.forEach((name, id) -> Optional.ofNullable(found.get(id))
                .ifPresent(compound -> mentions.put(name, new Mention(id, compound.number()))));
        List<String> unknown = asked.names().stream().filter(name -> !mentions.containsKey(name)).toList();
        mentions.putAll(retired(unknown));
        return mentions;
    }

    /// A retired number leads to what became of it.
    private Map<String, Mention> retired(List<String> unknown) {
        Map<String, NumberHold> held = unknown.isEmpty() ? Map.of() : holds.among(unknown);
        Map<String, Mention> mentions = new HashMap<>();
        unknown.forEach(name -> CompoundNumber.read(name).map(number -> held.get(number.key()))
                .filter(NumberHold::isRetired)
                .ifPresent(hold -> mentions.put(name, new Mention(null, hold.number()))));
        return mentions;
    }

    private Set<String> handles(Questions asked) {
        return asked.handles().isEmpty() ? Set.of() : people.handlesAmong(asked.handles());
    }

    private Map<Long, SafeDocument.Picture> pictures(Questions asked, Actor actor) {
        Map<Long, SafeDocument.Picture> pictures = new HashMap<>();
        if (!asked.pictures().isEmpty()) {
            attachments.findAll(asked.pictures(), actor)
                    .forEach((id, attachment) -> picture(attachment).ifPresent(picture -> pictures.put(id, picture)));
        }
        return pictures;
    }

    private RenderedText decorate(Key key, SafeDocument document) {
        List<Token> tokens = document.tokens();
        List<Figure> drawn = figures.in(document);
        document.link(token -> linkTo(token, key));
        document.showPictures(address -> attachment(address).map(key.pictures()::get).orElse(null));
        drawn.forEach(figure -> figure.show(inchiKey -> key.mention(inchiKey).map(Mention::markup)));
        List<CompoundId> mentioned = key.inOrder(tokens, drawn, AmountTables.names(amounts.in(document)));
        AmountTables.show(document, key.substances());
        return new RenderedText(document.html(), mentioned, issues(tokens), null);
    }

    private static SafeDocument.@Nullable Link linkTo(Token token, Key key) {
        return switch (token) {
            case Token.Compound name -> key.mention(name.name())
                    .map(mention -> new SafeDocument.Link(mention.address(), name.text(), "mention"))
                    .orElse(null);
            case Token.Person person -> key.handles().contains(person.handle())
                    ? new SafeDocument.Link("/people/" + person.handle(), person.text(), "mention")
                    : null;
            case Token.Issue issue -> new SafeDocument.Link(issue.address(), issue.shortForm(), "issue-link");
        };
    }

    private static List<IssueReference> issues(List<Token> tokens) {
        Set<IssueReference> issues = new LinkedHashSet<>();
        for (Token token : tokens) {
            if (token instanceof Token.Issue issue && issue.number() > 0 && issues.size() < TextReader.MAX_ISSUES) {
                issues.add(TextReader.issue(issue));
            }
        }
        return List.copyOf(issues);
    }

    private static Optional<Long> attachment(String address) {
        Matcher matcher = ATTACHMENT.matcher(address);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static Optional<SafeDocument.Picture> picture(Attachment attachment) {
        return attachment
                .dimension()
                .map(size -> new SafeDocument.Picture(attachment.path(), size.width(), size.height()));
    }

    /// What has to be asked before a text can be shown.
    ///
    /// @param names what may be a compound: numbers, InChIKeys
    /// @param handles of whom may be somebody here
    /// @param pictures attachments that it shows
    /// @param tables of amounts
    private record Questions(List<String> names, List<String> handles, List<Long> pictures, List<Typed> tables) {

        int length() {
            return names.stream().mapToInt(String::length).sum()
                    + handles.stream().mapToInt(String::length).sum() + Long.BYTES * pictures.size();
        }
    }

    /// A compound that a text mentions, as it is called now; null for a number that is retired.
    private record Mention(@Nullable CompoundId id, String number) {

        String address() {
            return "/compounds/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
        }

        String markup() {
            return "<a class=\"mention\" href=\"" + address() + "\">" + number + "</a>";
        }
    }

    /// All that decides what a text looks like.
    ///
    /// @param mentions the compounds behind its names, as far as they are registered
    /// @param handles those of its handles that somebody has
    /// @param pictures those of its pictures that the reader may see
    /// @param substances what the rows of its tables of amounts mean, with masses and what is left of batches
    private record Key(
            String markdown, Map<String, Mention> mentions, Set<String> handles,
            Map<Long, SafeDocument.Picture> pictures, List<List<Substance>> substances) {

        Optional<Mention> mention(String name) {
            return Optional.ofNullable(mentions.get(name));
        }

        List<CompoundId> inOrder(List<Token> tokens, List<Figure> drawn, Set<String> named) {
            Set<CompoundId> found = new LinkedHashSet<>();
            tokens.stream().filter(Token.Compound.class::isInstance).map(Token.Compound.class::cast)
                    .forEach(token -> mention(token.name()).flatMap(one -> Optional.ofNullable(one.id()))
                            .ifPresent(found::add));
            drawn.forEach(figure -> figure.inchiKeys()
                    .forEach(key -> mention(key).flatMap(one -> Optional.ofNullable(one.id()))
                            .ifPresent(found::add)));
            named.forEach(name -> mention(name).flatMap(one -> Optional.ofNullable(one.id())).ifPresent(found::add));
            return List.copyOf(found);
        }
    }
}
