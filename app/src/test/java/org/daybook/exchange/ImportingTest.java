package org.daybook.exchange;

import java.util.List;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.exchange.imports.Imports;
import org.daybook.people.People;
import org.daybook.people.account.Setup;
import org.daybook.registry.Compounds;
import org.springframework.beans.factory.annotation.Autowired;

/// A test that imports files as a curator does, with what all of them need.
@ImportTest
public abstract class ImportingTest {

    @Autowired
    public Imports imports;

    @Autowired
    public Compounds compounds;

    @Autowired
    public Activities activities;

    public Importer importer;

    @Autowired
    public void signIn(Imports into, People people, Setup setup) {
        importer = new Importer(into, people, setup);
    }

    /// The results of the compound with this number.
    public List<Activity> results(String number) {
        return activities.of(compounds.find(number).orElseThrow().id());
    }

    /// What was typed for them.
    public List<String> texts(String number) {
        return results(number).stream().map(Activity::reportedText).toList();
    }
}
