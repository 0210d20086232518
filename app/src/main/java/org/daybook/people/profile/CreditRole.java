package org.daybook.people.profile;

import java.util.Locale;

/// A role in research as the Contributor Roles Taxonomy (CRediT, ANSI/NISO Z39.104-2022) has it.
public enum CreditRole {
    CONCEPTUALIZATION,
    DATA_CURATION,
    FORMAL_ANALYSIS,
    FUNDING_ACQUISITION,
    INVESTIGATION,
    METHODOLOGY,
    PROJECT_ADMINISTRATION,
    RESOURCES,
    SOFTWARE,
    SUPERVISION,
    VALIDATION,
    VISUALIZATION,
    WRITING_ORIGINAL_DRAFT,
    WRITING_REVIEW_EDITING;

    /// As the addresses of the taxonomy end: `writing-original-draft`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Where the role is defined.
    public String address() {
        return "https://credit.niso.org/contributor-roles/" + word() + "/";
    }
}
