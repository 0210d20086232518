package org.daybook.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.daybook.assay.result.ResultKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What results say of a compound, by the headings of Open Source Malaria's sheet of February 2022 and by others.
class ResultKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PfaI EC50 (Inh)                 | POTENCY
            Pfal (K1) IC50 (Avery)          | POTENCY
            Single Shot Inhibition %        | POTENCY
            Late Stage Gametocyte (Avery)   | POTENCY
            Pb Liver Stage                  | POTENCY
            pIC50                           | POTENCY
            S. aureus MIC (ug/mL)           | POTENCY
            Liver stage IC50 in HepG2 (uM)  | POTENCY
            Cytotox HepG2                   | CYTOTOXICITY
            Cytotox HEK293 (120)            | CYTOTOXICITY
            Cytotox Vero MTT                | CYTOTOXICITY
            Cytotoxicity CC50 (uM)          | CYTOTOXICITY
            THP-1 IC50 (uM)                 | CYTOTOXICITY
            hERG pIC50                      | SAFETY
            Dofetilide (Inh)                | SAFETY
            Ion Regulation (ANU)            | SAFETY
            PfATP4 'Test Set'               | SAFETY
            t1/2 HLM (Monash)               | METABOLISM
            t1/2 plasma Human               | METABOLISM
            %remain plasma Mouse            | METABOLISM
            CLint RCH (Monash)              | METABOLISM
            EH H M'some (Monash)            | METABOLISM
            CL Rat (Inh)                    | METABOLISM
            Oral F Rat (Inh)                | METABOLISM
            Aldehyde Oxidase                | METABOLISM
            CYP3A4 IC50 (uM)                | METABOLISM
            LogD 7.4 (Monash)               | PHYSICAL
            Sol 6.5 ug/mL (Monash)          | PHYSICAL
            Kinetic solubility (ug/mL)      | PHYSICAL
            cPPB % (Monash)                 | PHYSICAL
            Caco-2 Papp                     | PHYSICAL
            PRR (Rate of Killing)           | OTHER
            Colour                          | OTHER
            """)
    void anAssayAsksWhatItsWordsSay(String heading, ResultKind kind) {
        AssayHeading read = AssayHeading.read(heading);
        Assay assay = new Assay("x", read, read.unit(), null, Instant.EPOCH);

        assertThat(ResultKind.of(assay)).isEqualTo(kind);
    }
}
