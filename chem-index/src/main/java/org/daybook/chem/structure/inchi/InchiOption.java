package org.daybook.chem.structure.inchi;

/// Which InChI is wanted. Naming takes at most 5 s; the library watches that itself and then refuses.
public enum InchiOption {

    /// Standard InChI with the numbering of the atoms.
    NUMBERED("W5"),
    /// Standard InChI alone.
    STANDARD("AuxNone W5"),
    /// With fixed hydrogens.
    FIXED_HYDROGENS("FixedH W5"),
    /// Unknown stereo centres shown.
    UNKNOWN_STEREO("SUU W5"),
    /// Stereo centres and double bonds that are left open shown, with the numbering of the atoms.
    NUMBERED_OPEN_STEREO("SUU W5");

    private final String words;

    InchiOption(String words) {
        this.words = words;
    }

    /// The option in the words of the library.
    String words() {
        return words;
    }

    /// Whether the numbers of the atoms and the InChIKey are wanted, too.
    boolean isNumbered() {
        return this == NUMBERED || this == NUMBERED_OPEN_STEREO;
    }

    /// The option under which an InChI was made, seen from its layers.
    public static InchiOption of(String inchi) {
        if (inchi.startsWith("InChI=1S/")) {
            return STANDARD;
        }
        return inchi.contains("/f") ? FIXED_HYDROGENS : UNKNOWN_STEREO;
    }
}
