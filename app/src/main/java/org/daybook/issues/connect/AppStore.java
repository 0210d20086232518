package org.daybook.issues.connect;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.daybook.issues.github.GitHubApps.NewApp;
import org.daybook.people.secret.SealingKey;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the App, its key and its secret sealed ([SealingKey]).
@Component
class AppStore {

    private static final String KEY = "private key of the GitHub App";
    private static final String SECRET = "webhook secret of the GitHub App";

    private final JdbcClient database;
    private final SealingKey seal;

    AppStore(JdbcClient database, SealingKey seal) {
        this.database = database;
        this.seal = seal;
    }

    Optional<ConnectedApp> find() {
        return database.sql("SELECT app_id, slug, app_name, connected_at FROM github_app WHERE id = 1")
                .query((row, n) -> new ConnectedApp(row.getLong(1), row.getString(2), row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .optional();
    }

    void put(NewApp app, PersonId by, Instant now) {
        database.sql("""
                        INSERT INTO github_app
                            (id, app_id, slug, app_name, sealed_key, sealed_secret, connected_by, connected_at)
                        VALUES (1, ?, ?, ?, ?, ?, ?, ?)""")
                .params(app.id(), app.slug(), app.name(), sealed(app.pem(), KEY), sealed(app.webhookSecret(), SECRET),
                        by.value(), Timestamp.from(now))
                .update();
    }

    void remove() {
        database.sql("DELETE FROM github_app").update();
    }

    /// As PEM; empty if there is none that can be read.
    Optional<String> privateKey() {
        return opened("sealed_key", KEY);
    }

    /// As [#privateKey].
    Optional<String> webhookSecret() {
        return opened("sealed_secret", SECRET);
    }

    private String sealed(String text, String what) {
        return seal.seal(text.getBytes(StandardCharsets.UTF_8), what);
    }

    private Optional<String> opened(String column, String what) {
        return database.sql("SELECT " + column + " FROM github_app WHERE id = 1").query(String.class).optional()
                .flatMap(text -> seal.open(text, what)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
