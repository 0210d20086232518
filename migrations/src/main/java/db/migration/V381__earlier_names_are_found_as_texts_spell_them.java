package db.migration;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/// Gives the names that compounds had before the spelling by which texts are read for them, by the rules of that time.
///
/// The name is that of all migrations, which Flyway reads version and description from.
public class V381__earlier_names_are_found_as_texts_spell_them extends BaseJavaMigration {

    private static final int BATCH = 1_000;
    private static final int MAX_LENGTH = 60;
    private static final Pattern SEPARATORS = Pattern.compile("[\\u2010-\\u2015\\u2212. ]");
    private static final Pattern NUMBER =
            Pattern.compile("([A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)*?[-_]?)(?<!\\d)(\\d{1,15})");
    private static final Pattern PUBCHEM = Pattern.compile("(?:CID:? ?)?0*(\\d{1,15})");
    private static final Pattern RUN = Pattern.compile("[A-Z]+|\\d+");

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement query = context.getConnection().createStatement();
                ResultSet names = query.executeQuery("SELECT id, kind, synonym_text FROM synonym");
                PreparedStatement update = context.getConnection()
                        .prepareStatement("UPDATE synonym SET spoken_key = ? WHERE id = ?")) {
            int waiting = 0;
            while (names.next()) {
                Optional<String> key = key(names.getString("kind"), names.getString("synonym_text"));
                if (key.isPresent()) {
                    update.setString(1, key.get());
                    update.setLong(2, names.getLong("id"));
                    update.addBatch();
                    if (++waiting % BATCH == 0) {
                        update.executeBatch();
                    }
                }
            }
            update.executeBatch();
        }
    }

    private static Optional<String> key(String kind, String name) {
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String text = SEPARATORS.matcher(name.strip()).replaceAll("-").toUpperCase(Locale.ROOT);
        if (kind.equals("PUBCHEM_CID")) {
            Matcher id = PUBCHEM.matcher(name.strip().toUpperCase(Locale.ROOT));
            return id.matches() ? Optional.of("CID-" + id.group(1)) : Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        StringBuilder key = new StringBuilder();
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            key.append(key.isEmpty() ? "" : "-").append(runs.group().replaceFirst("^0+(?=\\d)", ""));
        }
        return Optional.of(key.toString()).filter(found -> found.length() <= MAX_LENGTH);
    }
}
