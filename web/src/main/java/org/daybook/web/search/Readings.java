package org.daybook.web.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.registry.Depictions;
import org.daybook.search.Reading;
import org.daybook.search.StructureCriterion;
import org.daybook.search.StructureCriterion.Match;
import org.daybook.web.search.SearchFormReader.Asked;
import org.daybook.web.search.SearchPage.Link;
import org.daybook.web.search.SearchPage.Read;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says how the search box was read, and draws what was asked for.
@Component
class Readings {

    private static final Set<Match> DRAWN = EnumSet.complementOf(EnumSet.of(Match.SMARTS));

    /// An InChI, or the letters of common atoms with brackets, double bonds or an aromatic ring, without a blank.
    private static final Pattern MEANT_AS_STRUCTURE =
            Pattern.compile("InChI=.*|(?=.*[=(\\[]|[cnos]\\d)[BCNOPSFIHcnopslr0-9@+\\-\\[\\]()=#%./\\\\]{4,}");

    private final Depictions depictions;
    private final Words words;

    Readings(Depictions depictions, Words words) {
        this.depictions = depictions;
        this.words = words;
    }

    /// Nothing to say where plain words are plain words.
    @Nullable Read of(Asked asked) {
        Optional<String> fault = fault(asked);
        if (fault.isPresent()) {
            return new Read(fault.get(), List.of());
        }
        if (!asked.form().has("q")
                || asked.form().has("structure")
                || asked.reading() == Reading.WORDS && asked.others().isEmpty()) {
            return null;
        }
        List<Link> others = asked.others().stream()
                .map(other ->
                        new Link(words.word("reading", other),
                                asked.form().address("/search", Map.of("as", other.key(), "after", ""))))
                .toList();
        return new Read(words.word("reading-sentence", asked.reading()), others);
    }

    /// What is meant as a structure and cannot be read as one is looked for as words; that has to be said.
    private Optional<String> fault(Asked asked) {
        String text = asked.form().get("q");
        boolean asWords = asked.reading() == Reading.WORDS
                && asked.others().isEmpty()
                && !asked.form().has("structure");
        if (!asWords || !MEANT_AS_STRUCTURE.matcher(text).matches()) {
            return Optional.empty();
        }
        Format format = text.startsWith("InChI=") ? Format.INCHI : Format.SMILES;
        try {
            StructureReader.read(text, format);
            return Optional.empty();
        } catch (UnreadableStructureException e) {
            return Optional.of(
                    words.of(format == Format.INCHI ? "search.reading.no-inchi" : "search.reading.no-smiles",
                            e.column(), words.said(e)));
        }
    }

    /// The structure asked for as SVG; empty for a pattern, and for what is too large to draw.
    String drawing(Asked asked) {
        return asked.query().structure().map(this::drawing).orElse("");
    }

    /// The same of a structure among joined conditions.
    String drawing(StructureCriterion criterion) {
        if (!DRAWN.contains(criterion.match())) {
            return "";
        }
        try {
            Structure structure = StructureReader.read(criterion.structure());
            return depictions.inline(structure, words.of("search.reading.the-structure-asked-for"));
        } catch (UnreadableStructureException | NoWorkerException e) {
            return "";
        }
    }
}
