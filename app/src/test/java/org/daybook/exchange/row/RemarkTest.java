package org.daybook.exchange.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.exchange.row.Remark.Kind;
import org.daybook.shared.Said;
import org.junit.jupiter.api.Test;

/// What is said of a row.
class RemarkTest {

    /// A file of 137 kB, each row with the same 32,000 characters, made an answer of 33 MB.
    @Test
    void aLongCellIsRepeatedInPart() {
        String cell = "C".repeat(32_000);

        Remark remark = new Remark(Kind.STRUCTURE_UNREADABLE, 0, cell, Said.plain("\"" + cell + "\" is no structure"));

        assertThat(remark.cell()).hasSize(Remark.MAX_CELL).startsWith("CCC").endsWith("…");
        assertThat(remark.message()).hasSize(Remark.MAX_MESSAGE).startsWith("\"CCC").endsWith("…");
    }

    @Test
    void anOrdinaryCellIsRepeatedWhole() {
        Remark remark = new Remark(Kind.NOT_A_RESULT, 0, "see note", Said.plain("it holds no number"));

        assertThat(remark.cell()).isEqualTo("see note");
        assertThat(remark.message()).isEqualTo("it holds no number");
    }
}
