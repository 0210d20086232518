package org.daybook.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.chem.structure.StructureReader;
import org.daybook.notebook.NotebookFixture;
import org.daybook.people.Actor;
import org.daybook.registry.Compound;
import org.daybook.registry.Compounds;
import org.daybook.registry.NewCompound;
import org.daybook.registry.OtherName;
import org.daybook.registry.Registration;
import org.daybook.search.CompoundProperty;
import org.daybook.search.Filters;
import org.daybook.search.Filters.PropertyRange;
import org.daybook.search.Hit;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.search.SearchQuery.Order;
import org.daybook.shared.Changed.Kind;
import org.daybook.testing.DaybookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DaybookTest
class CompoundSearchTest {

    private static final AtomicInteger SCHEMES = new AtomicInteger();

    @Autowired
    private Search search;

    @Autowired
    private Compounds compounds;

    @Autowired
    private NotebookFixture fixture;

    private final String scheme = "SRCH" + (char) ('A' + SCHEMES.getAndIncrement());
    private Actor member;

    @BeforeEach
    void registerSomething() {
        member = fixture.member();
    }

    @Test
    void aCompoundIsFoundByAnyOfItsNames() {
        Compound compound = register("CC(=O)Oc1ccccc1C(=O)O", 31, "aspirin", "CHEMBL25", "acetylsalicylic acid");

        for (String name : List.of(scheme + "-031", scheme.toLowerCase() + "-31", "aspirin", "Aspirin", "chembl25", "\"acetylsalicylic acid\"",
                "BSYNRYMUTXBXSQ-UHFFFAOYSA-N", "BSYNRYMUTXBXSQ", "inchikey:BSYNRYMUTXBXSQ-UHFFFAOYSA-N", "formula:C9H8O4", "C9H8O4", "aspi",
                "InChI=1S/C9H8O4/c1-6(10)13-8-5-3-2-4-7(8)9(11)12/h2-5H,1H3,(H,11,12)")) {
            assertThat(numbers(SearchQuery.everything().withText(name))).as(name).contains(compound.number());
        }
        assertThat(numbers(SearchQuery.everything().withText("kind:entry aspirin"))).isEmpty();
    }

    @Test
    void propertiesNarrowAndOrderTheHits() {
        String light = register("CCCCO", 1).number();
        String heavy = register("CCCCCCCCCCCCO", 2).number();
        String middle = register("CCCCCCCO", 10).number();
        SearchQuery all = SearchQuery.everything().withText("title:" + scheme.toLowerCase());

        assertThat(numbers(all.orderedBy(Order.MASS))).containsExactly(light, middle, heavy);
        assertThat(numbers(all.orderedBy(Order.NUMBER))).containsExactly(light, heavy, middle);
        assertThat(numbers(all.orderedBy(Order.NEWEST))).containsExactly(middle, heavy, light);
        assertThat(numbers(all.withFilters(mass(100, 150)))).containsExactly(middle);
        assertThat(numbers(all.withFilters(mass(100, Double.POSITIVE_INFINITY)).orderedBy(Order.NUMBER))).containsExactly(heavy, middle);
        assertThat(search.compounds(all.orderedBy(Order.MASS), Actor.anybody(), 2)).hasSize(2);
        assertThat(search.compounds(all, Actor.anybody(), 100)).hasSize(3);
    }

    private Compound register(String smiles, int number, String... names) {
        NewCompound compound = NewCompound.of(StructureReader.read(smiles)).numbered(scheme + "-%03d".formatted(number))
                .alsoKnownAs(List.of(names).stream().map(OtherName::of).toList());
        return switch (compounds.register(compound, member)) {
            case Registration.Registered registered -> registered.compound();
            case Registration.AlreadyRegistered already -> already.compound();
            case Registration.Rejected rejected -> throw new IllegalStateException(rejected.message());
        };
    }

    private static Filters mass(double min, double max) {
        return Filters.none().withProperties(List.of(new PropertyRange(CompoundProperty.MASS, min, max)));
    }

    private List<String> numbers(SearchQuery query) {
        return search.find(query.only(Kind.COMPOUND), Actor.anybody()).hits().stream().map(hit -> ((Hit.OfCompound) hit).number()).toList();
    }
}
