package org.daybook.exchange;

import java.util.List;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.people.People;
import org.daybook.people.Setup;
import org.daybook.registry.Compounds;
import org.springframework.beans.factory.annotation.Autowired;

/// A test that imports files as a curator does, with what all of them need.
@ImportTest
abstract class ImportingTest {

    @Autowired
    Imports imports;

    @Autowired
    Compounds compounds;

    @Autowired
    Activities activities;

    Importer importer;

    @Autowired
    void signIn(Imports into, People people, Setup setup) {
        importer = new Importer(into, people, setup);
    }

    /// The results of the compound with this number.
    List<Activity> results(String number) {
        return activities.of(compounds.find(number).orElseThrow().id());
    }

    /// What was typed for them.
    List<String> texts(String number) {
        return results(number).stream().map(Activity::reportedText).toList();
    }
}
