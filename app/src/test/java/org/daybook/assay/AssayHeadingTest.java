package org.daybook.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.daybook.quantities.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssayHeadingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            Pfal (K1) IC50 (Avery)               | Plasmodium falciparum | K1  | IC50          | Avery   | uM
            PfaI EC50 (Inh)                      | Plasmodium falciparum | -   | EC50          | Inh     | uM
            Pfal (3D7) IC50 (Broad)              | Plasmodium falciparum | 3D7 | IC50          | Broad   | uM
            Pfal (Dd2) IC50 (Broad)              | Plasmodium falciparum | Dd2 | IC50          | Broad   | uM
            IC50 P. Fal (nM)                     | Plasmodium falciparum | -   | IC50          | -       | nM
            hERG mean IC50 (microM)              | -                     | -   | IC50          | -       | uM
            hERG pIC50                           | -                     | -   | pIC50         | -       | -
            Single Shot Inhibition %             | -                     | -   | Inhibition    | -       | %
            t1/2 HLM (Monash)                    | -                     | -   | t1/2          | Monash  | -
            CLint RLM (Inh)                      | -                     | -   | CLint         | Inh     | -
            LogD 7.4 (Monash)                    | -                     | -   | LogD          | Monash  | -
            Sol 2.0 ug/mL (Monash)               | -                     | -   | Solubility    | Monash  | ug/mL
            Sol 6.8 uM (Inh)                     | -                     | -   | Solubility    | Inh     | uM
            cPPB % (Monash)                      | -                     | -   | cPPB          | Monash  | %
            Cytotox HEK293 (120)                 | -                     | -   | Cytotoxicity  | -       | -
            Pb Liver Stage                       | Plasmodium berghei    | -   | -             | -       | -
            PbLuc IC50, uM                       | Plasmodium berghei    | -   | IC50          | -       | uM
            Ion Regulation (ANU)                 | -                     | -   | Ion Regulation | ANU    | -
            Solubility at pH 7.4 (µM)            | -                     | -   | Solubility    | -       | uM
            Human Prot binding;(% free)          | -                     | -   | Prot binding  | -       | -
            Blood Stage EC50 (uM)                | -                     | -   | EC50          | -       | uM
            IC50/nM                              | -                     | -   | IC50          | -       | nM
            IC50_nM                              | -                     | -   | IC50          | -       | nM
            IC50_hERG_nM                         | -                     | -   | IC50          | -       | nM
            Pfal IC50,nM                         | Plasmodium falciparum | -   | IC50          | -       | nM
            IC50; nM; 72 h                       | -                     | -   | IC50          | -       | nM
            IC50 / nM                            | -                     | -   | IC50          | -       | nM
            IC50 (10^-9 M)                       | -                     | -   | IC50          | -       | nM
            EC50 (x10-9 M)                       | -                     | -   | EC50          | -       | nM
            Ki (×10⁻³ M)                         | -                     | -   | Ki            | -       | mM
            IC50 [nmol.L-1]                      | -                     | -   | IC50          | -       | nM
            MIC (μg·mL⁻¹)                        | -                     | -   | MIC           | -       | ug/mL
            MIC (µg mL-1)                        | -                     | -   | MIC           | -       | ug/mL
            IC50 (mcM)                           | -                     | -   | IC50          | -       | uM
            IC50 (ppm)                           | -                     | -   | IC50          | -       | ppm
            Pf pKd                               | Plasmodium falciparum | -   | pKd           | -       | -
            hERG pGI50                           | -                     | -   | pGI50         | -       | -
            HEK293 pCC50                         | -                     | -   | pCC50         | -       | -
            pA2 at the M3 receptor               | -                     | -   | pA2           | -       | -
            S. aureus pMIC                       | Staphylococcus aureus | -   | pMIC          | -       | -
            pLD50                                | -                     | -   | pLD50         | -       | -
            PKB IC50 (nM)                        | -                     | -   | IC50          | -       | nM
            PLA2 IC50 (nM)                       | -                     | -   | IC50          | -       | nM
            pIC50 (M)                            | -                     | -   | pIC50         | -       | -
            IC50 (nM / uM)                       | -                     | -   | IC50          | -       | -
            Pfal IC50 (nM or uM)                 | Plasmodium falciparum | -   | IC50          | -       | -
            % inh at 10 uM                       | -                     | -   | Inhibition    | -       | %
            Inh. @ 10 µM (%)                     | -                     | -   | Inhibition    | -       | %
            INH MIC (ug/mL)                      | -                     | -   | MIC           | -       | ug/mL
            INH (uM)                             | -                     | -   | -             | -       | uM
            % viability @ 25 uM                  | -                     | -   | Viability     | -       | %
            fu (%)                               | -                     | -   | fu            | -       | %
            Percent inhibition                   | -                     | -   | inhibition    | -       | %
            Caco-2 Papp (10-6 cm/s)              | -                     | -   | Papp          | -       | 10^-6 cm/s
            Sample left (mg)                     | -                     | -   | -             | -       | mg
            """)
    void readsTheHeadingsOfRealSheets(
            String heading, String organism, String strain, String endpoint, String lab, String unit) {
        AssayHeading read = AssayHeading.read(heading);

        assertThat(read.organism()).as("organism").isEqualTo(organism);
        assertThat(read.strain()).as("strain").isEqualTo(strain);
        assertThat(read.endpoint()).as("endpoint").isEqualTo(endpoint);
        assertThat(read.lab()).as("lab").isEqualTo(lab);
        assertThat(Objects.toString(read.unit(), null)).as("unit").isEqualTo(unit);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            LogD 7.4 (Monash)          | pH 7.4 | LogD at pH 7.4, measured by Monash
            Sol 6.5 ug/mL (Monash)     | pH 6.5 | Solubility at pH 6.5, measured by Monash, in \u00B5g/mL
            Solubility at pH 7.4 (uM)  | pH 7.4 | Solubility at pH 7.4, in \u00B5M
            t1/2 HLM (Monash)          | HLM    | t1/2 on HLM, measured by Monash
            % Inhibition at 10 uM      | at 10 uM | Inhibition at 10 uM, in %
            Inhibition 10 uM           | at 10 uM | Inhibition at 10 uM
            Inhibition @ 1 uM          | at 1 uM  | Inhibition at 1 uM
            Inhibition at 10 uM        | at 10 uM | Inhibition at 10 uM
            IC50 2                     | 2      | IC50 on 2, in \u00B5M by convention (the heading states no unit)
            """)
    void aNumberIsAPhWhereTheEndpointDependsOnIt(String heading, String target, String explanation) {
        assertThat(AssayHeading.read(heading).target()).isEqualTo(target);
        assertThat(AssayHeading.read(heading).explanation()).hasToString(explanation);
    }

    /// A logarithm of mol/L is converted; one that may be of mg/L or mg/kg only where the heading says of what it is.
    @ParameterizedTest
    @CsvSource({
        "pIC50, M", "hERG pEC50, M", "pKi, M", "pKd, M", "pKB, M", "pA2, M", "pGI50, M", "pCC50, M", "pMIC (M), M",
        "pMIC [mol/L], M", "pMIC, -", "pMIC (mg/L), -", "pLD50, -", "pIC50 (uM), -", "IC50 (M), -"
    })
    void aLogarithmIsOfMolarIfEverybodyMeansThatOrTheHeadingSaysSo(String heading, String unit) {
        Unit base = AssayHeading.read(heading).logarithmOf();

        assertThat(base == null ? "-" : base.symbol()).isEqualTo(unit);
    }

    @Test
    void potencyWithoutAUnitIsMicromolarAndSaysSo() {
        assertThat(AssayHeading.read("Pfal IC50 (GSK)").unitIsAssumed()).isTrue();
        assertThat(AssayHeading.read("Pfal IC50 (GSK)").explanation().english()).contains("by convention");
        assertThat(AssayHeading.read("IC50 (nM)").unitIsAssumed()).isFalse();
    }

    @Test
    void aCapitalIInPfalIsAMisprint() {
        assertThat(AssayHeading.read("PfaI EC50 (Inh)").name()).isEqualTo("Pfal EC50 (Inh)");
    }

    @Test
    void aHeadingOfTwoLinesIsOneName() {
        AssayHeading heading = AssayHeading.read("Aldehyde Oxidase\n CLint,app (\u00B5L/min/mg)");

        assertThat(heading.name()).isEqualTo("Aldehyde Oxidase CLint,app (\u00B5L/min/mg)");
        assertThat(heading.unit()).isEqualTo(Unit.of("uL/min/mg"));
        assertThat(heading.endpoint()).isEqualTo("CLint,app");
    }

    @ParameterizedTest
    @CsvSource({"Assays", "Batch", "Comments", "mw", "p_quantity", "Owner", "Registration Date"})
    void otherHeadingsAreNoMeasurements(String heading) {
        assertThat(AssayHeading.read(heading).isMeasurement()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Pfal (K1) IC50 (Avery),Pfal IC50 (Avery)", "Mtb (H37Rv) MIC,Mtb MIC", "IC50 (Guy),IC50 (Guy)"})
    void aStrainInBracketsCanBeLeftOut(String heading, String without) {
        assertThat(AssayHeading.withoutStrain(heading)).isEqualTo(without);
    }
}
