package org.daybook.shared.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/// Throws away a connection whose failure says that the database has left it; H2's codes are not among those that the
/// pool knows.
final class BrokenConnections implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        boolean lost = DatabaseFault.of(failure).filter(fault -> fault != DatabaseFault.BUSY).isPresent();
        return lost ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
