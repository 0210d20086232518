package org.daybook.chem.structure.depict;

/// The colours of a drawing that stands alone: dark on light, and for a dark viewer light on dark.
final class SvgColours {

    static final String STYLE = """
            <style>\
            svg{color:#1f2328}.hit{color:#bf8700}\
            .atom-N{fill:#1f4fd1}.atom-O{fill:#c8202f}.atom-S{fill:#8a6100}.atom-P{fill:#b45309}\
            .atom-F,.atom-Cl{fill:#1a7f37}.atom-Br{fill:#8f3b1b}.atom-I{fill:#7a3ea8}.atom-B{fill:#a3474f}\
            @media(prefers-color-scheme:dark){svg{color:#e6edf3}.hit{color:#d29922}\
            .atom-N{fill:#7aa2ff}.atom-O{fill:#ff7b72}.atom-S{fill:#e3b341}.atom-P{fill:#f0883e}\
            .atom-F,.atom-Cl{fill:#56d364}.atom-Br{fill:#ffa28b}.atom-I{fill:#d2a8ff}.atom-B{fill:#ffa198}}\
            </style>""";

    private SvgColours() {}
}
