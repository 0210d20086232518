package org.daybook.exchange.vocabulary;

import java.net.URI;
import java.util.Optional;
import org.daybook.assay.AssayHeading;
import org.daybook.assay.Direction;
import org.daybook.assay.words.AssayWords;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.exchange.column.NoResult;
import org.daybook.quantities.Unit;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// What can be added to the words that are known. A word alone is safe where an expression is not; it is refused where
/// it would make something else of what is read already.
final class TermRules {

    private TermRules() {
    }

    /// The word, if it can be added now.
    ///
    /// @throws InvalidInputException for `words`, `means`, `prefix` or `address`, in words
    static Term require(Term term) {
        requireLine("words", term.words(), Term.MAX_WORDS);
        requireLine("means", term.means(), Term.MAX_WORDS);
        requireLine("prefix", term.prefix(), Term.MAX_PREFIX);
        requireLine("address", term.address(), Term.MAX_ADDRESS);
        if (term.words().isEmpty()) {
            throw new InvalidInputException("words", Said.of("said.exchange.the-field-words-is-empty"));
        }
        if (term.kind() != Term.Kind.UNIT) {
            requireWord(term);
        }
        switch (term.kind()) {
            case STRAIN -> requireStrain(term);
            case SPECIES -> requireSpecies(term);
            case ENDPOINT -> requireEndpoint(term);
            case UNIT -> requireUnit(term);
            case EXTERNAL_ID -> requireExternalId(term);
        }
        return term;
    }

    private static void requireLine(String field, String text, int most) {
        OverLimitException.requireText(field, text, most);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(field, Said.of("said.exchange.the-field-has-a-character", field));
        }
    }

    /// Two characters, one of them a letter, that are no heading of their own.
    private static void requireWord(Term term) {
        String words = term.words();
        if (words.length() < 2 || words.chars().noneMatch(Character::isLetter)) {
            throw new InvalidInputException("words", Said.of("said.exchange.is-too-short-a-word", words));
        }
        Optional<Said> heading = HeadingWords.role(words).map(role -> role.word())
                .or(() -> HeadingWords.externalKind(words).map(kind -> Said.plain(kind.label())))
                .or(() -> NoResult.read(words).map(NoResult::reason));
        heading.ifPresent(meaning -> {
            throw new InvalidInputException("words", Said.of("said.exchange.is-the-heading-of-a", words, meaning));
        });
    }

    private static void requireUnknown(Term term, boolean isKnown) {
        if (isKnown) {
            throw new InvalidInputException("words", Said.of("said.exchange.is-known-already", term.words()));
        }
    }

    private static void requireNothing(String field, String text, Term term) {
        if (!text.isEmpty()) {
            throw new InvalidInputException(field,
                    Said.of("said.exchange.says-nothing-of-this-kind", text, term.kind().key()));
        }
    }

    private static void requireStrain(Term term) {
        requireNothing("means", term.means(), term);
        requireNoId(term);
        requireUnknown(term, AssayWords.inForce().isStrain(term.words()));
        requireNoUnit(term);
    }

    private static void requireSpecies(Term term) {
        requireNoId(term);
        if (term.means().isEmpty()) {
            throw new InvalidInputException("means", Said.of("said.exchange.say-the-whole-name-of"));
        }
        requireUnknown(term, AssayWords.inForce().isKnown("species", term.words()));
        requireNoUnit(term);
    }

    private static void requireEndpoint(Term term) {
        requireNothing("means", term.means(), term);
        requireNoId(term);
        AssayWords known = AssayWords.inForce();
        requireUnknown(term, known.isKnown("endpoint", term.words()) || known.isNegativeLog(term.words()));
        requireNoUnit(term);
    }

    private static void requireUnit(Term term) {
        requireNoId(term);
        requireUnknown(term, Unit.known(term.words()).isPresent());
        if (term.words().chars().allMatch(Character::isDigit)) {
            throw new InvalidInputException("words", Said.of("said.exchange.is-a-number-and-no", term.words()));
        }
        OverLimitException.requireText("words", term.words(), Unit.MAX_SYMBOL);
        if (!term.means().isEmpty() && Unit.known(term.means()).isEmpty()) {
            throw new InvalidInputException("means", Said.of("said.exchange.is-no-unit-that-is", term.means()));
        }
    }

    private static void requireExternalId(Term term) {
        requireNothing("means", term.means(), term);
        String name = new SynonymKind.Added(term.words(), "", "", true).name();
        requireUnknown(term, name.isEmpty() || SynonymKind.find(name).isPresent());
        if (!term.prefix().isEmpty()) {
            requirePrefix(term.prefix());
        }
        if (!term.address().isEmpty()) {
            requireAddress(term.address());
        }
    }

    private static void requirePrefix(String prefix) {
        if (!prefix.matches("\\p{L}[\\p{L}\\d]*(?:[-_][\\p{L}\\d]+)*") || prefix.length() < 2) {
            throw new InvalidInputException("prefix", Said.of("said.exchange.is-no-beginning-of-ids", prefix));
        }
        SynonymKind guess = SynonymKind.guess(prefix + "123456");
        if (!guess.equals(SynonymKind.OTHER) && !guess.equals(SynonymKind.NAME)) {
            throw new InvalidInputException("prefix",
                    Said.of("said.exchange.ids-that-begin-with-are", prefix, guess.label()));
        }
    }

    private static void requireAddress(String address) {
        boolean isAddress;
        try {
            URI uri = URI.create(address + "1");
            isAddress = address.matches("https?://\\S+") && uri.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            isAddress = false;
        }
        if (!isAddress) {
            throw new InvalidInputException("address", Said.of("said.shared.is-not-an-http-or", address));
        }
    }

    private static void requireNoId(Term term) {
        requireNothing("prefix", term.prefix(), term);
        requireNothing("address", term.address(), term);
        if (term.kind() != Term.Kind.ENDPOINT
                && (term.scale() != Term.Scale.PLAIN || term.direction() != Direction.NEITHER)) {
            throw new InvalidInputException("scale", Said.of("said.exchange.only-an-endpoint-has-a"));
        }
    }

    private static void requireNoUnit(Term term) {
        if (Unit.known(term.words()).isPresent()
                || AssayHeading.read("Result (" + term.words() + ")").unit() != null) {
            throw new InvalidInputException("words", Said.of("said.exchange.is-a-unit", term.words()));
        }
    }
}
