package org.daybook;

import org.daybook.testing.OnPostgresql;

/// The tests of a database again, on PostgreSQL.
///
/// Stands here so that it is among the first in the order of the alphabet: it is the longest.
@OnPostgresql
class OnPostgresqlTest {}
