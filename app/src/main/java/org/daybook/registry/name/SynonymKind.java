package org.daybook.registry.name;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;

/// Who gave a compound another name, and where that name can be looked up: the kinds that come with the program, and
/// those that owners added on the site. Two are the same if they have the same name.
public final class SynonymKind implements Comparable<SynonymKind> {

    /// Characters of a name, as it is stored.
    public static final int MAX_NAME = 20;

    public static final SynonymKind NAME = shipped("NAME", "Name", "", "");
    public static final SynonymKind PUBCHEM_CID =
            shipped("PUBCHEM_CID", "PubChem CID", "CID:? ?\\d+", "https://pubchem.ncbi.nlm.nih.gov/compound/");
    public static final SynonymKind CHEMBL =
            shipped("CHEMBL", "ChEMBL", "CHEMBL\\d+", "https://www.ebi.ac.uk/chembl/explore/compound/");
    public static final SynonymKind CAS =
            shipped("CAS", "CAS number", "\\d{2,7}-\\d{2}-\\d", "https://commonchemistry.cas.org/detail?cas_rn=");
    public static final SynonymKind MMV = shipped("MMV", "MMV", "MMV ?\\d+", "");
    public static final SynonymKind TCMDC = shipped("TCMDC", "TCMDC", "TCMDC-?\\d+", "");
    public static final SynonymKind ZINC =
            shipped("ZINC", "ZINC", "ZINC\\d+", "https://zinc.docking.org/substances/");
    public static final SynonymKind ENAMINE = shipped("ENAMINE", "Enamine", "Z\\d{6,}", "");
    public static final SynonymKind PDB_LIGAND =
            shipped("PDB_LIGAND", "PDB ligand", "", "https://www.rcsb.org/ligand/");
    public static final SynonymKind VENDOR = shipped("VENDOR", "Vendor code", "", "");
    public static final SynonymKind NOTEBOOK =
            shipped("NOTEBOOK", "Notebook code", "[A-Z]{2,4} ?\\d{1,4}-\\d{1,3}", "");
    public static final SynonymKind OTHER = shipped("OTHER", "Other id", "", "");

    private static final List<SynonymKind> SHIPPED = List.of(NAME, PUBCHEM_CID, CHEMBL, CAS, MMV, TCMDC, ZINC, ENAMINE,
            PDB_LIGAND, VENDOR, NOTEBOOK, OTHER);
    private static volatile OfTheSite ofTheSite = new OfTheSite(List.of(), Map.of());

    private final String name;
    private final String label;
    private final Pattern shape;
    private final String address;

    /// @param offered those that hold
    /// @param known by name; those too that were taken back, for names are kept under them
    private record OfTheSite(List<SynonymKind> offered, Map<String, SynonymKind> known) {
    }

    /// A kind that an owner adds.
    ///
    /// @param label what people read before an id
    /// @param prefix how ids begin, in any case, before their digits; empty: they have no one shape
    /// @param address of the page of an id, which is put behind it; empty: there is none
    /// @param isOffered false: it was taken back, and names that are kept under it stay under it
    public record Added(String label, String prefix, String address, boolean isOffered) {

        /// The name under which it is stored: letters, digits and `_` of the label, at most [#MAX_NAME].
        public String name() {
            String plain = label.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "_").replaceAll("^_|_$", "");
            return plain.length() > MAX_NAME ? plain.substring(0, MAX_NAME) : plain;
        }

        private SynonymKind kind() {
            String shape = prefix.isEmpty() ? ""
                    : Pattern.quote(prefix.toUpperCase(Locale.ROOT)) + "[-_ :]?\\d+";
            return new SynonymKind(name(), label, shape, address);
        }
    }

    private SynonymKind(String name, String label, String shape, String address) {
        this.name = name;
        this.label = label;
        this.shape = Pattern.compile(shape);
        this.address = address;
    }

    private static SynonymKind shipped(String name, String label, String shape, String address) {
        return new SynonymKind(name, label, shape, address);
    }

    /// From now on there are these kinds too, in place of what was said before.
    public static void use(List<Added> added) {
        ofTheSite = new OfTheSite(
                added.stream().filter(Added::isOffered).map(Added::kind).toList(),
                added.stream().map(Added::kind)
                        .collect(Collectors.toMap(SynonymKind::name, Function.identity(), (first, again) -> again)));
    }

    /// All that can be chosen; those that come with the program first.
    public static List<SynonymKind> values() {
        return Stream.concat(SHIPPED.stream(), ofTheSite.offered().stream()).toList();
    }

    /// Those that come with the program.
    public static List<SynonymKind> shipped() {
        return SHIPPED;
    }

    /// Those that owners added.
    public static List<SynonymKind> added() {
        return ofTheSite.offered();
    }

    /// The kind under which a name is stored. One that nobody knows any more is a kind of that name and nothing else.
    public static SynonymKind stored(String name) {
        return Stream.concat(SHIPPED.stream(), Optional.ofNullable(ofTheSite.known().get(name)).stream())
                .filter(kind -> kind.name.equals(name))
                .findFirst()
                .orElseGet(() -> new SynonymKind(name, name, "", ""));
    }

    /// The name under which it is stored: capital letters, digits and `_`, at most [#MAX_NAME].
    public String name() {
        return name;
    }

    /// What people read before the name; [#of] reads [#name()] instead.
    public String label() {
        return label;
    }

    /// [#label()] as a part of a sentence.
    public Said word() {
        return Said.word("synonym-kind", name.toLowerCase(Locale.ROOT).replace('_', '-'), label);
    }

    /// How its ids look, as a regular expression over capital letters; empty: in no one way.
    public String shape() {
        return shape.pattern();
    }

    /// What stands before the id in the address of its page; empty: there is none.
    public String address() {
        return address;
    }

    /// The page of `text` in the database that gave it, if there is one.
    public Optional<URI> page(String text) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String id = equals(PUBCHEM_CID) ? text.replaceAll("\\D", "") : text.strip();
        return Optional.of(URI.create(address + URLEncoder.encode(id, StandardCharsets.UTF_8)));
    }

    /// The kind of that name that can be chosen, in any case.
    ///
    /// @throws InvalidInputException for field `kind` if there is none
    public static SynonymKind of(String typed) {
        OverLimitException.requireNaming("kind", typed);
        return find(typed).orElseThrow(
                () -> new InvalidInputException("kind", Said.of("said.registry.is-not-a-kind-of", typed)));
    }

    /// The kind of that name that can be chosen, in any case.
    public static Optional<SynonymKind> find(String typed) {
        return values().stream().filter(kind -> kind.name.equalsIgnoreCase(typed.strip())).findFirst();
    }

    /// The kind that a text looks like; a code with digits of no known shape is [#OTHER], words are a [#NAME].
    public static SynonymKind guess(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        List<SynonymKind> shaped = new ArrayList<>(ofTheSite.offered());
        shaped.addAll(SHIPPED);
        for (SynonymKind kind : shaped) {
            if (!kind.shape.pattern().isEmpty() && kind.shape.matcher(upper).matches()
                    && (!kind.equals(CAS) || CasNumber.read(upper).isPresent())) {
                return kind;
            }
        }
        return upper.matches("[A-Z]{2,}[-_ ]?\\d[\\w-]*") ? OTHER : NAME;
    }

    /// In the order in which they are shown: those of the program, then those of the site by their names.
    @Override
    public int compareTo(SynonymKind other) {
        return Comparator.comparingInt((SynonymKind kind) -> place(kind)).thenComparing(SynonymKind::name)
                .compare(this, other);
    }

    private static int place(SynonymKind kind) {
        int place = SHIPPED.indexOf(kind);
        return place < 0 ? SHIPPED.size() : place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SynonymKind kind && kind.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
