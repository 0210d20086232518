package org.daybook.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.search.SearchResult;
import org.daybook.search.SearchResult.Remark;
import org.daybook.search.StructureCriterion;
import org.daybook.search.StructureCriterion.Match;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A compound is found by choice whichever of its tautomers is drawn (#16).
@DaybookTest
class TautomerSearchTest {

    @Autowired
    private Search search;

    @Autowired
    private Compounds compounds;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void register() {
        Actor member = TestActors.member(database);
        for (String smiles : List.of("O=C1C2=C(C=CS2)NC=N1", "NNc1ccccn1")) {
            compounds.register(NewCompound.of(StructureReader.read(smiles)), member);
        }
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "Oc1ncnc2c1scc2, O=c1[nH]cnc2ccsc12",
        "O=c1[nH]cnc2c1scc2, O=c1[nH]cnc2ccsc12",
        "N/N=c1/cccc[nH]1, NNc1ccccn1",
    })
    void byChoiceATautomerIsFound(String query, String smiles) {
        SearchResult found = found(new StructureCriterion(query, Match.SUBSTRUCTURE).withTautomers());

        assertThat(found.hits()).extracting(hit -> canonical(hit.shown().get("smiles"))).contains(canonical(smiles));
        assertThat(found.hits()).allSatisfy(hit -> assertThat(hit.highlight()).isNotEmpty());
        assertThat(found.remarks()).extracting(Remark::code).containsExactly(Remark.Code.TAUTOMERS);
    }

    @Test
    void aSearchThatFindsNothingSaysThatATautomerIsThere() {
        SearchResult nothing = found(new StructureCriterion("N/N=c1/cccc[nH]1", Match.SUBSTRUCTURE));
        SearchResult fromTheBox = found(new StructureCriterion("N/N=c1/cccc[nH]1", Match.EXACT_THEN_SUBSTRUCTURE));

        assertThat(nothing.hits()).isEmpty();
        assertThat(nothing.remarks()).extracting(Remark::code).containsExactly(Remark.Code.TAUTOMERS_WOULD_FIND);
        assertThat(fromTheBox.remarks()).extracting(Remark::code)
                .containsExactly(Remark.Code.TAUTOMERS_WOULD_FIND);
    }

    @Test
    void nothingIsSaidWhereNoTautomerIsThereEither() {
        assertThat(found(new StructureCriterion("N/N=c1/c(I)c(I)c(I)c[nH]1", Match.SUBSTRUCTURE)).remarks()).isEmpty();
        assertThat(found(new StructureCriterion("C[Si](C)(I)I", Match.SUBSTRUCTURE)).remarks()).isEmpty();
    }

    @Test
    void theLimitIsSaid() {
        String many = "Nc1nc(N)c2nc(Nc3nc(N)nc(Nc4nc(O)nc(O)n4)n3)nc(N)c2n1";

        assertThat(found(new StructureCriterion(many, Match.SUBSTRUCTURE).withTautomers()).remarks())
                .containsExactly(new Remark(Remark.Code.TAUTOMERS_CUT, "50"));
    }

    private SearchResult found(StructureCriterion criterion) {
        return search.find(SearchQuery.everything().withStructure(criterion), Actor.anybody());
    }

    private static String canonical(String smiles) {
        return Identifiers.of(StructureReader.read(smiles)).key();
    }
}
