package org.daybook;

import org.daybook.testing.OnPostgresql;

/// The tests of a database again, on PostgreSQL; those of the packages that [OnPostgresqlTooTest] has are left to it.
///
/// Both stand here so that they are among the first in the order of the alphabet: they are the longest, and each of two
/// processes begins with one.
@OnPostgresql("(?!" + OnPostgresqlTooTest.PACKAGES + ").*")
class OnPostgresqlTest {}
