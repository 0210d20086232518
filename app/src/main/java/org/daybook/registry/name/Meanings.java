package org.daybook.registry.name;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.shared.SmallSets;

/// What texts can mean: a number first, then an InChIKey, then a name as it is written, then one in another spelling.
///
/// @param <C> a compound, or what stands for one
public final class Meanings<C> {

    private final Map<String, C> byNumber = new HashMap<>();
    private final Map<String, Set<C>> byInchiKey = new HashMap<>();
    private final Map<String, Set<C>> byName = new HashMap<>();
    private final Map<String, Set<C>> bySpokenKey = new HashMap<>();

    /// Lets a number lead to a compound; one that leads to another already stays there.
    public void addNumber(String number, C compound) {
        numberKey(number).ifPresent(key -> byNumber.putIfAbsent(key, compound));
    }

    /// Lets a key lead to a compound; it may lead to several, one a stereo statement.
    public void addInchiKey(String inchiKey, C compound) {
        byInchiKey.merge(inchiKey, Set.of(compound), (known, one) -> SmallSets.with(known, compound));
    }

    /// @param name a name, synonym or external id
    public void addName(String name, C compound) {
        byName.merge(OtherName.lookupKey(name), Set.of(compound), (known, one) -> SmallSets.with(known, compound));
    }

    /// @param key of a name, as [OtherName#spokenKey()]
    public void addSpoken(String key, C compound) {
        bySpokenKey.merge(key, Set.of(compound), (known, one) -> SmallSets.with(known, compound));
    }

    /// The compound that has this number.
    public Optional<C> withNumber(String number) {
        return numberKey(number).map(byNumber::get);
    }

    /// All that a text can mean; what is found first counts alone.
    public Set<C> all(String text) {
        return withNumber(text).map(Set::of)
                .or(() -> inchiKey(text).map(byInchiKey::get))
                .or(() -> Optional.ofNullable(byName.get(OtherName.lookupKey(text))))
                .or(() -> numberKey(text).map(bySpokenKey::get))
                .orElseGet(Set::of);
    }

    /// The one compound that a text means; nothing if it can mean several.
    public Optional<C> of(String text) {
        Set<C> all = all(text);
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    /// The spelling by which numbers are compared; empty if the text is no number.
    public static Optional<String> numberKey(String text) {
        return CompoundNumber.read(text).map(CompoundNumber::key);
    }

    /// The key in upper case; empty if the text does not have the form of one. Check letters are not looked at.
    public static Optional<String> inchiKey(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return upper.matches("[A-Z]{14}-[A-Z]{10}-[A-Z]") ? Optional.of(upper) : Optional.empty();
    }
}
