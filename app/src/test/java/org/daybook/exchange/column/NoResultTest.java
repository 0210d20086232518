package org.daybook.exchange.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.exchange.column.recognise.Recognition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Headings over columns of numbers, and whether these are results. Issue #9.
class NoResultTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        predicted IC50 (uM)                                    | PREDICTION
        IC50 pred. (nM)                                        | PREDICTION
        cLogP                                                  | PREDICTION
        Clog P                                                 | PREDICTION
        XLogP3                                                 | PREDICTION
        cLogD 7.4                                              | PREDICTION
        QED                                                    | PREDICTION
        Docking score                                          | PREDICTION
        Glide gscore                                           | PREDICTION
        TPSA                                                   | PREDICTION
        MW                                                     | PREDICTION
        Mol. weight                                            | PREDICTION
        HBD                                                    | PREDICTION
        hERG pIC50 (calc)                                      | PREDICTION
        IC50 Hill slope                                        | FIT
        R²                                                     | FIT
        Protease Assay (Screening): FI 480/520 (ex/em) (RFU)   | SIGNAL
        OD600                                                  | SIGNAL
        OD                                                     | SIGNAL
        Raw counts                                             | SIGNAL
        Fluorescence                                           | SIGNAL
        Luminescence (RLU)                                     | SIGNAL
        Z-score                                                | SIGNAL
        Inhibition raw                                         | SIGNAL
        LibraryPlate                                           | PLATE
        SourceWell                                             | PLATE
        Well                                                   | PLATE
        Plate Barcode                                          | PLATE
        IC50 plate                                             | PLATE
        CrystalName                                            | CRYSTAL
        Resolution (A)                                         | CRYSTAL
        Space group                                            | CRYSTAL
        PDB code                                               | CRYSTAL
        SoakingTime                                            | CRYSTAL
        DataCollectionDate                                     | CRYSTAL
        Date tested                                            | DATE
        IC50 date                                              | DATE
        Received                                               | DATE
        Protease Assay (Screening): Concentration (uM)         | CONDITION
        CompoundConcentration                                  | CONDITION
        Test conc. (nM)                                        | CONDITION
        Incubation time (h)                                    | CONDITION
        pH                                                     | CONDITION
        Volume (uL)                                            | QUANTITY
        Mass sent (mg)                                         | QUANTITY
        mg left                                                | QUANTITY
        Weight                                                 | QUANTITY
        Amount shipped [mg]                                    | QUANTITY
        Amount sent to Monash (mg)                             | QUANTITY
        Sample amount (Monash)                                 | QUANTITY
        Weight of sample mg                                    | QUANTITY
        Vial mass mg                                           | QUANTITY
        Tare [g]                                               | QUANTITY
        Vol. (uL)                                              | QUANTITY
        Volume 10 mM DMSO (uL)                                 | QUANTITY
        mg submitted                                           | QUANTITY
        -log IC50                                              | LOGARITHM
        IC50 (-log M)                                          | LOGARITHM
        neg log IC50 (M)                                       | LOGARITHM
        log IC50 (nM)                                          | LOGARITHM
        −logKi                                                 | LOGARITHM
        Log(IC50/M)                                            | LOGARITHM
        Pfal IC50 (log10 uM)                                   | LOGARITHM
        IC50 (QSAR)                                            | PREDICTION
        ML pIC50                                               | PREDICTION
        Pfal IC50 model                                        | PREDICTION
        ADMET hERG IC50 (uM)                                   | PREDICTION
        SwissADME Solubility                                   | PREDICTION
        Expected IC50                                          | PREDICTION
        Yield (%)                                              | YIELD
        Isolated yield                                         | YIELD
        ee (%)                                                 | YIELD
        m/z                                                    | ANALYSIS
        Found mass                                             | ANALYSIS
        RT (min)                                               | ANALYSIS
        Page                                                   | SOURCE
        Notebook page                                          | SOURCE
        DOI                                                    | SOURCE
        #                                                      | RUNNING_NUMBER
        Row                                                    | RUNNING_NUMBER
        Replicate                                              | RUNNING_NUMBER
        Price (USD)                                            | PURCHASE
        """)
    void isNoResultWhateverNumbersStandBelow(String heading, NoResult expected) {
        assertThat(NoResult.read(heading)).contains(expected);
        assertThat(role(heading)).isNotEqualTo(ColumnRole.RESULT);
    }

    @ParameterizedTest(name = "{0} is a result")
    @CsvSource(delimiter = '|', textBlock = """
        Pfal IC50 (Avery)
        Fluorescence polarisation IC50 (uM)
        Mpro Protease Assay Dose-Response: IC50 (uM) [Target: Mpro, JIRA: 11919, Readout: FI]
        Log P
        LogD 7.4
        cPPB % (Monash)
        % inhibition at 10 uM, 96-well plate assay
        Solubility at pH 7.4 (uM)
        Vss Rat (Inh)
        MIC E. coli (ug/mL)
        hERG mean IC50 (microM)
        t1/2 HLM (Monash)
        Mouse model IC50 (uM)
        MIC (ug/ml)
        """)
    void isAResult(String heading) {
        assertThat(role(heading)).isEqualTo(ColumnRole.RESULT);
    }

    private static ColumnRole role(String heading) {
        List<Column> columns = Recognition.of(
                List.of("Compound number", heading), List.of(List.of("XY-1", "12.5"), List.of("XY-2", "3.1")));
        return columns.get(1).role();
    }
}
