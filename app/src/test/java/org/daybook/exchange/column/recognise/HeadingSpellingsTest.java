package org.daybook.exchange.column.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.assay.AssayHeading;
import org.daybook.exchange.column.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Headings as groups of other languages and habits spell them; the words are in `vocabulary`.
class HeadingSpellingsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            IC 50 (uM)                          | IC50
            IC_50 K1 (nM)                       | IC50
            EC-50 (uM)                          | EC50
            IC₅₀ Dd2 (µM)                       | IC50
            t½ (min)                            | t1/2
            AC50 (uM)                           | AC50
            CI50 3D7 (nM)                       | IC50
            CI 50 (µM)                          | IC50
            CE50 (µM)                           | EC50
            CL50 (mg/L)                         | LC50
            DL50 (mg/kg)                        | LD50
            DE50 (mg/kg)                        | ED50
            CMI S. aureus (µg/mL)               | MIC
            CIM (µg/mL)                         | MIC
            MHK (µg/mL)                         | MIC
            CMI90 (µg/mL)                       | MIC90
            pCI50                               | pCI50
            Hemmung (%)                         | Inhibition
            % inhibición (10 µM)                | Inhibition
            Inibição (%)                        | Inhibition
            Löslichkeit (µM)                    | Solubility
            Solubilité (µM)                     | Solubility
            Half life (h)                       | half-life
            HLM Half Life [min]                 | half-life
            T 1/2 (min)                         | t1/2
            t½ (min)                            | t1/2
            Halbwertszeit (min)                 | half-life
            demi-vie (min)                      | half-life
            """)
    void anEndpointIsKnownHoweverItIsSpelled(String heading, String endpoint) {
        assertThat(AssayHeading.read(heading).endpoint()).isEqualTo(endpoint);
        assertThat(role(heading, "1.5")).isEqualTo("result");
    }

    @ParameterizedTest(name = "{0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Verbindung       | AB-1      | number
            Composé          | AB-1      | number
            Compuesto        | AB-1      | number
            Nº de compuesto  | AB-1      | number
            Nom du composé   | éthanol   | name
            Bezeichnung      | Ethanol   | name
            Nombre           | etanol    | name
            Nome             | etanol    | name
            Synonyme         | AEW 1-1   | synonyms
            CAS-Nr.          | 64-17-5   | external-id
            Numéro CAS       | 64-17-5   | external-id
            Catalog          | Z56886487 | external-id
            CDD Number       | CDD-99    | external-id
            Estructura       | CCO       | smiles
            Chargen-Nr.      | 01        | batch
            Reinheit (%)     | 98        | purity
            Pureté (%)       | 98        | purity
            Menge (mg)       | 12        | amount
            Lieferant        | Enamine   | supplier
            化合物            | AB-1      | number
            名称              | 阿司匹林   | name
            Molmasse         | 46.07     | derived
            Masse molaire    | 46.07     | derived
            Einwaage (mg)    | 1.2       | kept
            Puntos           | 3         | kept
            """)
    void aRoleIsKnownInOtherLanguages(String heading, String cell, String role) {
        assertThat(role(heading, cell)).isEqualTo(role);
    }

    @ParameterizedTest(name = "{0} beside a result is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Standardabweichung       | uncertainty
            écart-type               | uncertainty
            Desviación estándar      | uncertainty
            Desvio padrão            | uncertainty
            Konfidenzintervall       | interval
            Intervalle de confiance  | interval
            IC 95 %                  | interval
            95% CI                   | interval
            Anzahl Messungen         | sample-size
            Nombre d'essais          | sample-size
            """)
    void aStatisticIsKnownInOtherLanguages(String heading, String role) {
        List<Column> columns = Recognition.of(List.of("Compound ID", "SMILES", "IC50 (uM)", heading),
                List.of(List.of("AB-1", "CCO", "1.5", "0.2")));

        assertThat(columns.getLast().role().key()).isEqualTo(role);
        assertThat(columns.getLast().of()).containsExactly(2);
    }

    private static String role(String heading, String cell) {
        return Recognition.of(List.of(heading, "InChI"), List.of(List.of(cell, "InChI=1S/CH4/h1H4"))).getFirst().role()
                .key();
    }
}
