package org.daybook.shared.undo;

/// What an import can bring. The names are keys of the API in lower case.
public enum Part {

    /// Compounds that it registered, with their numbers and names.
    COMPOUNDS,
    /// Results, of whatever compound.
    RESULTS,
    /// Batches, of whatever compound.
    BATCHES,
    /// Places of compounds in campaigns.
    MEMBERSHIPS,
    /// Further numbers of compounds that were here before.
    NUMBERS,
    /// Other names of compounds that were here before.
    SYNONYMS,
    /// What was changed of things that were here before: a name or structure given, an undecided result replaced.
    OTHERS,
    /// Assays that it opened and that hold nothing any more.
    ASSAYS,
    /// Campaigns that it opened and that hold nothing any more.
    CAMPAIGNS,
    /// Series that it opened and that hold nothing any more.
    SERIES
}
