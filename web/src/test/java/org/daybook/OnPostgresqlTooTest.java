package org.daybook;

import org.daybook.testing.OnPostgresql;

/// The other half of [OnPostgresqlTest].
@OnPostgresql(OnPostgresqlTooTest.PACKAGES + ".*")
class OnPostgresqlTooTest {

    /// From `people` on.
    static final String PACKAGES = "org\\.daybook\\.web\\.[p-z]";
}
