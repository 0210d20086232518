package org.daybook.writing.token;

import java.util.Locale;

/// A word in a text that may be a link: something like a compound number, an InChIKey, a GitHub issue, or a person.
///
/// @param text as it stands in the text
/// @param start index of its first character
/// @param end index after its last character
public sealed interface Token {

    String text();

    int start();

    int end();

    /// Something that looks like a compound number or an InChIKey, or a structure.
    ///
    /// @param name by which the compound is called: the text, or what it stands for, as `OSM-S-4` for the `-4` of
    ///     `OSM-S-3, -4`, or the InChIKey of a SMILES
    record Compound(String text, int start, int end, String name) implements Token {
    }

    /// `@handle`; whether somebody is called so is not known.
    record Person(String text, int start, int end) implements Token {

        /// In small letters, without the sign.
        public String handle() {
            return text.substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /// `owner/repository#12`, or the address of an issue or pull request on GitHub.
    ///
    /// @param address of the issue on GitHub
    record Issue(String text, int start, int end, String owner, String repository, int number, String address)
            implements Token {

        /// The short form.
        public String shortForm() {
            return owner + "/" + repository + "#" + number;
        }
    }
}
