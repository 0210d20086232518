package org.daybook.chem.structure.molfile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Reason;

/// The property lines of V2000 (`M  CHG`) and the fields of V3000 atoms and bonds (`CHG=1`), by their names: which are
/// read, which say nothing about the structure, and which belong to a search. Every other is refused.
final class CtabFields {

    /// Charges, isotopes, radicals, numbers of R groups, and of S groups the kind, links, atoms, bonds and words.
    private static final Set<String> READ_TAGS =
            Set.of("CHG", "ISO", "RAD", "RGP", "STY", "SST", "SCN", "SAL", "SBL", "SMT", "SPL", "END");

    /// Brackets, numbers shown, places of data and their words, how a group is drawn, colours.
    private static final Set<String> SILENT_TAGS = Set.of("SLB", "SDS", "SPA", "SDI", "SBV", "SDT", "SDD", "SCD", "SED",
            "SNC", "CRS", "SAP", "SCL", "SBT", "ZZC");

    /// Substitution, ring bonds and unsaturation that are asked for, link nodes.
    private static final Set<String> QUERY_TAGS = Set.of("SUB", "RBC", "UNS", "LIN");

    /// Kinds of S groups: abbreviations and multiples whose atoms are drawn, polymers, mixtures, data, brackets.
    private static final Set<String> GROUPS = Set.of("SUP", "MUL", "SRU", "MON", "MER", "COP", "CRO", "MOD", "GRA",
            "ANY", "COM", "MIX", "FOR", "DAT", "GEN");

    /// Of these, those that leave all atoms as they are drawn.
    private static final Set<String> SAY_NOTHING = Set.of("SUP", "MUL", "DAT", "GEN");

    private static final Pattern FIELD = Pattern.compile("([A-Z]+)=(.*)", Pattern.DOTALL);

    private static final Set<String> READ_OF_ATOMS = Set.of("CHG", "RAD", "MASS", "VAL", "RGROUPS");
    /// Parity, which the wedges say; what stands for reactions and for how a search compares stereo.
    private static final Set<String> SILENT_OF_ATOMS = Set.of("CFG", "STBOX", "INVRET", "EXACHG");
    private static final Set<String> QUERY_OF_ATOMS = Set.of("HCOUNT", "SUBST", "UNSAT", "RBCNT");

    private static final Set<String> READ_OF_BONDS = Set.of("CFG");
    /// What stands for reactions, for how a search compares stereo, and how a line is drawn.
    private static final Set<String> SILENT_OF_BONDS = Set.of("RXCTR", "STBOX", "DISP");
    private static final Set<String> QUERY_OF_BONDS = Set.of("TOPO");

    private static final Map<String, String> NOT_READ = Map.of(
            "ATTCHPT", "structure.an-attachment-point-is-not-read",
            "ENDPTS", "structure.a-bond-to-several-atoms-is",
            "ATTACH", "structure.a-bond-to-several-atoms-is");

    private CtabFields() {}

    /// @param tag three characters after `M` and two blanks
    static boolean isKnownTag(String tag) {
        return READ_TAGS.contains(tag) || SILENT_TAGS.contains(tag);
    }

    static boolean isQueryTag(String tag) {
        return QUERY_TAGS.contains(tag);
    }

    static boolean isGroup(String kind) {
        return GROUPS.contains(kind);
    }

    static boolean saysNothing(String kind) {
        return SAY_NOTHING.contains(kind);
    }

    /// Why a field of an atom cannot be read, if so.
    static Optional<Reason> faultOfAtom(String field) {
        return fault(field, READ_OF_ATOMS, SILENT_OF_ATOMS, QUERY_OF_ATOMS);
    }

    /// Why a field of a bond cannot be read, if so.
    static Optional<Reason> faultOfBond(String field) {
        if (field.startsWith("CFG=") && !field.matches("CFG=[0-3]")) {
            return Optional.of(Reason.of("structure.the-stereo-of-a-bond-is", field));
        }
        return fault(field, READ_OF_BONDS, SILENT_OF_BONDS, QUERY_OF_BONDS);
    }

    private static Optional<Reason> fault(String field, Set<String> read, Set<String> silent, Set<String> query) {
        Matcher parts = FIELD.matcher(field);
        String name = parts.matches() ? parts.group(1) : field;
        boolean isOff = parts.matches() && parts.group(2).equals("0");
        if (parts.matches() && (read.contains(name) || silent.contains(name))) {
            return Optional.empty();
        }
        if (query.contains(name)) {
            return isOff ? Optional.empty()
                    : Optional.of(Reason.of("structure.the-query-feature-belongs-to-a", field));
        }
        if (NOT_READ.containsKey(name)) {
            return isOff ? Optional.empty() : Optional.of(Reason.of(NOT_READ.get(name), field));
        }
        return Optional.of(Reason.of("structure.the-field-of-an-atom-or", field));
    }
}
