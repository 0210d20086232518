package org.daybook.chem.structure.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.daybook.chem.structure.UnreadableStructureException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people paste from elsewhere and no structure can be read from is called by its name (#16).
class NoNotationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            64-17-5                                        | this is a CAS number
            7732-18-5                                      | this is a CAS number
            <CDXML><page/></CDXML>                         | this is XML
            <?xml version="1.0"?><cml><MDocument/></cml>   | this is XML
            """)
    void isNamed(String text, String reason) {
        assertThat(catchThrowableOfType(UnreadableStructureException.class, () -> StructureReader.read(text))
                .reason()).contains(reason);
    }
}
