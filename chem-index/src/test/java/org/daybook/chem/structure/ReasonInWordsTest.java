package org.daybook.chem.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reasons are shown to anybody; the insides of libraries are not.
class ReasonInWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a structure (Cannot invoke \"org.openscience.cdk.interfaces.IAtom.getCharge()\" because it is"
                        + " null)",
                "not a structure (NullPointerException)",
                "class org.openscience.cdk.AtomContainer2",
                "no enum constant Parser$State"
            })
    void whatALibrarySaysToProgrammersIsNotShown(String said) {
        UnreadableStructureException fault = new UnreadableStructureException(Format.MOLFILE, Reason.plain(said), "x");

        assertThat(fault.reason()).isEqualTo("it cannot be read as " + Format.MOLFILE.label());
        assertThat(fault).hasMessageNotContainingAny("org.", "Cannot", "Exception", "$");
    }

    @Test
    void aReasonInWordsStays() {
        assertThat(new UnreadableStructureException(
                        Format.SMILES, Reason.plain("Unclosed ring detected"), "C1").reason())
                .isEqualTo("Unclosed ring detected");
    }
}
