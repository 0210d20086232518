package org.daybook.exchange.shown;

import java.util.List;
import java.util.Map;
import org.daybook.assay.Aggregate;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.registry.batch.Batch;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.name.Synonym;

/// What is known of one compound that columns show; what no column asked for was not read and is empty.
///
/// @param stages how far it has come, with the campaign where several can be meant
/// @param results by the slug of the assay
/// @param groups by the slug of the group
record CompoundFacts(
        Compound compound,
        List<Synonym> synonyms,
        List<Batch> batches,
        List<String> stages,
        Map<String, Aggregate> results,
        Map<String, GroupAggregate> groups) {
}
