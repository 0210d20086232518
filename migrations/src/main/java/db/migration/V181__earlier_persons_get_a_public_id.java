package db.migration;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/// Gives everybody who was here before 128 random bits; in Java, because H2 and PostgreSQL have no common SQL for them.
///
/// The name is that of all migrations, which Flyway reads version and description from.
public class V181__earlier_persons_get_a_public_id extends BaseJavaMigration {

    private static final int BYTES = 16;

    @Override
    public void migrate(Context context) throws SQLException {
        SecureRandom random = new SecureRandom();
        try (Statement query = context.getConnection().createStatement();
                ResultSet persons = query.executeQuery("SELECT id FROM person");
                PreparedStatement update =
                        context.getConnection().prepareStatement("UPDATE person SET public_id = ? WHERE id = ?")) {
            while (persons.next()) {
                byte[] id = new byte[BYTES];
                random.nextBytes(id);
                update.setString(1, HexFormat.of().formatHex(id));
                update.setLong(2, persons.getLong("id"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
