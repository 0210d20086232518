package org.daybook.web.home;

import org.daybook.exchange.Example;
import org.daybook.issues.Issues;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.web.testing.Accounts;

/// The shipped example with twelve issues linked to a compound, loaded once a site.
final class ExampleWithTodos {

    private ExampleWithTodos() {
    }

    static void load(Example example, Accounts accounts, Compounds compounds, Issues issues) {
        if (!example.isLoaded()) {
            Actor owner = accounts.owner().actor();
            example.load(owner);
            for (int number = 1; number <= 12; number++) {
                issues.link(compounds.get("OSM-S-106").id(), "OpenSourceMalaria/Series4#" + number, owner);
            }
        }
    }
}
