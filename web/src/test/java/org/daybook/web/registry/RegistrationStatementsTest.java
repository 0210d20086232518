package org.daybook.web.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.name.OtherName;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.StatementCount;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/// What is looked up while the registration desk is held does not grow with what a request brings (#8).
@WebTest
@Import(StatementCount.class)
@Transactional
class RegistrationStatementsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Compounds compounds;

    @Test
    void twoHundredNamesTakeAsManyStatementsAsOne() {
        Actor member = accounts.owner().actor();
        register("first", 1, member);

        List<String> one = StatementCount.during(() -> register("second", 1, member));
        List<String> many = StatementCount.during(() -> register("third", NewCompound.MAX_SYNONYMS, member));
        List<String> again = StatementCount.during(() -> register("second", NewCompound.MAX_SYNONYMS, member));

        assertThat(many).hasSameSizeAs(one);
        assertThat(again).hasSizeLessThanOrEqualTo(one.size());
    }

    private void register(String name, int names, Actor member) {
        compounds.register(
                NewCompound.withoutStructure("statements " + name)
                        .alsoKnownAs(IntStream.range(0, names)
                                .mapToObj(i -> OtherName.of(name + " called " + i))
                                .toList()),
                member);
    }
}
